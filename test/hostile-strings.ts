import { sampleNote } from './sample-log.js';

/** Texts that try to leave the place that they stand in; were one to run, `window.hit` would be set. */
const texts: readonly string[] = [
  '<script>window.hit=1</script>',
  '"><script>window.hit=1</script>',
  "'><img src=x onerror=window.hit=1>",
  '"onmouseover="window.hit=1" autofocus onfocus="window.hit=1',
  '</title><script>window.hit=1</script>',
  '</style><script>window.hit=1</script>',
  '--><svg onload=window.hit=1>',
  ']]><script>window.hit=1</script>',
  '<svg><script>window.hit=1</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=window.hit=1>',
  '<iframe srcdoc="<script>top.hit=1</script>"></iframe>',
  '<object data="data:text/html,<script>top.hit=1</script>"></object>',
  '<base href="https://evil.example/"><link rel=stylesheet href="https://evil.example/a.css">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<form action="https://evil.example/"><button formaction="javascript:window.hit=1">x</button></form>',
  '<details open ontoggle=window.hit=1>x</details>',
  '<a href="javas&#99;ript:window.hit=1">x</a>',
  '&lt;script&gt;window.hit=1&lt;/script&gt; &#60;img src=x onerror=window.hit=1&#62;',
  '{{constructor.constructor("window.hit=1")()}}',
  '\u202e<scr\u200bipt>window.hit=1</scr\u0001ipt>',
];

/** Addresses that run, or that would be asked for when a page is opened. */
const addresses: readonly string[] = [
  'javascript:window.hit=1',
  'JaVaScRiPt:window.hit=1',
  'java\tscript:window.hit=1',
  ' javascript:window.hit=1',
  'javascript&colon;window.hit=1',
  'javascript&#58;window.hit=1',
  'vbscript:window.hit=1',
  'data:text/html,<script>window.hit=1</script>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="window.hit=1"/>',
  'blob:https://evil.example/1',
  'file:///etc/passwd',
  '//evil.example/a',
  'https://user:pass@evil.example/"onload="window.hit=1',
  '../../../../etc/passwd',
  'https: //evil.example',
  '%6Aavascript:window.hit=1',
];

/** The host of the log's pictures. */
export const pictureHost = 'https://pictures.example';

/** A log with every text in every place for text, and every address in every place for addresses. */
export const hostileLog: Readonly<Record<string, string>> = {
  'README.md': `# ${texts[1]}\n\n## :paperclip:  Others\n\n${texts.map((text) => `- ${text}`).join('\n')}\n${addresses.map((address) => `- [x](${address})`).join('\n')}\n`,
  'notes/202205/0510.md': sampleNote(`2022.5.10`, texts.map(entryOfText).join('\n\n')),
  'notes/202205/0511.md': sampleNote('2022.5.11', addresses.map(entryOfAddress).join('\n\n')),
  'notes/202205/0512.md': `# 公众号内容拓展学习笔记（2022.5.12）${texts[1]}\n\n## :paperclip:  今日要点\n\n1. [普通的一点](https://example.org/a) :star:\n`,
  ...Object.fromEntries(fileNames().map((name) => [`notes/202205/images/${name}`, 'not a picture'])),
};

/** Settings with a script in every text. */
export const hostileSettings: object = {
  title: texts[4],
  site: {
    url: 'https://log.example.org/',
    description: texts[1],
    licence: texts[0],
    languages: ['zh', 'en'],
    topics: { hostile: { en: texts[1], zh: texts[2], terms: ['window'] } },
  },
};

function entryOfText(text: string, at: number): string {
  return [
    `${at + 1}. [CVPR 2022 | ${text}](https://example.org/${at}) :star:`,
    `   - Abstract: ${text}`,
    `   - Paper: [${text}](https://arxiv.org/abs/2204.0${1000 + at})`,
    `   - Code: [${text}](https://github.com/a/b${at})`,
    `   - 核心要点: ${text}`,
    `     - ${text}`,
    `   - ${text}: ${text}`,
    `   - Tags: ${text}`,
    `   - Tips: ${text} **${text}** \`${text}\``,
    '',
    `<div align=center><img src="${pictureHost}/${at}.png" alt='${text.replaceAll("'", '')}'></div>`,
    `![${text}](images/${encodeURIComponent(fileNames()[at % 4] as string)})`,
  ].join('\n');
}

function entryOfAddress(address: string, at: number): string {
  return [
    `${at + 1}. [第 ${at + 1} 点](${address})`,
    `   - Abstract: <a href="${address}">a</a> [b](${address})`,
    `   - Paper: [论文](${address})`,
    `   - Code: ${address}`,
    `   - Tips: ![c](${address})`,
    '',
    `<div align=center><img src="${address}" alt="图"></div>`,
    `<video src="${address}" autoplay></video>`,
    `<iframe src="${address}"></iframe>`,
  ].join('\n');
}

function fileNames(): readonly string[] {
  return ['"><img src=x onerror=window.hit=1>.png', "'onload='window.hit=1.png", '<script>window.hit=1.png', '`window.hit=1`;.png'];
}
