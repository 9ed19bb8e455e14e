import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { filesOf, temporaryLog } from '../../test/cli/temporary-log.js';
import { unifiedDiff } from './apply-changes.js';

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
