import { authorDialect, dialects } from '../../src/log/dialects/index.js';
import { readNote } from '../../src/log/read-note.js';
import { readReadme } from '../../src/log/read-readme.js';
import { entryRecord } from '../../src/log/record.js';
import type { FormatExample } from './format-examples.js';

/** Reads an example in the way and the form that docs/format.md shows. */
export function readExample({ text, dialect: name, expects }: Omit<FormatExample, 'name' | 'expected'>): unknown {
  const dialect = dialects.find((each) => each.name === name) ?? authorDialect;
  const note = readNote('notes/202205/0511.md', text, dialect);
  switch (expects) {
    case 'entries':
      return note.entries.map((entry) => shownRecord(entryRecord(entry, null, null)));
    case 'blocks':
      return note.blocks.map((block) => [block.kind, block.raw]);
    case 'readme': {
      const { started, updated, entries } = readReadme(text, dialect);
      return {
        started: started?.date,
        updated: updated?.date,
        today: note.entries.map((entry) => entry.title),
        history: entries.map(({ href, date }) => [href, date]),
      };
    }
  }
}

/** Without `ref`, `key`, `line`, nulls and empty lists. */
function shownRecord(record: object): object {
  const isShown = ([key, value]: [string, unknown]): boolean =>
    !['ref', 'key', 'line'].includes(key) && value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(record).filter(isShown));
}
