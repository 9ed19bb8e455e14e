import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { sampleLog, sampleNote } from '../../test/sample-log.js';
import type { Day, Log } from '../log/types.js';
import type { OutletOptions, OutletResult } from './outlet.js';
import { outlets } from './outlets.js';

/** What people try, to be put into every place of a note. */
const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '" onmouseover="alert(1)" x="',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](  javascript:alert(1) "t")',
  '[x](java\tscript:alert(1))',
  '![x](javascript:alert(1))',
  '![x](x" onerror="alert(1))',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '`</code><script>alert(1)</script>`',
  '```\n</pre><script>alert(1)</script>\n```',
  '| a | b |\n   |---|---|\n   | `x | <script>alert(1)</script>` | y |',
  '$<script>alert(1)</script>_x$',
  '$[x](javascript:alert(1))=1$',
  '$$\\alpha"><img src=x onerror=alert(1)>$$',
  '\ue000\ue010\ue001<script>alert(1)</script>',
  '> ```\n   > <script>alert(1)</script>\n   >\n   > <b onclick=alert(1)>',
  '--><script>alert(1)</script><!--',
  '</section></style><script>alert(1)</script>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<style>*{background:url(javascript:alert(1))}</style>',
  '<base href="javascript:alert(1)//">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  '\u0000<scr\u0000ipt>alert(1)</script>',
  'https://example.org/"onmouseover="alert(1)',
  "https://example.org/'><script>alert(1)</script>",
  'https://example.org/)<script>alert(1)</script>',
  '@[TOC](<script>alert(1)</script>)',
];

describe.each(outlets)('$name', (outlet) => {
  it.each(attacks)('lets no markup through from %j in any field', (attack) => {
    const [log, day] = dayWith(attack);
    for (const options of variants) {
      const result = outlet.render(log, day, options);
      for (const html of readings(result)) expect(unwanted(html)).toEqual([]);
    }
  });

  it('shows what looks like markup as the text that was written', () => {
    const entries = '1. [<b>题目</b> & co](https://example.org/a)\n   - Abstract: 检测 <script>x</script> & `<i>` 以及 a_b_c 和 1 < 2\n';
    const log = sampleLog({ 'notes/202205/0511.md': sampleNote('2022.5.11', entries) });
    for (const html of readings(outlet.render(log, log.days[0] as Day))) {
      expect(textOf(html)).toContain('<b>题目</b> & co');
      expect(textOf(html)).toContain('检测 <script>x</script> & <i> 以及 a_b_c 和 1 < 2');
    }
  });

  it('writes the same bytes twice', () => {
    const [log, day] = dayWith('检测 YOLOv6 & <b>');
    expect(outlet.render(log, day)).toEqual(outlet.render(log, day));
  });

  it('has ids under its name, a sentence in both languages and a fact for every rule', () => {
    const [log, day] = dayWith('x');
    const result = outlet.render(log, day);
    for (const rule of outlet.rules) {
      expect(rule.id).toMatch(new RegExp(`^${outlet.name}/[a-z-]+$`));
      for (const text of [rule.asks, rule.fact(result)]) expect([text.en, text.zh].every((each) => each.length > 3)).toBe(true);
      expect(rule.source !== '' || rule.unverified || rule.severity === 'warning').toBe(true);
    }
    expect(new Set(outlet.rules.map(({ id }) => id)).size).toBe(outlet.rules.length);
  });

  it('writes a day without entries', () => {
    const log = sampleLog({ 'notes/202205/0511.md': sampleNote('2022.5.11', '') });
    const result = outlet.render(log, log.days[0] as Day);
    expect(result.plain).toBe('公众号内容拓展学习笔记（2022.5.11）\n\n2022 年 5 月 11 日，星期三。\n');
    expect(result.problems).toEqual([]);
  });

  it('names a lost picture and a dead address by file and line, and shows both as text', () => {
    const entries = '1. [检测](http://example.org/a)\n   - Paper: [标题](microsoft.careers.com)\n\n<img src="images/gone.gif">\n';
    const log = sampleLog({ 'notes/202205/0511.md': sampleNote('2022.5.11', entries) });
    const result = outlet.render(log, log.days[0] as Day);
    expect(result.problems.map(({ rule, file, line }) => [rule, file, line])).toEqual([
      [`${outlet.name}/dead-address`, 'notes/202205/0511.md', 8],
      [`${outlet.name}/lost-picture`, 'notes/202205/0511.md', 10],
    ]);
    expect(readings(result).join('')).not.toMatch(/microsoft|src="[^"]*gone/);
    expect(result.plain).toContain('论文：标题\n原文：http://example.org/a\n图片已失效：images/gone.gif');
  });
});

