import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, refusal, temporaryLog } from '../../test/temporary-log.js';

const log = temporaryLog();

describe('readText', () => {
  it('gives any text back byte for byte', async () => {
    const worktree = log.open();
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }).filter((one) => !one.includes('\0')),
        async (content) => {
          log.put(day, content);
          expect((await worktree.readText(day)).text).toBe(content);
        },
      ),
      { numRuns: 50 },
    );
  });

  it.each(['../x.md', '/etc/passwd', 'notes/../../x', '', 'notes//x.md', './x.md', '.git/config', '.daybook/undo/last.json', 'a\0b'])(
    'refuses the path %j',
    async (path) => {
      expect((await refusal(log.open().readText(path))).code).toBe('bad-value');
    },
  );

  it('refuses a symlink out of the log, also on the way', async () => {
    symlinkSync(log.outside, join(log.root, 'notes/out'));
    writeFileSync(join(log.outside, 'a.md'), 'secret');
    expect((await refusal(log.open().readText('notes/out/a.md'))).text.en).toBe(
      'notes/out/a.md: a symlink leads out of the log, so it is left alone.',
    );
    expect((await refusal(log.open().readText('notes/missing.md'))).code).toBe('unreadable');
  });
});
