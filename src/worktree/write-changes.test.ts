import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asOrdinaryUser, day, fail, refusal, temporaryLog, text } from '../../test/temporary-log.js';
import type { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import { authorDialect } from '../log/dialects/index.js';
import { type Disk, nodeDisk } from './disk.js';

const label = say('Edit 2022-05-11#1', '修改 2022-05-11#1');
const log = temporaryLog();

describe('write', () => {
  it('replaces, makes and deletes files in one go', async () => {
    log.put('README.md', 'old\n');
    log.put('gone.md', 'bye');
    await log.open().write(
      [
        { path: 'README.md', before: 'old\n', after: 'new\r\n' },
        { path: 'notes/2023/01/0101.md', before: null, after: '\ufeff一月' },
        { path: 'gone.md', before: 'bye', after: null },
      ],
      label,
    );
    expect(log.get('README.md')).toBe('new\r\n');
    expect(log.get('notes/2023/01/0101.md')).toBe('\ufeff一月');
    expect(log.tree()).toEqual(['README.md', day, 'notes/2023/01/0101.md']);
  });

  it('keeps mode and owner', async () => {
    chmodSync(join(log.root, day), 0o640);
    if (process.geteuid?.() === 0) chownSync(join(log.root, day), 65534, 65534);
    const { uid } = statSync(join(log.root, day));
    await log.open().write([{ path: day, before: text, after: 'new' }], label);
    expect(statSync(join(log.root, day)).mode & 0o777).toBe(0o640);
    expect(statSync(join(log.root, day)).uid).toBe(uid);
  });

  it('writes through a symlink inside the log and leaves the symlink', async () => {
    renameSync(join(log.root, day), join(log.root, 'real.md'));
    symlinkSync('../../real.md', join(log.root, day));
    await log.open().write([{ path: day, before: text, after: 'new' }], label);
    expect(log.get('real.md')).toBe('new');
    expect(readdirSync(join(log.root, 'notes/202205'), { withFileTypes: true })[0]?.isSymbolicLink()).toBe(true);
  });

  it('refuses a file that changed since, and keeps both texts', async () => {
    log.put('README.md', 'old');
    log.put(day, 'somebody else was here\n');
    const changes = [
      { path: 'README.md', before: 'old', after: 'new readme' },
      { path: day, before: text, after: 'my text' },
    ];
    const error = await refusal(log.open().write(changes, label));
    expect(error.code).toBe('changed-on-disk');
    expect(error.text.en).toBe(
      'notes/202205/0511.md changed on disk since it was read, so it was not written. The new text is kept in README.md.daybook-new, notes/202205/0511.md.daybook-new.',
    );
    expect(log.get(day)).toBe('somebody else was here\n');
    expect(log.get('README.md')).toBe('old');
    expect(log.get(`${day}.daybook-new`)).toBe('my text');
    await refusal(log.open().write([{ path: day, before: text, after: 'my second text' }], label));
    expect(log.get(`${day}.daybook-new`)).toBe('my text');
    expect(log.get(`${day}.2.daybook-new`)).toBe('my second text');
    expect((await log.open().readLog(authorDialect)).files.size).toBe(0);
  });

  it('keeps nothing of a refused write that is made anew', async () => {
    log.put(day, 'somebody else was here\n');
    const error = await refusal(log.open().write([{ path: day, before: text, after: 'my text' }], label, 'dropped'));
    expect([error.code, error.text.en]).toEqual([
      'changed-on-disk',
      'notes/202205/0511.md changed on disk since it was read, so it was not written.',
    ]);
    expect(log.tree()).toEqual([day]);
  });

  it('refuses to make a file that exists, and to change one that is gone', async () => {
    expect((await refusal(log.open().write([{ path: day, before: null, after: 'x' }], label))).code).toBe('exists');
    rmSync(join(log.root, day));
    const error = await refusal(log.open().write([{ path: day, before: text, after: 'x' }], label));
    expect(error.code).toBe('changed-on-disk');
    expect(error.text.en).toContain('was deleted since it was read');
  });

  it('changes nothing when there is nothing to change', async () => {
    const before = statSync(join(log.root, day)).mtimeMs;
    await log.open().write([{ path: day, before: text, after: text }], label);
    expect(statSync(join(log.root, day)).mtimeMs).toBe(before);
    expect(existsSync(join(log.root, '.daybook'))).toBe(false);
  });

  it('refuses what could not be read back', async () => {
    const write = (after: string): Promise<DaybookError> => refusal(log.open().write([{ path: day, before: text, after }], label));
    expect((await write('a\0')).text.en).toBe('notes/202205/0511.md would hold a zero byte.');
    expect((await write('a\ud83d')).text.en).toBe('notes/202205/0511.md would hold half a character.');
    expect((await write('检'.repeat(6_000_000))).text.en).toBe('notes/202205/0511.md would be larger than 16 MB.');
    const twice = [
      { path: day, before: text, after: 'a' },
      { path: day, before: text, after: 'b' },
    ];
    expect((await refusal(log.open().write(twice, label))).text.en).toBe('notes/202205/0511.md is changed twice in one write.');
    expect(log.get(day)).toBe(text);
  });

  it('refuses to leave the log', async () => {
    symlinkSync(log.outside, join(log.root, 'notes/out'));
    symlinkSync(join(log.outside, 'new.md'), join(log.root, 'notes/dangling.md'));
    for (const path of ['../x.md', 'notes/out/x.md', 'notes/dangling.md', '.git/hooks/pre-commit']) {
      await refusal(log.open().write([{ path, before: null, after: 'x' }], label));
    }
    expect(readdirSync(log.outside)).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'The disk is full. Free some space and try again; nothing was changed.'],
    ['EROFS', 'The disk is read-only. Make it writable, or copy the log to another place.'],
  ])('leaves everything as it was when the disk fails with %s at any step', async (code, hint) => {
    log.put('README.md', 'old');
    const changes = [
      { path: 'README.md', before: 'old', after: 'new' },
      { path: day, before: text, after: 'new' },
      { path: 'notes/202301/0101.md', before: null, after: 'new' },
    ];
    const files = log.tree();
    let failAt = 1;
    while (await failsAt(failAt)) {
      expect(log.tree(), `after a failure at step ${failAt}`).toEqual(files);
      expect([log.get('README.md'), log.get(day)]).toEqual(['old', text]);
      expect(existsSync(join(log.root, 'notes/202301'))).toBe(false);
      failAt++;
    }
    expect(failAt).toBe(14);
    expect([log.get('README.md'), log.get(day), log.get('notes/202301/0101.md')]).toEqual(['new', 'new', 'new']);

    async function failsAt(bad: number): Promise<boolean> {
      let steps = 0;
      const counted =
        <A extends unknown[]>(step: (...given: A) => void) =>
        (...given: A): void => {
          if (++steps === bad) fail(code);
          step(...given);
        };
      const disk: Disk = {
        ...nodeDisk,
        create: counted(nodeDisk.create),
        replace: counted(nodeDisk.replace),
        place: counted(nodeDisk.place),
        makeFolder: counted(nodeDisk.makeFolder),
      };
      const work = log.open(disk).write(changes, label);
      const error = await work.then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error === null) return false;
      expect(error).toMatchObject({ code: 'unwritable', hint: { en: hint } });
      expect(error).not.toHaveProperty('text.en', '.daybook/undo cannot be written.');
      return true;
    }
  });

  it('names the file that permissions forbid to write', async () => {
    chmodSync(log.root, 0o777);
    chmodSync(join(log.root, 'notes/202205'), 0o555);
    await asOrdinaryUser(async () => {
      const error = await refusal(log.open().write([{ path: day, before: text, after: 'new' }], label));
      expect(error.code).toBe('unwritable');
      expect(error.text.en).toBe('notes/202205/0511.md cannot be written.');
      expect(error.hint?.en).toContain('Its permissions forbid it.');
    });
    expect(log.get(day)).toBe(text);
    expect(readdirSync(join(log.root, 'notes/202205'))).toEqual(['0511.md']);
    chmodSync(join(log.root, 'notes/202205'), 0o755);
  });

  it('names a folder that stands where a file should', async () => {
    mkdirSync(join(log.root, 'notes/202205/0512.md'));
    const error = await refusal(log.open().write([{ path: 'notes/202205/0512.md', before: null, after: 'x' }], label));
    expect(error.code).toBe('unwritable');
    expect(error.hint?.en).toBe('It is a folder. Rename the folder, so that a file can have this name.');
  });

  it('lets one of two writes of the same text win, and keeps the other beside', async () => {
    const [a, b] = [log.open(), log.open()];
    const results = await Promise.allSettled([
      a.write([{ path: day, before: text, after: 'from a' }], label),
      b.write([{ path: day, before: text, after: 'from b' }], label),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect([log.get(day), log.get(`${day}.daybook-new`)].sort()).toEqual(['from a', 'from b']);
  });

  it('hides its journal from git', async () => {
    await log.open().write([{ path: day, before: text, after: 'new' }], label);
    execFileSync('git', ['init', '-q'], { cwd: log.root });
    expect(execFileSync('git', ['status', '--porcelain'], { cwd: log.root, encoding: 'utf8' })).toBe('?? notes/\n');
  });

  it('writes when another process makes the journal’s folder at the same moment, or was ended while it did', async () => {
    const ignore = '.daybook/undo/.gitignore';
    const another: Disk = {
      ...nodeDisk,
      create: (path, bytes, owner) => {
        if (path.endsWith(ignore)) log.put(ignore, '*\n');
        nodeDisk.create(path, bytes, owner);
      },
    };
    await log.open(another).write([{ path: day, before: text, after: 'new' }], label);
    log.put(ignore, '');
    await log.open().write([{ path: day, before: 'new', after: 'newer' }], label);
    expect([log.get(day), log.get(ignore)]).toEqual(['newer', '*\n']);
  });
});
