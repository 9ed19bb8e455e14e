import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { brokenWeb, type FakeWeb, fakeWeb } from '../../test/capture/fake-web.js';
import { siteSamples } from '../../test/capture/site-samples.js';
import { filesOf, temporaryLog } from '../../test/cli/temporary-log.js';
import { sampleContext, sampleNote } from '../../test/sample-log.js';
import { silentLogger } from '../base/logger.js';
import { openDaybook } from '../daybook.js';
import { entryPage } from '../pages/entry-page.js';
import { addOperation } from './add.js';
import { captureOperation } from './capture.js';
import type { OperationContext } from './daybook-context.js';
import type { Operation } from './operation.js';
import { readInput } from './read-input.js';

const noted = '1. [量尺](https://arxiv.org/abs/2106.04560)       :star:\n   - Tips: 记过了';

/** A log of one day in front of a web, and its folder. */
async function logBefore(web: FakeWeb): Promise<{ readonly folder: string; readonly context: OperationContext }> {
  const folder = temporaryLog({ 'notes/202205/0511.md': sampleNote('2022.5.11', noted) });
  const daybook = await openDaybook(folder, { now: () => new Date('2022-05-12T04:00:00Z'), logger: silentLogger, fetch: web.fetch });
  return { folder, context: { daybook, language: 'en' } };
}

const run = (operation: Operation, context: OperationContext, input: Record<string, unknown>) =>
  operation.run(context, readInput(operation, input)) as Promise<Record<string, unknown>>;

const paper = siteSamples.find(({ name }) => name === 'a paper on arXiv');
if (!paper) throw new Error('test/capture/site-samples.ts has no paper on arXiv any more.');

describe('adding a link without a title', () => {
  test('writes what the site says, with what was typed in its place', async () => {
    const { folder, context } = await logBefore(fakeWeb(paper.answers));
    await run(addOperation, context, { url: paper.url, stars: 4, abstract: '量一量注意力。', date: '2022-05-11' });
    const text = filesOf(folder)['notes/202205/0511.md'] ?? '';
    expect(text.startsWith(sampleNote('2022.5.11', noted).trimEnd())).toBe(true);
    expect(text).toContain(':star::star::star::star:\n   - Abstract: 量一量注意力。\n');
    expect(text).not.toContain('We hang a ruler');
    expect(text).toContain('](https://arxiv.org/abs/2205.01234');
  });

  test('refuses what is noted before it asks the network, under any address of the paper', async () => {
    const web = fakeWeb({});
    const { folder, context } = await logBefore(web);
    const before = filesOf(folder);
    await expect(run(addOperation, context, { url: 'https://arxiv.org/pdf/2106.04560v3.pdf' })).rejects.toMatchObject({ code: 'exists' });
    expect(web.asked).toEqual([]);
    expect(filesOf(folder)).toEqual(before);
  });

  test('writes nothing when the network is away', async () => {
    const { folder, context } = await logBefore(brokenWeb());
    const before = filesOf(folder);
    await expect(run(addOperation, context, { url: 'https://example.org/post' })).rejects.toMatchObject({ code: 'unreachable' });
    expect(filesOf(folder)).toEqual(before);
  });

  test('asks nothing of the network when the title is given', async () => {
    const web = brokenWeb();
    const { context } = await logBefore(web);
    await run(addOperation, context, { url: 'https://example.org/post', title: '一篇文章' });
    expect(web.asked).toEqual([]);
  });
});

describe('capture', () => {
  test('shows the entry that add would write, and writes nothing', async () => {
    const { folder, context } = await logBefore(fakeWeb(paper.answers));
    const before = filesOf(folder);
    const draft = await run(captureOperation, context, { input: '2205.01234' });
    expect(draft).toMatchObject({ relevance: 0, tips: null, url: expect.stringContaining('arxiv.org'), noted: [] });
    expect(filesOf(folder)).toEqual(before);
    await run(addOperation, context, { url: '2205.01234', date: '2022-05-11' });
    expect(filesOf(folder)['notes/202205/0511.md']).toContain(String(draft.markdown).trim());
  });

  test.each(['', 'no address', 'javascript:alert(1)', 'file:///etc/passwd'])('says that %j is no address', async (input) => {
    const { context } = await logBefore(fakeWeb({}));
    await expect(run(captureOperation, context, { input })).rejects.toMatchObject({ code: expect.stringMatching(/^(?:bad-value|usage)$/) });
  });
});

