// `node scripts/screenshots.mjs [name …]`: draws the pictures of README.md and docs/ from the example log, into docs/images.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';

const root = resolve(import.meta.dirname, '..');
const images = join(root, 'docs/images');
const pictures = [
  { name: 'today', path: '', width: 1280, height: 800, colorScheme: 'light', locale: 'zh-CN' },
  { name: 'entry-dark', path: 'entries/2022-05-11/2', width: 1280, height: 800, colorScheme: 'dark', locale: 'en-GB' },
  {
    name: 'search',
    path: `search?q=${encodeURIComponent('(检测 or 分割) has:code stars:>=2')}`,
    width: 1280,
    height: 800,
    colorScheme: 'light',
    locale: 'zh-CN',
  },
  {
    name: 'search-phone',
    path: `search?q=${encodeURIComponent('transformer has:code')}`,
    width: 390,
    height: 844,
    colorScheme: 'dark',
    locale: 'en-GB',
  },
  { name: 'report', path: 'reports/2022', width: 1280, height: 1000, colorScheme: 'light', locale: 'zh-CN' },
  { name: 'editor', path: 'edit/2022-05-11?n=2', width: 1280, height: 860, colorScheme: 'light', locale: 'zh-CN' },
  { name: 'archive-phone', path: 'archive', width: 390, height: 844, colorScheme: 'light', locale: 'zh-CN' },
  { name: 'save', path: 'save?url=article', width: 620, height: 940, colorScheme: 'light', locale: 'zh-CN' },
  { name: 'inbox', path: 'inbox', width: 1280, height: 900, colorScheme: 'light', locale: 'zh-CN' },
  { name: 'inbox-phone', path: 'inbox', width: 390, height: 844, colorScheme: 'dark', locale: 'zh-CN' },
  { name: 'inbox-sources', path: 'inbox/sources', width: 1280, height: 900, colorScheme: 'light', locale: 'zh-CN' },
  { name: 'inbox-digest', path: 'inbox/digest', width: 1280, height: 900, colorScheme: 'light', locale: 'zh-CN' },
].filter(({ name }) => process.argv.length === 2 || process.argv.includes(name));

