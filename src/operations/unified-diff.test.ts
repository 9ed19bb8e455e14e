import { spawnSync } from 'node:child_process';
import { applyPatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesOf, temporaryLog } from '../../test/cli/temporary-log.js';
import { unifiedDiff } from './unified-diff.js';

/** What git makes of a file when it applies the diff. */
function applied(path: string, before: string | null, after: string | null): string | undefined {
  const folder = temporaryLog(before === null ? {} : { [path]: before });
  const { status, stderr } = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], {
    cwd: folder,
    input: unifiedDiff({ path, before, after }),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return filesOf(folder)[path];
}

describe('the diff of a dry run is a patch that git applies', () => {
  test.each([
    ['a changed line', 'one\ntwo\nthree\n', 'one\n2\nthree\n'],
    ['a missing final newline that stays missing', 'one\ntwo', 'one\n2'],
    ['a final newline that comes', 'one', 'one\n'],
    ['Windows line endings', 'one\r\ntwo\r\n', 'one\r\n2\r\n'],
    ['a byte order mark and Chinese', '\ufeff检测\n', '\ufeff分割\n'],
  ])('%s', (_, before, after) => {
    expect(applied('notes/202205/0511.md', before, after)).toBe(after);
  });

  test('a new file', () => {
    expect(applied('notes/202205/0511.md', null, '# 检测\n')).toBe('# 检测\n');
  });

  test('a deleted file', () => {
    expect(applied('notes/202205/0511.md', '# 检测\n', null)).toBeUndefined();
  });
});

const path = 'notes/202205/0511.md';

test('any two texts have a patch from the one to the other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '检', ''), { maxLength: 40 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const patched = before === after ? before : applyPatch(before, unifiedDiff({ path, before, after }));
      expect(patched).toBe(after);
    }),
  );
});

test('a hunk stands around each change, and changes that are near share one', () => {
  const lines = Array.from({ length: 30 }, (_, at) => `line ${at + 1}\n`);
  const changed = lines.with(1, 'two\n').with(7, 'eight\n').with(27, 'last\n');
  const hunks = unifiedDiff({ path, before: lines.join(''), after: changed.join('') }).match(/^@@.*$/gm);
  expect(hunks).toEqual(['@@ -1,11 +1,11 @@', '@@ -25,6 +25,6 @@']);
});

describe.each([
  ['numbers that all count one on', (at: number) => `${at + 1}. [题目 ${at}](https://a.org/${at})\n\n`],
  ['every second line changed', (at: number) => `${at + 1}. 题目\n   - Abstract: ${at}\n`],
  ['nothing in common', (at: number) => `${at}\n${at}\n`],
  ['the same line again and again', () => '\n'],
])('%s', (_, entry) => {
  test('are patched to the last byte', () => {
    const [before = '', after = ''] = [0, 1].map((from) => Array.from({ length: 3_000 }, (_unused, at) => entry(at + from)).join(''));
    expect(applyPatch(before, unifiedDiff({ path, before, after: `${after}y` }))).toBe(`${after}y`);
  });
});