/** A browser's view of everything an outlet hands out. CSDN and Zhihu read their Markdown much as this does, with HTML allowed. */
function readings({ html, markdown }: OutletResult): string[] {
  const read = (text: string) =>
    micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true, allowDangerousProtocol: true });
  return [...(html === null ? [] : [html]), ...(markdown === null ? [] : [read(markdown)])];
}

const variants: readonly OutletOptions[] = [
  {},
  { language: 'en', theme: 'petrol', pictures: 'numbered', pictureBase: 'https://example.org/"raw', contents: true },
  { pictures: 'inside', files: new Map([['notes/202205/images/a.png', { bytes: 10, type: 'image/png', base64: 'iVBORw0KGgo=' }]]) },
];

function dayWith(attack: string): [Log, Day] {
  const line = attack.replaceAll('\n', ' ');
  const entries = `1. [${line}](https://example.org/a) :star:
   - Abstract: ${attack}
   - Paper: [${line}](https://example.org/p)
   - Paper: [题目](${line})
   - Code: ${line}
   - ${line}: 值
   - 演示: [x](https://example.org/d) （${line}）
   - Tips: 一句 **${line}** 和 *${line}*
     - ${attack}

<div align=center><img src="${line}" alt="${line}"></div>
<img src="images/a.png" alt='${line}'>
![${line}](images/${line}.png)
<video src="${line}"></video>
<iframe src="${line}"></iframe>

2. ${attack}

3. [题目](${line}) ${line}
`;
  const path = 'notes/202205/0511.md';
  const note = `# ${line}（2022.5.11）\n\n## :paperclip:  今日要点\n\n${entries}\n`;
  const log = sampleLog({ [path]: note, 'notes/202205/images/a.png': '', [`notes/202205/images/${line}.png`]: '' });
  return [log, log.days[0] as Day];
}

const allowedTags = new Set(
  'section p h1 h2 h3 strong b em i del code pre blockquote sup span ul ol li br img a figure figcaption table thead tbody tr th td hr'.split(
    ' ',
  ),
);
const allowedAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'style'],
  img: ['src', 'alt', 'style', 'class', 'eeimg'],
  ol: ['start'],
  td: ['style', 'align'],
  th: ['style', 'align'],
};

/** Every tag, attribute and address that an article may not hold. */
function unwanted(html: string): string[] {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if ('tagName' in node) {
      if (!allowedTags.has(node.tagName)) found.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        if (!(allowedAttributes[node.tagName] ?? ['style']).includes(name)) found.push(`${node.tagName} ${name}=${value}`);
        if ((name === 'href' || name === 'src') && !isSafe(value, name)) found.push(`${name}=${value}`);
        if (name === 'style' && /url|expression|javascript|position|[<>]/i.test(value)) found.push(`style=${value}`);
        if (name === 'class' && value !== 'ee_img tr_noresize') found.push(`class=${value}`);
      }
      if (node.nodeName === 'template') found.push('template');
    } else if (node.nodeName === '#comment') found.push('comment');
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  parseFragment(html).childNodes.forEach(visit);
  return found;
}

function textOf(html: string): string {
  const text = (node: DefaultTreeAdapterTypes.ChildNode): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(text).join('') : '';
  return parseFragment(html).childNodes.map(text).join('');
}

function isSafe(url: string, name: string): boolean {
  return /^https?:\/\//.test(url) || /^mailto:/.test(url) || (name === 'src' && /^data:image\/png;base64,[\w+/=]+$/.test(url));
}