/** A page of the web to be noted, where there is no web. */
const article = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>目标检测里的尺子 - 示例博客</title><meta property="og:site_name" content="示例博客">
<meta name="description" content="用一把尺子读懂标签分配：一个框离目标有多近，才算得上是正样本。"><meta property="article:published_time" content="2022-05-10T09:00:00+08:00">
<article><h1>目标检测里的尺子</h1><p>标签分配说到底是在量距离。这篇文章从头量一遍，顺便看看 YOLOv6 怎么做，哪些地方可以省，哪些地方不能省。</p>
<p>代码：<a href="https://github.com/meituan/YOLOv6">https://github.com/meituan/YOLOv6</a></p>
<p>先把所有候选框按中心距离排序，取前若干个，再按交并比的均值加标准差定阈值。量得准，训练就稳。</p><p>本文所用框架：https://github.com/open-mmlab/mmdetection</p></article></html>`;
const host = createServer((_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(article));
await new Promise((done) => host.listen(0, '127.0.0.1', done));
const articleUrl = `http://127.0.0.1:${host.address().port}/rulers`;
const log = mkdtempSync(join(tmpdir(), 'daybook-pictures-'));
cpSync(join(root, 'examples/log'), log, { recursive: true });
const settings = JSON.parse(readFileSync(join(log, 'daybook.json'), 'utf8'));

/** A digest as `inbox morning` keeps it. */
const digestItem = (id, title, url, more) => ({
  ...{ id, title, url, abstract: null, summary: null, authors: [], venue: null, published: '2022-05-12', sources: ['cs.CV'] },
  ...{ isExploration: false, ...more },
});
const both = (zh) => ({ en: zh, zh });
const digest = {
  date: '2022-05-13',
  at: '2022-05-12T22:23:00.000Z',
  items: [
    digestItem('1f0a2b3c4d5e', 'Anchors, measured: how far is a box from its object', 'https://arxiv.org/abs/2205.05543', {
      abstract: 'Label assignment measures distances. We measure them once more, with a ruler that a detector learns by itself.',
      authors: ['Mei Lin', 'Jonas Weber', 'Li Hua'],
      sources: ['cs.CV', 'Hugging Face'],
      why: both('你常记的词：检测、标签分配、anchor；与“检测器里的尺子：标签分配这一年”（2022-05-11#2）相近。'),
    }),
    digestItem('2f0a2b3c4d5e', '一层顶三层：共享权重的视觉 Transformer', 'https://arxiv.org/abs/2205.05612', {
      abstract: '相邻几层合用一份权重，再各学一个小变换。参数少一半，ImageNet 上的准确率不掉。',
      authors: ['陈一', '王二'],
      venue: 'CVPR 2022',
      why: both('会议 CVPR，你置顶的；你常记的词：Transformer、权重；与“CVPR 2022 | MiniViT：几层合用一份权重”（2022-05-11#1）相近。'),
    }),
    digestItem('3f0a2b3c4d5e', 'Weather maps from forty satellites', 'https://arxiv.org/abs/2205.05777', {
      authors: ['Ana Sousa'],
      isExploration: true,
      why: both('试一试你是否想看这类内容。'),
    }),
  ],
  waiting: 27,
  sources: [
    { name: 'cs.CV', said: both('86 条中有 24 条新的。'), isTrouble: false },
    { name: '某公众号', said: both('无法访问 https://rsshub.example.org/wechat/1：主机拒绝连接。已 9 天没有新内容。'), isTrouble: true },
  ],
};
mkdirSync(join(log, '.daybook/inbox'), { recursive: true });
writeFileSync(join(log, '.daybook/inbox/digests-2022-05.jsonl'), `${JSON.stringify(digest)}\n`);

/** What sources offered, as `inbox fetch` keeps it, in the hours before. */
const offered = [
  [
    'cs.CV',
    'https://arxiv.org/abs/2205.05543',
    'Anchors, measured: how far is a box from its object',
    'Label assignment in object detection measures distances. We measure them once more, with a ruler that a detector learns by itself.',
    ['Mei Lin', 'Jonas Weber', 'Li Hua'],
  ],
  ['Hugging Face', 'https://huggingface.co/papers/2205.05543', 'Anchors, measured: how far is a box from its object', null, []],
  [
    '机器之心',
    'https://mp.weixin.qq.com/s/shared-layers',
    '一层顶三层：共享权重的视觉 Transformer',
    '相邻几层合用一份权重，再各学一个小变换。参数少一半，ImageNet 上的准确率不掉。',
    [],
  ],
  [
    '组会论文',
    'https://group.example.org/papers/small-objects',
    '无人机画面里的小目标检测：先找云团，再数人头',
    '把画面切成疏密不同的块，密的地方放大了再检测。',
    ['陈一', '王二'],
  ],
  [
    'cs.CV',
    'https://arxiv.org/abs/2205.05777',
    'Weather maps from forty satellites',
    'We join forty satellites into one map of clouds, every ten minutes.',
    ['Ana Sousa'],
  ],
  [
    'cs.CV',
    'https://arxiv.org/abs/2205.05801',
    'Kernels that grow while they train',
    'A convolution starts at 3×3 and ends at 31×31; what it costs stays the same.',
    ['Noor Haddad', 'Mei Lin'],
  ],
  ['YOLO', 'https://github.com/ultralytics/ultralytics/releases/tag/v6.1', 'v6.1: TensorRT and OpenVINO export', null, []],
  ['cs.CV', 'https://arxiv.org/abs/2205.05812', 'Sonnets to captions', 'Captions for paintings, in metre.', ['Piotr Zielinski']],
  ['cs.CV', 'https://arxiv.org/abs/2205.05820', 'A soil moisture benchmark', 'Ten years of radar over forty fields.', ['Ines Ferreira']],
].map(([source, url, title, abstract, authors], at) => ({
  ...{ id: `${at + 1}f0a2b3c4d5e`, at: new Date(Date.now() - 3 * 3_600_000 + at).toISOString(), source, title, url },
  ...{ ...(abstract && { abstract }), authors, published: new Date(Date.now() - 20 * 3_600_000).toISOString() },
}));
const month = offered[0].at.slice(0, 7);
writeFileSync(join(log, `.daybook/inbox/items-${month}.jsonl`), offered.map((line) => `${JSON.stringify(line)}\n`).join(''));

/** Sources of the inbox, and how each has been: how many hours ago it answered, of how many days ago its newest item is, why it fails. */
const sources = [
  [
    { name: 'cs.CV', kind: 'arxiv', categories: ['cs.CV'] },
    { hours: 3, days: 0 },
  ],
  [
    { name: 'Hugging Face', kind: 'hugging-face' },
    { hours: 3, days: 0 },
  ],
  [
    { name: '机器之心', kind: 'feed', url: 'https://wewe.example.org/feeds/MP_WXS_3073282833.atom' },
    { hours: 3, days: 1 },
  ],
  [
    { name: 'YOLO', kind: 'github-releases', repository: 'ultralytics/ultralytics' },
    { hours: 3, days: 19 },
  ],
  [
    { name: '组会论文', kind: 'list', url: 'https://group.example.org/publications', match: '/papers/' },
    { hours: 74, days: 40, status: 503 },
  ],
];
const ago = (hours) => new Date(Date.now() - hours * 3_600_000).toISOString();
const health = sources.map(([source, { hours, days, status }]) => {
  const why = { en: `${source.url} fails (status ${status}).`, zh: `${source.url} 出错（状态 ${status}）。` };
  const failed = { failures: 5, error: why, hint: { en: 'It may be over soon.', zh: '可能很快就会恢复。' }, nextTry: ago(-5) };
  const known = { tried: ago(3), succeeded: ago(hours), newest: ago(days * 24), offered: 20, note: null, isHostsWish: false, memory: {} };
  return [
    source.name,
    { of: JSON.stringify(source), ...known, failures: 0, error: null, hint: null, nextTry: null, ...(status ? failed : {}) },
  ];
});
mkdirSync(join(log, '.daybook/cache/inbox'), { recursive: true });
writeFileSync(join(log, '.daybook/cache/inbox/health.json'), JSON.stringify(Object.fromEntries(health)));
const inbox = { sources: sources.map(([source]) => source) };
writeFileSync(join(log, 'daybook.json'), JSON.stringify({ ...settings, fetch: { allow: [new URL(articleUrl).host] }, inbox }));

const server = spawn(process.execPath, ['bin/daybook.js', '-C', log, 'serve', '--port', '0'], { cwd: root });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--headless', '--no-sandbox', '--disable-gpu'] });
try {
  mkdirSync(images, { recursive: true });
  const url = await new Promise((done) => server.stdout.once('data', (data) => done(String(data).trim())));
  for (const { name, path, width, height, colorScheme, locale } of pictures) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, locale });
    await page.goto(url + path.replace('article', encodeURIComponent(articleUrl)));
    await page.waitForTimeout(500);
    if (name === 'save') {
      await page.locator('[name=url]').fill('https://blog.example.org/rulers');
      await page.locator('[name=url]').blur();
    }
    await page.screenshot({ path: join(images, `${name}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
  server.kill();
  host.close();
  rmSync(log, { recursive: true, force: true });
}
