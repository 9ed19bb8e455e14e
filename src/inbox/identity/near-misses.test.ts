import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleItem } from '../../../test/inbox/sample-item.js';
import { sampleLog } from '../../../test/sample-log.js';
import { papersOf } from '../../log/papers/papers.js';
import type { Item } from '../item.js';
import { groupLines } from './group-lines.js';
import { titleKey } from './title-key.js';

const pairs = readFileSync(join(import.meta.dirname, '../../../test/corpus/inbox/near-misses.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.includes(' | '))
  .map(readPair);

describe('two things that look like one', () => {
  test('are two hundred pairs', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(200);
  });

  test.each(pairs)('stay two: %s', (_, one, other) => {
    expect(countOf([one, 'a feed'], [other, 'another feed'])).toBe(2);
    expect(countOf([other, 'a feed'], [one, 'another feed'])).toBe(2);
    expect(countOf([one, 'a feed'], [other, 'a feed'])).toBe(2);
  });

  test('stay two wherever they stand, when their titles differ at all', () => {
    const elsewhere = pairs.filter(([, one, other]) => one.title !== other.title);
    const merged = elsewhere.filter(([, one, other]) => {
      const plain = ({ title }: Item, url: string) => sampleItem({ title, url, authors: ['Ada Li'] });
      return countOf([plain(one, 'https://one.example/x'), 'a feed'], [plain(other, 'https://other.example/y'), 'another feed']) !== 2;
    });
    expect(merged.map(([name]) => name)).toEqual([]);
    expect(elsewhere.length).toBeGreaterThan(150);
  });

  test('with titles that tell them apart have other keys', () => {
    expect(titleKey('PointNet++').key).toBe('pointnet++');
    expect(titleKey('YOLOv8.1 · 检测').key).toBe('yolov8.1检测');
    expect(titleKey('CVPR 2021: 2nd').key).toBe('cvpr2021.2nd');
  });
});

function countOf(...offers: readonly (readonly [Item, string])[]): number {
  const at = '2022-05-12T04:00:00.000Z';
  const lines = offers.map(([item, source], n) => ({ ...item, source, at, id: String(n).repeat(12) }));
  return groupLines(lines, papersOf(sampleLog({}))).all.length;
}

function readPair(line: string): readonly [string, Item, Item] {
  const [title = '', url = '', otherTitle = '', otherUrl = '', ...said] = line.split(' | ');
  const of = (which: string) => (key: string) =>
    said.find((one) => one.startsWith(`${key}${which}=`))?.slice(key.length + which.length + 1);
  const item = (what: Pick<Item, 'title' | 'url'>, say: (key: string) => string | undefined, authors: string | undefined): Item =>
    sampleItem({
      ...what,
      authors: authors?.split(', ') ?? [],
      links: say('l')?.split(' ') ?? [],
      venue: say('v') ?? null,
      published: say('p') ?? null,
    });
  const names = (which: string) => said.find((one) => one.startsWith(`${which}=`))?.slice(2);
  return [line, item({ title, url }, of('a'), names('a')), item({ title: otherTitle, url: otherUrl }, of('b'), names('b'))];
}