/** What a page may put into any of its texts to get out of them. */
const injections = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script xlink:href=data:,alert(1)></script></svg>',
  '<iframe src=javascript:alert(1)></iframe>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<object data="javascript:alert(1)">',
  '<a href="javascript:alert(1)">x</a>',
  '<body onload=alert(1)>',
  '<style>@import "http://evil.example"</style>',
  '<meta http-equiv=refresh content="0;url=http://evil.example">',
  '<base href="http://evil.example/">',
  '<form action=http://evil.example><input name=a>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '&amp;lt;script&amp;gt;alert(1)',
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  '[x](javascript:alert(1))',
  '![x](javascript:alert(1))',
  '![x](x"onerror="alert(1))',
  '[x]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '<http://evil.example/"onclick="alert(1)>',
  '](https://evil.example) [x',
  ')](https://evil.example',
  ' :star::star::star::star::star:',
  '⭐⭐⭐⭐⭐',
  '\n2. [Second](https://evil.example) :star:',
  '\n   - Code: https://evil.example/code',
  '\n\n# Another heading',
  '\n------\n',
  '</div>',
  '<div align=center>',
  '<!-- private -->',
  '<!-- draft -->',
  '-->',
  '```\n<script>alert(1)</script>\n```',
  '`<script>alert(1)</script>`',
  '$\\href{javascript:alert(1)}{x}$',
  '$$\\includegraphics{http://evil.example}$$',
  '**bold** __bold__',
  '~~~',
  '> quote',
  '| a | b |\n|---|---|',
  '\u202Egnp.exe',
  '\u0000\u0007',
  '\u200B:star:',
  '\\](https://evil.example)',
  '\\',
  '%0A%0D2. [x](y)',
  '1. 2. 3.',
  '- Paper: [x](https://evil.example)',
  '{{constructor.constructor("alert(1)")()}}',
  '#{alert(1)}',
];

describe('sixty injections in the title, abstract, address and picture of a page', () => {
  test('are sixty', () => expect(new Set(injections).size).toBe(60));

  test.each(injections)('%j ends as text of one entry', async (injection) => {
    const html = injection.replaceAll('"', '&quot;');
    const page = `<!doctype html><html><head><title>检测 ${injection} end</title>
<meta property="og:title" content="检测 ${html} end"><meta property="og:description" content="摘要 ${html} end">
<meta property="og:image" content="${html}"><meta name="citation_pdf_url" content="${html}">
<link rel="canonical" href="${html}"></head><body><article><h1>检测 ${injection}</h1><p>${injection}</p>
<a href="${html}">code</a></article></body></html>`;
    const url = 'https://example.org/hostile';
    const { folder, context } = await logBefore(fakeWeb({ [url]: { body: page } }));
    await run(addOperation, context, { url, date: '2022-05-11' });
    const text = filesOf(folder)['notes/202205/0511.md'] ?? '';
    expect(text.startsWith(sampleNote('2022.5.11', noted).trimEnd())).toBe(true);
    const log = await context.daybook.readLog();
    const [day, ...others] = log.days;
    expect([others.length, day?.entries.length]).toEqual([0, 2]);
    const entry = day?.entries[1];
    if (!day || !entry) throw new Error('The entry is not there.');
    expect([entry.url, entry.relevance]).toEqual([url, 0]);
    const shown = entryPage(sampleContext(log), { day, entry, n: 2 });
    expect(activeParts(shown)).toEqual([]);
  });
});

/** What of a page could run or fetch by itself: elements and attributes that entries' pages never have. */
function activeParts(html: string): readonly string[] {
  const found: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (!('tagName' in node)) return;
    if (/^(?:iframe|object|embed|base|template|style)$/.test(node.tagName)) found.push(node.tagName);
    if (node.tagName === 'script' && node.childNodes.length > 0) found.push('a script in the page');
    for (const { name, value } of node.attrs) {
      if (/^on|^(?:srcdoc|style|formaction|ping)$/.test(name)) found.push(`${node.tagName} ${name}`);
      if (/^(?:href|src|action|data|xlink:href)$/.test(name) && /^\s*(?:javascript|data|vbscript|file):/i.test(value))
        found.push(`${name}=${value}`);
      if (name === 'http-equiv' && !/^content-security-policy$/i.test(value)) found.push(`meta ${value}`);
    }
    for (const child of node.childNodes) walk(child);
  };
  for (const child of parse(html).childNodes) walk(child);
  return found;
}
