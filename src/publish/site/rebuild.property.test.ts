import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { keptPicture } from '../../../test/kept-picture.js';
import { silentLogger } from '../../base/logger.js';
import { buildSite } from './build-site.js';

const ports = { now: () => new Date('2022-05-12T00:00:00Z'), logger: silentLogger };
const homes: string[] = [];
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

const dates = ['2022-04-30', '2022-05-09', '2022-05-10', '2022-05-11'] as const;
const date = fc.constantFrom(...dates);
const paths = ['notes/202205/images/a.png', 'notes/202204/images/b.png'];

const titles = fc.constantFrom('轻量检测器 YOLOv6', 'CVPR 2022 | MiniViT', '图像去雨', 'R&D <b>');

/** One by words, that a change of any day can fill or empty; one by stars. */
const searches = [
  { name: 'rain', title: '去雨', query: '去雨 or "vit"' },
  { name: 'starred', query: 'stars:>=2 -MiniViT' },
];

/** Points that share papers and repositories, show pictures of two folders, and point to another day. */
const point = fc
  .record({
    title: titles,
    article: fc.integer({ min: 1, max: 4 }),
    stars: fc.integer({ min: 0, max: 5 }),
    paper: fc.constantFrom(
      '',
      '[P2204.07154](https://arxiv.org/abs/2204.07154)',
      '[A Whole Title Of P2203.01305](https://arxiv.org/pdf/2203.01305v2.pdf) [DOI](https://doi.org/10.1109/icip.2018.8451657)',
      'https://doi.org/10.1109/ICIP.2018.8451657',
      'A whole title of P2203.01305',
    ),
    body: fc.constantFrom(
      '',
      '   - Tips: 先**粗**后细\n     - 一\n     - 二\n',
      '   - Tips: 见[那天](0509.md)\n',
      '   - Tips: 见[上月](../202204/0430.md)\n',
      '\n   <img src="images/a.png">\n',
      '\n   <img src="https://a.example/1.png">\n',
      '\n   <img src="../202204/images/b.png">\n',
      '   - Code: [x](https://github.com/a/b)\n',
      '   <!-- private -->\n',
    ),
  })
  .map(
    ({ title, article, stars, paper, body }) =>
      `[${title}](https://example.org/${article})  ${':star:'.repeat(stars)}\n   - Abstract: ${title}${paper === '' ? '' : `\n   - Paper: ${paper}`}\n${body}`,
  );

/** What is kept of the picture of the web, in turn. */
const kept = [await keptPicture('https://a.example/1.png', '#369'), await keptPicture('https://a.example/1.png', '#963', 700)] as const;

type Step = (root: string) => void;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.tuple(date, fc.array(point, { maxLength: 3 }), fc.boolean()).map((day) => (root: string) => writeDay(root, ...day)),
  },
  { weight: 5, arbitrary: fc.tuple(date, titles, titles).map((change) => (root: string) => retitle(root, ...change)) },
  { weight: 2, arbitrary: date.map((on) => (root: string) => rmSync(join(root, notePath(on)), { force: true })) },
  { weight: 1, arbitrary: fc.constantFrom(...paths).map((path) => (root: string) => write(root, path, 'picture')) },
  { weight: 1, arbitrary: fc.constantFrom(...paths).map((path) => (root: string) => write(root, path, kept[0].bytes)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...kept).map(({ path, bytes, line }) => (root: string) => {
      write(root, path, bytes);
      write(root, '.daybook/assets.jsonl', line);
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('assets.jsonl', 'cache')
      .map((name) => (root: string) => rmSync(join(root, '.daybook', name), { recursive: true, force: true })),
  },
  { weight: 1, arbitrary: fc.constantFrom(...paths).map((path) => (root: string) => rmSync(join(root, path), { force: true })) },
  {
    weight: 1,
    arbitrary: fc
      .record({
        title: fc.constantFrom('日志', 'Log'),
        site: fc.record({ search: fc.boolean() }),
        searches: fc.constantFrom(searches, searches.slice(1), []),
      })
      .map((settings) => (root: string) => write(root, 'daybook.json', JSON.stringify(settings))),
  },
);

const changes = fc.array(step, { minLength: 3, maxLength: 3 });

const build = (root: string, name: string) => buildSite({ root, out: join(root, '..', name), base: null }, ports, () => {});

describe('a site built again', () => {
  it('is byte for byte what a fresh build makes, whatever changed in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(point, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 4 }),
        changes,
        async (log, steps) => {
          const home = mkdtempSync(join(tmpdir(), 'daybook-rebuild-'));
          homes.push(home);
          const root = join(home, 'log');
          write(root, 'daybook.json', JSON.stringify({ site: { search: true }, searches }));
          log.forEach((points, at) => {
            writeDay(root, dates[at] as (typeof dates)[number], points, false);
          });
          await build(root, 'kept');
          for (const [at, change] of steps.entries()) {
            change(root);
            await build(root, 'kept');
            await build(root, `fresh${at}`);
            expect(contents(join(home, 'kept'))).toEqual(contents(join(home, `fresh${at}`)));
          }
          rmSync(home, { recursive: true });
        },
      ),
      { numRuns: 6 },
    );
  }, 120_000);
});

function notePath(on: string): string {
  return `notes/${on.slice(0, 4)}${on.slice(5, 7)}/${on.slice(5, 7)}${on.slice(8)}.md`;
}

function writeDay(root: string, on: string, points: readonly string[], isDraft: boolean): void {
  const list = points.map((text, at) => `${at + 1}. ${text}`).join('\n');
  write(root, notePath(on), `# 笔记（${on}）\n${isDraft ? '<!-- draft -->\n' : ''}## 今日要点\n${list}\n`);
}

/** Gives points of a day another title and leaves the rest. */
function retitle(root: string, on: string, from: string, to: string): void {
  const path = join(root, notePath(on));
  if (existsSync(path)) writeFileSync(path, readFileSync(path, 'utf8').replaceAll(`[${from}](`, `[${to}](`));
}

function write(root: string, path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function contents(folder: string): Record<string, string> {
  const paths = (readdirSync(folder, { recursive: true }) as string[]).filter((path) => statSync(join(folder, path)).isFile()).sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
