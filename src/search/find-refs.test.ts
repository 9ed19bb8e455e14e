import { describe, expect, it } from 'vitest';
import { sampleNote } from '../../test/sample-log.js';
import { authorDialect } from '../log/dialects/index.js';
import { assembleLog } from '../log/log.js';
import { readNote } from '../log/read-note.js';
import { logDocuments } from './entry-document.js';
import { findRefs } from './find-refs.js';
import { memoryIndex } from './memory/memory-index.js';
import { parseQuery } from './query/parse-query.js';

const points = '1. [检测](https://a.example/1)\n2. [分割](https://a.example/2) :star:\n3. [再检测](https://a.example/3)';
const texts: Readonly<Record<string, string>> = {
  'notes/202105/0527.md': sampleNote('2021.5.27', points),
  'notes/202105/0528.md': sampleNote('2021.5.28', points),
  'notes/202105/0528-2.md': sampleNote('2021.5.28', points),
};
const notes = Object.entries(texts).map(([path, text]) => readNote(path, text, authorDialect));
const log = assembleLog({ dialect: authorDialect, notes, readme: null, files: new Set(), problems: [] });
const index = memoryIndex(logDocuments(log, []));

async function refs(text: string): Promise<readonly string[]> {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(parsed.problem.message.en);
  return findRefs(index, parsed.query);
}

describe('the refs of matches', () => {
  it('are all of them, the newest day first, in the order of each day', async () => {
    expect(await refs('检测')).toEqual(['2021-05-28b#1', '2021-05-28b#3', '2021-05-28#1', '2021-05-28#3', '2021-05-27#1', '2021-05-27#3']);
    expect(await refs('stars:1 before:2021-05-28')).toEqual(['2021-05-27#2']);
  });

  it('name the days as the log does', async () => {
    const all = log.days.toReversed().flatMap((day) => day.entries.map((_, at) => `${day.ref}#${at + 1}`));
    expect(await refs('on:2021')).toEqual(all);
  });

  it('are none where nothing matches', async () => {
    expect(await refs('车道')).toEqual([]);
  });
});
