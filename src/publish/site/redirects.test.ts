import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../../base/logger.js';
import type { Day } from '../../log/types.js';
import { type BuildResult, buildSite } from './build-site.js';
import { dayRedirectsOf, movedEntries, parseMoves } from './moves.js';

const ports = { now: () => new Date('2022-05-12T00:00:00Z'), logger: silentLogger };
let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'daybook-moves-'));
  note('0511', '1. [MiniViT & 检测](https://example.org/a) :star:\n\n2. 没有链接的 YOLOv6\n\n3. [UNet](https://example.org/c?x=1&y=2)\n');
  writeFileSync(join(home, 'daybook.json'), '{"site": {"url": "https://log.example.org/notes/"}}');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function note(name: string, entries: string): void {
  const path = join(home, `notes/202205/${name}.md`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `# 笔记（2022.5.${Number(name.slice(2))}）\n\n## 今日要点\n\n${entries}`);
}
const build = (): Promise<BuildResult> => buildSite({ root: home, out: join(home, 'dist-site'), base: null }, ports, () => {});
const pages = (): string[] =>
  readdirSync(join(home, 'dist-site/entries'))
    .filter((name) => name.endsWith('.html'))
    .sort();
const page = (name: string): string => readFileSync(join(home, 'dist-site/entries', name), 'utf8');
const titleOf = (name: string): string | undefined => /property="og:title" content="([^"]*)"/.exec(page(name))?.[1];
const redirectOf = (name: string): string | undefined => /http-equiv="refresh" content="0; url=([^"]*)"/.exec(page(name))?.[1];
const named = (title: string): string => pages().find((name) => titleOf(name)?.includes(title)) as string;
const kept = (): string => readFileSync(join(home, '.daybook/permalinks.jsonl'), 'utf8');

describe('an address that a build finds gone', () => {
  it('leads to the entry with the same title, when its link was changed by hand', async () => {
    await build();
    const old = named('MiniViT');
    note(
      '0511',
      '1. [MiniViT & 检测](https://example.org/new) :star:\n\n2. 没有链接的 YOLOv6\n\n3. [UNet](https://example.org/c?x=1&y=2)\n',
    );
    await build();
    expect(pages()).toHaveLength(4);
    expect(redirectOf(old)).toBe(`/notes/entries/${named('MiniViT')}`);
    expect(page(old)).toContain(`<link rel="canonical" href="https://log.example.org/notes/entries/${named('MiniViT')}">`);
    expect(parseMoves(kept())).toEqual([{ from: old.slice(0, -5), to: '2022-05-11:https://example.org/new', on: '2022-05-12' }]);
    expect(readFileSync(join(home, '.daybook/.gitattributes'), 'utf8')).toBe('*.jsonl merge=union\n');
  });

  it('leads to the entry with the same link, when the day was changed by hand', async () => {
    await build();
    const old = named('UNet');
    renameSync(join(home, 'notes/202205/0511.md'), join(home, 'notes/202205/0513.md'));
    note('0513', '1. [U-Net, anew](https://example.org/c?x=1&y=2)\n');
    await build();
    expect(redirectOf(old)).toBe(`/notes/entries/${named('U-Net, anew')}`);
    expect(redirectOf('../days/2022-05-11.html')).toBe('/notes/days/2022-05-13.html');
    note('0511', '1. [Another](https://example.org/d)\n');
    await build();
    expect(redirectOf('../days/2022-05-11.html')).toBeUndefined();
  });

  it('leads to the entry at its place, when a title without link was changed by hand', async () => {
    await build();
    const old = named('没有链接');
    note('0511', '1. [MiniViT & 检测](https://example.org/a) :star:\n\n2. 另一个题目\n\n3. [UNet](https://example.org/c?x=1&y=2)\n');
    await build();
    expect(redirectOf(old)).toBe(`/notes/entries/${named('另一个题目')}`);
  });

  it('leads on when the entry moves again, and is a page again when it comes back', async () => {
    const texts = ['a', 'b', 'c'].map((path) => `1. [MiniViT](https://example.org/${path})\n`);
    const names: string[] = [];
    for (const text of texts) {
      note('0511', text);
      await build();
      names.push(named('MiniViT'));
    }
    expect(names.slice(0, 2).map(redirectOf)).toEqual([`/notes/entries/${names[2]}`, `/notes/entries/${names[2]}`]);
    note('0511', texts[0] as string);
    await build();
    expect(names.map(redirectOf)).toEqual([undefined, `/notes/entries/${names[0]}`, `/notes/entries/${names[0]}`]);
    const before = kept();
    await build();
    expect(kept()).toBe(before);
  });

  it('goes when its entry was removed', async () => {
    await build();
    const old = named('UNet');
    note('0511', '1. [MiniViT & 检测](https://example.org/a) :star:\n\n2. 没有链接的 YOLOv6\n');
    await build();
    expect(pages()).toHaveLength(2);
    expect(pages()).not.toContain(old);
    expect(existsSync(join(home, '.daybook/permalinks.jsonl'))).toBe(false);
  });
});

describe('dayRedirectsOf', () => {
  const days = ['2022-05-12', '2022-05-13b'].map((ref) => ({ ref }) as Day);

  it('leads from a day that is gone to the day that has most of its entries', () => {
    const redirects = new Map([
      ['2022-05-11b-0123abcd', '2022-05-12-0123abce'],
      ['2022-05-11b-0123abcf', '2022-05-13b-0123abce'],
      ['2022-05-11b-1123abcf', '2022-05-13b-1123abce'],
      ['2022-05-12-1123abcf', '2022-05-13b-2123abce'],
    ]);
    expect([...dayRedirectsOf(redirects, days)]).toEqual([['2022-05-11b', '2022-05-13b']]);
  });
});

describe('movedEntries', () => {
  it('goes by address first, then title, then place', () => {
    const mark = (slug: string, ref: string, title: string, url: string) => ({ slug, key: `key-${slug}`, ref, title, url });
    const gone = [mark('1', 'a#1', 'x', ''), mark('2', 'a#2', 'y', 'u'), mark('3', 'a#3', 'z', 'v'), mark('4', 'a#4', '', '')];
    const fresh = [mark('5', 'a#3', 'x', 'w'), mark('6', 'a#1', 'q', 'u'), mark('7', 'a#4', '', 'n')];
    expect(movedEntries(gone, fresh, '2022-05-12').map(({ from, to }) => [from, to])).toEqual([
      ['2', 'key-6'],
      ['1', 'key-5'],
      ['4', 'key-7'],
    ]);
  });
});

it('lines that say no move are passed over', () => {
  expect(parseMoves('<<<<<<< ours\n{"from":"../x","to":"a","on":"b"}\n{}\n\n{"from":"2022-05-11b-0123abcd","to":"k","on":"d"}\n')).toEqual([
    { from: '2022-05-11b-0123abcd', to: 'k', on: 'd' },
  ]);
});
