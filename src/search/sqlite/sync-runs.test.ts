import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { indexSource } from '../../../test/search/index-source.js';
import { temporaryLog } from '../../../test/temporary-log.js';
import type { IndexReader } from '../index-reader.js';
import { openIndex } from './open-index.js';

const log = temporaryLog();

function note(day: number, entries: number, more: (n: number) => string = () => ''): string {
  const lines = Array.from(
    { length: entries },
    (_, n) => `${n + 1}. [检测 ${day} 第 ${n}${more(n)}](https://example.org/${day}/${n}) :star:`,
  );
  return `# 公众号内容拓展学习笔记（2022.1.${day}）\n\n${lines.join('\n')}\n`;
}

const path = (day: number): string => `notes/202201/01${String(day).padStart(2, '0')}.md`;

/** The documents of terms by date and place, with their weights and positions. */
async function runsOf(reader: IndexReader): Promise<unknown> {
  const { dates, places } = await reader.columns();
  const found = await reader.postings(['检测', 'transformer', '第', 'site:example.org']);
  return [...found].map(([term, postings]) => {
    const { starts, values } = postings.positions();
    const rows = [...postings.numbers].map((number, at) => {
      const positions = values.slice(starts[at], starts[at + 1]).join(' ');
      return `${dates[number]} ${String(places[number]).padStart(4, '0')}: ${postings.weights[at]}, ${positions}`;
    });
    return [term, rows.sort()];
  });
}

it('follows changes of terms that thousands of documents have, over several pieces', async () => {
  for (let day = 1; day <= 30; day++) log.put(path(day), note(day, 280));
  const source = indexSource(log.open());
  const index = await openIndex({ file: join(log.root, '.daybook/cache/index.sqlite'), source });
  const count = (term: string): Promise<number> =>
    index.read(async (reader) => (await reader.postings([term])).get(term)?.numbers.length ?? 0);
  expect(await count('检测')).toBe(8401);

  log.put(
    path(1),
    note(1, 280, (n) => (n % 2 ? ' transformer' : '')),
  );
  log.put(path(29), note(29, 20));
  rmSync(join(log.root, path(30)));
  expect([await count('检测'), await count('transformer')]).toEqual([7861, 140]);

  for (let day = 2; day <= 12; day++)
    log.put(
      path(day),
      note(day, 280, () => ' transformer'),
    );
  expect(await count('transformer')).toBe(3220);

  for (let day = 2; day <= 12; day++) log.put(path(day), note(day, 280));
  log.put(path(31), note(31, 400));
  expect([await count('检测'), await count('transformer')]).toEqual([8261, 140]);

  const memory = await openIndex({ file: '', source, driver: null });
  expect(await index.read(runsOf)).toEqual(await memory.read(runsOf));
  expect(index.trouble()).toBe(null);
  await index.close();
});
