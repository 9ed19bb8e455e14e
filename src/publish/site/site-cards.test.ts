import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { silentLogger } from '../../base/logger.js';
import { type BuildResult, buildSite } from './build-site.js';

const loaded = vi.hoisted(() => ({ sharp: 0 }));
vi.mock('sharp', async (original) => {
  loaded.sharp += 1;
  return original();
});

const ports = { now: () => new Date('2022-05-12T00:00:00Z'), logger: silentLogger };
const note = (first: string): string =>
  `# 笔记（2022.5.11）\n\n## 今日要点\n\n1. [${first}](https://example.org/a) :star:\n\n2. [YOLOv6](https://example.org/b)\n`;
let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'daybook-cards-'));
  mkdirSync(join(home, 'log/notes/202205'), { recursive: true });
  writeFileSync(join(home, 'log/notes/202205/0511.md'), note('CVPR 2022 | MiniViT'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const settle = (cards: boolean): void =>
  writeFileSync(join(home, 'log/daybook.json'), JSON.stringify({ title: 'Log', site: { url: 'https://log.example.org/', cards } }));
const build = (): Promise<BuildResult> => buildSite({ root: join(home, 'log'), out: join(home, 'site'), base: null }, ports, () => {});
const cards = (): string[] => readdirSync(join(home, 'site/cards')).sort();
const card = (page: string): string | undefined =>
  /<meta property="og:image" content="https:\/\/log\.example\.org\/(cards\/[0-9a-f]{24}\.png)"/.exec(
    readFileSync(join(home, 'site', page), 'utf8'),
  )?.[1];
const entryPages = (): string[] =>
  readdirSync(join(home, 'site/entries'))
    .filter((name) => name.endsWith('.html'))
    .map((name) => `entries/${name}`);

it('a site without cards draws none and never loads the drawing library', async () => {
  settle(false);
  expect((await build()).cards).toBeNull();
  expect(existsSync(join(home, 'site/cards'))).toBe(false);
  expect(existsSync(join(home, 'log/.daybook'))).toBe(false);
  expect(loaded.sharp).toBe(0);
});

it('every day and entry has a card of its own, a PNG that its page names', async () => {
  settle(true);
  const built = await build();
  expect(built.cards).toMatchObject({ drawn: 3, kept: 0 });
  const named = ['days/2022-05-11.html', ...entryPages()].map(card);
  expect(named.map((path) => path?.slice('cards/'.length)).sort()).toEqual(cards());
  for (const path of named)
    expect(
      readFileSync(join(home, 'site', path as string))
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  expect(readFileSync(join(home, 'log/.daybook/cache/cards/.gitignore'), 'utf8')).toBe('*\n');
});

it('a card is drawn once, and again only when what it shows has changed', async () => {
  settle(true);
  await build();
  const before = new Map(cards().map((name) => [name, statSync(join(home, 'log/.daybook/cache/cards', name)).mtimeMs]));
  expect((await build()).cards).toMatchObject({ drawn: 0, kept: 3 });
  writeFileSync(join(home, 'log/notes/202205/0511.md'), note('CVPR 2022 | MiniViT again'));
  expect((await build()).cards).toMatchObject({ drawn: 2, kept: 1 });
  const kept = cards().filter((name) => before.get(name) === statSync(join(home, 'log/.daybook/cache/cards', name)).mtimeMs);
  expect(kept).toHaveLength(1);
  expect(readdirSync(join(home, 'log/.daybook/cache/cards')).filter((name) => name.endsWith('.png'))).toEqual(cards());
});
