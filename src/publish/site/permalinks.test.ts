import { describe, expect, it } from 'vitest';
import { authorDialect } from '../../log/dialects/index.js';
import { assembleLog } from '../../log/log.js';
import { readNote } from '../../log/read-note.js';
import { permalinksOf } from './permalinks.js';

const log = (...entries: string[]) =>
  assembleLog({
    dialect: authorDialect,
    notes: [readNote('notes/202205/0511.md', `# 笔记（2022.5.11）\n## 今日要点\n${entries.join('')}`, authorDialect)],
    readme: null,
    files: new Set(),
    problems: [],
  });
const first = '1. [甲](https://example.org/a)\n';
const second = '2. [乙](https://example.org/b)\n';

describe('permalinks', () => {
  it('are names made of the date and the entry, and survive reordering', () => {
    const before = permalinksOf(log(first, second));
    const after = permalinksOf(log('1. [乙](https://example.org/b)\n', '2. [甲](https://example.org/a)\n'));
    expect(before.slug('2022-05-11', 1)).toMatch(/^2022-05-11-[0-9a-f]{8}$/);
    expect(after.slug('2022-05-11', 2)).toBe(before.slug('2022-05-11', 1));
    expect(after.slug('2022-05-11', 1)).toBe(before.slug('2022-05-11', 2));
  });

  it('tell apart two entries with one address', () => {
    const twice = permalinksOf(log(first, first));
    expect(twice.slug('2022-05-11', 1)).not.toBe(twice.slug('2022-05-11', 2));
  });

  it('are found by key', () => {
    const links = permalinksOf(log(first));
    expect(links.ofKey('2022-05-11:https://example.org/a')).toBe(links.slug('2022-05-11', 1));
    expect(links.ofKey('2022-05-11:https://example.org/z')).toBeNull();
  });
});
