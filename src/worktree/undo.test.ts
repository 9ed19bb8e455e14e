import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { day, fail, refusal, temporaryLog, text } from '../../test/temporary-log.js';
import { say } from '../base/text.js';
import { authorDialect } from '../log/dialects/index.js';
import { type Disk, nodeDisk } from './disk.js';

const label = say('Edit 2022-05-11#1', '修改 2022-05-11#1');
const log = temporaryLog();

describe('undo', () => {
  it('takes the last write back, once', async () => {
    const worktree = log.open();
    log.put('gone.md', 'bye');
    await worktree.write(
      [
        { path: day, before: text, after: 'new' },
        { path: 'notes/202301/0101.md', before: null, after: 'made' },
        { path: 'gone.md', before: 'bye', after: null },
      ],
      label,
    );
    expect(await worktree.undo()).toEqual({
      label,
      at: '2022-05-11T08:00:00.000Z',
      paths: [day, 'notes/202301/0101.md', 'gone.md'],
    });
    expect(log.get(day)).toBe(text);
    expect(log.get('gone.md')).toBe('bye');
    expect(existsSync(join(log.root, 'notes/202301'))).toBe(false);
    expect((await refusal(worktree.undo())).code).toBe('nothing-to-undo');
  });

  it('has nothing to undo in a log that was never written', async () => {
    expect((await refusal(log.open().undo())).code).toBe('nothing-to-undo');
    expect(existsSync(join(log.root, '.daybook'))).toBe(false);
  });

  it('is refused when a file changed since, and takes nothing back', async () => {
    log.put('README.md', 'old');
    await log.open().write(
      [
        { path: 'README.md', before: 'old', after: 'new' },
        { path: day, before: text, after: 'new' },
      ],
      label,
    );
    log.put(day, 'newer');
    const error = await refusal(log.open().undo());
    expect(error.code).toBe('changed-on-disk');
    expect(error.text.en).toBe('notes/202205/0511.md was changed after the last write (Edit 2022-05-11#1), so nothing was undone.');
    expect([log.get('README.md'), log.get(day)]).toEqual(['new', 'newer']);
    log.put(day, 'new');
    await log.open().undo();
    expect([log.get('README.md'), log.get(day)]).toEqual(['old', text]);
  });

  it('still takes the earlier write back after one that failed', async () => {
    await log.open().write([{ path: day, before: text, after: 'new' }], label);
    const full: Disk = { ...nodeDisk, replace: () => fail('ENOSPC') };
    await refusal(log.open(full).write([{ path: day, before: 'new', after: 'newer' }], label));
    await log.open().undo();
    expect(log.get(day)).toBe(text);
  });

  it('takes back a write that was cut off half-way', async () => {
    log.put('README.md', 'old');
    let replaced = 0;
    const crash: Disk = {
      ...nodeDisk,
      replace: (from, to) => {
        if (++replaced > 1) fail('EIO');
        nodeDisk.replace(from, to);
      },
      remove: (path) => (replaced > 1 ? fail('EIO') : nodeDisk.remove(path)),
    };
    const changes = [
      { path: 'README.md', before: 'old', after: 'new' },
      { path: day, before: text, after: 'new' },
    ];
    await refusal(log.open(crash).write(changes, label));
    expect([log.get('README.md'), log.get(day)]).toEqual(['new', text]);
    const read = await log.open().readLog(authorDialect);
    expect(read.problems.map(({ rule, message }) => [rule, message.en])).toEqual([
      ['unfinished-write', '.daybook/undo/writing.json:1: a write was cut off half-way. Run `daybook undo` to take it back.'],
    ]);
    await log.open().undo();
    expect([log.get('README.md'), log.get(day)]).toEqual(['old', text]);
    expect(log.tree()).toEqual(['README.md', day]);
    expect((await log.open().readLog(authorDialect)).problems).toEqual([]);
  });

  it('does not follow a journal that leads out of the log', async () => {
    writeFileSync(join(log.outside, 'a.md'), 'after');
    const change = { path: `../${log.outside.split('/').at(-1)}/a.md`, before: 'evil', after: 'after', owner: null, temporary: 'x.tmp' };
    log.put('.daybook/undo/last.json', JSON.stringify({ version: 1, at: '', label, changes: [change], folders: [] }));
    expect((await refusal(log.open().undo())).code).toBe('bad-value');
    expect(readFileSync(join(log.outside, 'a.md'), 'utf8')).toBe('after');
  });

  it('says when the journal is damaged', async () => {
    log.put('.daybook/undo/last.json', '{"version": 1');
    expect((await refusal(log.open().undo())).text.en).toBe('.daybook/undo/last.json is damaged, so the last write cannot be taken back.');
  });
});
