import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DaybookError } from '../base/errors.js';
import { silentLogger } from '../base/logger.js';
import type { Ports } from '../base/ports.js';
import { say } from '../base/text.js';
import { authorDialect } from '../log/dialects/index.js';
import { type Disk, nodeDisk } from './disk.js';
import { openWorktree, type Worktree } from './worktree.js';

const ports: Ports = { now: () => new Date('2022-05-11T08:00:00Z'), logger: silentLogger };
const label = say('Edit 2022-05-11#1', '修改 2022-05-11#1');
const day = 'notes/202205/0511.md';
const text = '# 公众号内容拓展学习笔记（2022.5.11）\n\n1. [检测 with YOLOv6](https://example.org/a) :star:\n';

let root: string;
let outside: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'daybook-log-'));
  outside = mkdtempSync(join(tmpdir(), 'daybook-out-'));
  put(day, text);
});

afterEach(() => {
  for (const folder of [root, outside]) rmSync(folder, { recursive: true, force: true });
});

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

const get = (path: string): string => readFileSync(join(root, path), 'utf8');
const open = (disk: Disk = nodeDisk): Worktree => openWorktree(root, ports, disk);

async function refusal(work: Promise<unknown>): Promise<DaybookError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DaybookError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

/** All files of the log's folder but the program's own. */
function tree(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (path === '.daybook/undo') return [];
      return entry.isDirectory() ? tree(path) : [path];
    })
    .sort();
}

/** Runs as a user without the rights of root. */
async function asOrdinaryUser(work: () => Promise<void>): Promise<void> {
  const isRoot = process.geteuid?.() === 0;
  if (!isRoot) return work();
  process.seteuid?.(65534);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('readLog', () => {
  it('reads notes, README and the names of other files', async () => {
    put('README.md', '# Log\n');
    put('notes/202205/images/a.png', 'x');
    put('notes/202205/0512.md', '# 公众号内容拓展学习笔记（2022.5.12）\n');
    put('notes/odd name.md', '# 学习笔记（2022.5.13）\n');
    put('LICENSE', 'x');
    for (const hidden of ['.git/notes/x.md', 'node_modules/a/x.png', 'dist-site/x.html', '.daybook/cards.jsonl', 'notes/.0511.md.swp'])
      put(hidden, 'x');
    const log = await open().readLog(authorDialect);
    expect(log.notes.map((note) => note.path)).toEqual([day, 'notes/202205/0512.md', 'notes/odd name.md']);
    expect(log.days.map((one) => one.date)).toEqual(['2022-05-11', '2022-05-12', '2022-05-13']);
    expect(log.days[0]?.entries.map((entry) => entry.title)).toEqual(['检测 with YOLOv6']);
    expect(log.readme?.text).toBe('# Log\n');
    expect([...log.files]).toEqual(['LICENSE', 'notes/202205/images/a.png']);
    expect(log.problems).toEqual([]);
  });

  it('sees a change without being opened again, and parses what is the same only once', async () => {
    const worktree = open();
    put('notes/202205/0512.md', text);
    const before = await worktree.readLog(authorDialect);
    put(day, text.replace(':star:', ':star::star:'));
    const after = await worktree.readLog(authorDialect);
    expect(after.notes[0]?.entries[0]?.relevance).toBe(2);
    expect(after.notes[1]?.blocks).toBe(before.notes[1]?.blocks);
    rmSync(join(root, day));
    expect((await worktree.readLog(authorDialect)).notes).toHaveLength(1);
  });

  it('reads notes where the dialect’s file patterns say', async () => {
    put('journal/2022-05-14.md', text);
    put('2022-05-15.md', text);
    put('other.md', text);
    const dialect = { ...authorDialect, files: ['journal/{YYYY}-{MM}-{DD}.md', '{YYYY}-{MM}-{DD}.md'] };
    put('daybook.json', '{}');
    const log = await open().readLog(dialect);
    expect(log.notes.map((note) => note.path)).toEqual(['2022-05-15.md', 'journal/2022-05-14.md']);
  });

  it('refuses a folder that is no log, and says how to make one', async () => {
    const error = await refusal(openWorktree(outside, ports).readLog(authorDialect));
    expect(error.code).toBe('not-a-log');
    expect(error.hint?.en).toContain('daybook init');
    expect(() => openWorktree(join(outside, 'missing'), ports)).toThrow('there is no such folder');
  });

  it('opens an empty log with only a daybook.json', async () => {
    writeFileSync(join(outside, 'daybook.json'), '{}');
    expect((await openWorktree(outside, ports).readLog(authorDialect)).days).toEqual([]);
  });

  it('keeps a byte order mark, CRLF and an empty file', async () => {
    put('notes/202205/0512.md', '\ufeff## a\r\n\r\n');
    put('notes/202205/0513.md', '');
    const log = await open().readLog(authorDialect);
    expect(log.notes.map((note) => note.text).slice(1)).toEqual(['\ufeff## a\r\n\r\n', '']);
  });

  it('names what it cannot read, with its line, and reads the rest', async () => {
    put('notes/202205/0501.md', Buffer.concat([Buffer.from('一行\n二行\n'), Buffer.from([0x41, 0xb0, 0xa1])]));
    put('notes/202205/0502.md', 'one\ntwo\0\n');
    put('notes/202205/0503.md', Buffer.from('\ufeff# x', 'utf16le'));
    put('notes/202205/0504.md', Buffer.alloc(17 * 1024 * 1024, 97));
    put('notes/202205/0505.md/inner.md', '# 学习笔记（2022.5.5）\n');
    writeFileSync(join(outside, 'secret.md'), 'secret');
    symlinkSync(join(outside, 'secret.md'), join(root, 'notes/202205/0506.md'));
    symlinkSync('nowhere.md', join(root, 'notes/202205/0507.md'));
    symlinkSync(outside, join(root, 'notes/202206'));
    symlinkSync('/etc/hostname', join(root, 'README.md'));
    execFileSync('mkfifo', [join(root, 'notes/202205/0508.md')]);
    const log = await open().readLog(authorDialect);
    expect(log.notes.map((note) => note.path)).toEqual(['notes/202205/0505.md/inner.md', day]);
    expect(log.readme).toBeNull();
    expect(log.problems.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toEqual([
      'outside-log README.md:1',
      'not-utf8 notes/202205/0501.md:3',
      'not-utf8 notes/202205/0502.md:2',
      'not-utf8 notes/202205/0503.md:1',
      'too-large notes/202205/0504.md:1',
      'not-a-file notes/202205/0505.md:1',
      'outside-log notes/202205/0506.md:1',
      'not-a-file notes/202205/0507.md:1',
      'not-a-file notes/202205/0508.md:1',
      'outside-log notes/202206:1',
    ]);
    for (const { message, file, line } of log.problems) {
      expect(message.en).toContain(`${file}:${line}: `);
      expect(message.zh).toContain(`${file}:${line}：`);
    }
    expect(log.problems[4]?.message.en).toBe(
      'notes/202205/0504.md:1: is larger than 16 MB, so it is neither read nor changed. Split it into a file a day.',
    );
  });

  it('follows a symlink to a file inside the log', async () => {
    put('store/a.png', 'x');
    symlinkSync('../store/a.png', join(root, 'notes/a.png'));
    symlinkSync('..', join(root, 'notes/202205/circle'));
    const log = await open().readLog(authorDialect);
    expect([...log.files]).toEqual(['notes/a.png', 'store/a.png']);
    expect(log.problems.map((problem) => problem.file)).toEqual(['notes/202205/circle']);
  });

  it('names a file and a folder that permissions forbid', async () => {
    chmodSync(root, 0o755);
    put('notes/202206/0601.md', text);
    put('notes/202207/0701.md', text);
    chmodSync(join(root, 'notes/202206/0601.md'), 0);
    chmodSync(join(root, 'notes/202207'), 0);
    await asOrdinaryUser(async () => {
      const log = await open().readLog(authorDialect);
      expect(log.problems.map((problem) => problem.message.en)).toEqual([
        'notes/202206/0601.md:1: cannot be read. Its permissions forbid it. Change them, for example with chmod u+rwX, or ask the owner.',
        'notes/202207:1: cannot be read. Its permissions forbid it. Change them, for example with chmod u+rwX, or ask the owner.',
      ]);
    });
    chmodSync(join(root, 'notes/202207'), 0o755);
  });
});

describe('readText', () => {
  it('gives any text back byte for byte', async () => {
    const worktree = open();
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }).filter((one) => !one.includes('\0')),
        async (content) => {
          put(day, content);
          expect((await worktree.readText(day)).text).toBe(content);
        },
      ),
      { numRuns: 50 },
    );
  });

  it.each(['../x.md', '/etc/passwd', 'notes/../../x', '', 'notes//x.md', './x.md', '.git/config', '.daybook/undo/last.json', 'a\0b'])(
    'refuses the path %j',
    async (path) => {
      expect((await refusal(open().readText(path))).code).toBe('bad-value');
    },
  );

  it('refuses a symlink out of the log, also on the way', async () => {
    symlinkSync(outside, join(root, 'notes/out'));
    writeFileSync(join(outside, 'a.md'), 'secret');
    expect((await refusal(open().readText('notes/out/a.md'))).text.en).toBe(
      'notes/out/a.md: a symlink leads out of the log, so it is left alone.',
    );
    expect((await refusal(open().readText('notes/missing.md'))).code).toBe('unreadable');
  });
});

describe('write', () => {
  it('replaces, makes and deletes files in one go', async () => {
    put('README.md', 'old\n');
    put('gone.md', 'bye');
    await open().write(
      [
        { path: 'README.md', before: 'old\n', after: 'new\r\n' },
        { path: 'notes/2023/01/0101.md', before: null, after: '\ufeff一月' },
        { path: 'gone.md', before: 'bye', after: null },
      ],
      label,
    );
    expect(get('README.md')).toBe('new\r\n');
    expect(get('notes/2023/01/0101.md')).toBe('\ufeff一月');
    expect(tree()).toEqual(['README.md', day, 'notes/2023/01/0101.md']);
  });

  it('keeps mode and owner', async () => {
    chmodSync(join(root, day), 0o640);
    if (process.geteuid?.() === 0) chownSync(join(root, day), 65534, 65534);
    const { uid } = statSync(join(root, day));
    await open().write([{ path: day, before: text, after: 'new' }], label);
    expect(statSync(join(root, day)).mode & 0o777).toBe(0o640);
    expect(statSync(join(root, day)).uid).toBe(uid);
  });

  it('writes through a symlink inside the log and leaves the symlink', async () => {
    renameSync(join(root, day), join(root, 'real.md'));
    symlinkSync('../../real.md', join(root, day));
    await open().write([{ path: day, before: text, after: 'new' }], label);
    expect(get('real.md')).toBe('new');
    expect(readdirSync(join(root, 'notes/202205'), { withFileTypes: true })[0]?.isSymbolicLink()).toBe(true);
  });

  it('refuses a file that changed since, and keeps both texts', async () => {
    put('README.md', 'old');
    put(day, 'somebody else was here\n');
    const changes = [
      { path: 'README.md', before: 'old', after: 'new readme' },
      { path: day, before: text, after: 'my text' },
    ];
    const error = await refusal(open().write(changes, label));
    expect(error.code).toBe('changed-on-disk');
    expect(error.text.en).toBe(
      'notes/202205/0511.md changed on disk since it was read, so it was not written. The new text is kept in README.md.daybook-new, notes/202205/0511.md.daybook-new.',
    );
    expect(get(day)).toBe('somebody else was here\n');
    expect(get('README.md')).toBe('old');
    expect(get(`${day}.daybook-new`)).toBe('my text');
    await refusal(open().write([{ path: day, before: text, after: 'my second text' }], label));
    expect(get(`${day}.daybook-new`)).toBe('my text');
    expect(get(`${day}.2.daybook-new`)).toBe('my second text');
    expect((await open().readLog(authorDialect)).files.size).toBe(0);
  });

  it('refuses to make a file that exists, and to change one that is gone', async () => {
    expect((await refusal(open().write([{ path: day, before: null, after: 'x' }], label))).code).toBe('exists');
    rmSync(join(root, day));
    const error = await refusal(open().write([{ path: day, before: text, after: 'x' }], label));
    expect(error.code).toBe('changed-on-disk');
    expect(error.text.en).toContain('was deleted since it was read');
  });

  it('changes nothing when there is nothing to change', async () => {
    const before = statSync(join(root, day)).mtimeMs;
    await open().write([{ path: day, before: text, after: text }], label);
    expect(statSync(join(root, day)).mtimeMs).toBe(before);
    expect(existsSync(join(root, '.daybook'))).toBe(false);
  });

  it('refuses what could not be read back', async () => {
    const write = (after: string): Promise<DaybookError> => refusal(open().write([{ path: day, before: text, after }], label));
    expect((await write('a\0')).text.en).toBe('notes/202205/0511.md would hold a zero byte.');
    expect((await write('a\ud83d')).text.en).toBe('notes/202205/0511.md would hold half a character.');
    expect((await write('检'.repeat(6_000_000))).text.en).toBe('notes/202205/0511.md would be larger than 16 MB.');
    const twice = [
      { path: day, before: text, after: 'a' },
      { path: day, before: text, after: 'b' },
    ];
    expect((await refusal(open().write(twice, label))).text.en).toBe('notes/202205/0511.md is changed twice in one write.');
    expect(get(day)).toBe(text);
  });

  it('refuses to leave the log', async () => {
    symlinkSync(outside, join(root, 'notes/out'));
    symlinkSync(join(outside, 'new.md'), join(root, 'notes/dangling.md'));
    for (const path of ['../x.md', 'notes/out/x.md', 'notes/dangling.md', '.git/hooks/pre-commit']) {
      await refusal(open().write([{ path, before: null, after: 'x' }], label));
    }
    expect(readdirSync(outside)).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'The disk is full. Free some space and try again; nothing was changed.'],
    ['EROFS', 'The disk is read-only. Make it writable, or copy the log to another place.'],
  ])('leaves everything as it was when the disk fails with %s at any step', async (code, hint) => {
    put('README.md', 'old');
    const changes = [
      { path: 'README.md', before: 'old', after: 'new' },
      { path: day, before: text, after: 'new' },
      { path: 'notes/202301/0101.md', before: null, after: 'new' },
    ];
    const files = tree();
    let failAt = 1;
    while (await failsAt(failAt)) {
      expect(tree(), `after a failure at step ${failAt}`).toEqual(files);
      expect([get('README.md'), get(day)]).toEqual(['old', text]);
      expect(existsSync(join(root, 'notes/202301'))).toBe(false);
      failAt++;
    }
    expect(failAt).toBe(13);
    expect([get('README.md'), get(day), get('notes/202301/0101.md')]).toEqual(['new', 'new', 'new']);

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
      const work = open(disk).write(changes, label);
      const error = await work.then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error === null) return false;
      expect(error).toMatchObject({ code: 'unwritable', hint: { en: hint } });
      return true;
    }
  });

  it('names the file that permissions forbid to write', async () => {
    chmodSync(root, 0o777);
    chmodSync(join(root, 'notes/202205'), 0o555);
    await asOrdinaryUser(async () => {
      const error = await refusal(open().write([{ path: day, before: text, after: 'new' }], label));
      expect(error.code).toBe('unwritable');
      expect(error.text.en).toBe('notes/202205/0511.md cannot be written.');
      expect(error.hint?.en).toContain('Its permissions forbid it.');
    });
    expect(get(day)).toBe(text);
    expect(readdirSync(join(root, 'notes/202205'))).toEqual(['0511.md']);
    chmodSync(join(root, 'notes/202205'), 0o755);
  });

  it('names a folder that stands where a file should', async () => {
    mkdirSync(join(root, 'notes/202205/0512.md'));
    const error = await refusal(open().write([{ path: 'notes/202205/0512.md', before: null, after: 'x' }], label));
    expect(error.code).toBe('unwritable');
    expect(error.hint?.en).toBe('It is a folder. Rename the folder, so that a file can have this name.');
  });

  it('lets one of two writes of the same text win, and keeps the other beside', async () => {
    const [a, b] = [open(), open()];
    const results = await Promise.allSettled([
      a.write([{ path: day, before: text, after: 'from a' }], label),
      b.write([{ path: day, before: text, after: 'from b' }], label),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect([get(day), get(`${day}.daybook-new`)].sort()).toEqual(['from a', 'from b']);
  });

  it('hides its journal from git', async () => {
    await open().write([{ path: day, before: text, after: 'new' }], label);
    execFileSync('git', ['init', '-q'], { cwd: root });
    expect(execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' })).toBe('?? notes/\n');
  });
});

describe('undo', () => {
  it('takes the last write back, once', async () => {
    const worktree = open();
    put('gone.md', 'bye');
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
    expect(get(day)).toBe(text);
    expect(get('gone.md')).toBe('bye');
    expect(existsSync(join(root, 'notes/202301'))).toBe(false);
    expect((await refusal(worktree.undo())).code).toBe('nothing-to-undo');
  });

  it('has nothing to undo in a log that was never written', async () => {
    expect((await refusal(open().undo())).code).toBe('nothing-to-undo');
    expect(existsSync(join(root, '.daybook'))).toBe(false);
  });

  it('is refused when a file changed since, and takes nothing back', async () => {
    put('README.md', 'old');
    await open().write(
      [
        { path: 'README.md', before: 'old', after: 'new' },
        { path: day, before: text, after: 'new' },
      ],
      label,
    );
    put(day, 'newer');
    const error = await refusal(open().undo());
    expect(error.code).toBe('changed-on-disk');
    expect(error.text.en).toBe('notes/202205/0511.md was changed after the last write (Edit 2022-05-11#1), so nothing was undone.');
    expect([get('README.md'), get(day)]).toEqual(['new', 'newer']);
    put(day, 'new');
    await open().undo();
    expect([get('README.md'), get(day)]).toEqual(['old', text]);
  });

  it('still takes the earlier write back after one that failed', async () => {
    await open().write([{ path: day, before: text, after: 'new' }], label);
    const full: Disk = { ...nodeDisk, replace: () => fail('ENOSPC') };
    await refusal(open(full).write([{ path: day, before: 'new', after: 'newer' }], label));
    await open().undo();
    expect(get(day)).toBe(text);
  });

  it('takes back a write that was cut off half-way', async () => {
    put('README.md', 'old');
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
    await refusal(open(crash).write(changes, label));
    expect([get('README.md'), get(day)]).toEqual(['new', text]);
    const log = await open().readLog(authorDialect);
    expect(log.problems.map(({ rule, message }) => [rule, message.en])).toEqual([
      ['unfinished-write', '.daybook/undo/writing.json:1: a write was cut off half-way. Run `daybook undo` to take it back.'],
    ]);
    await open().undo();
    expect([get('README.md'), get(day)]).toEqual(['old', text]);
    expect(tree()).toEqual(['README.md', day]);
    expect((await open().readLog(authorDialect)).problems).toEqual([]);
  });

  it('does not follow a journal that leads out of the log', async () => {
    writeFileSync(join(outside, 'a.md'), 'after');
    const change = { path: `../${outside.split('/').at(-1)}/a.md`, before: 'evil', after: 'after', owner: null, temporary: 'x.tmp' };
    put('.daybook/undo/last.json', JSON.stringify({ version: 1, at: '', label, changes: [change], folders: [] }));
    expect((await refusal(open().undo())).code).toBe('bad-value');
    expect(readFileSync(join(outside, 'a.md'), 'utf8')).toBe('after');
  });

  it('says when the journal is damaged', async () => {
    put('.daybook/undo/last.json', '{"version": 1');
    expect((await refusal(open().undo())).text.en).toBe('.daybook/undo/last.json is damaged, so the last write cannot be taken back.');
  });
});

describe('watch', () => {
  it('tells what changed until the signal aborts', async () => {
    const stop = new AbortController();
    const told: string[][] = [];
    await open().watch((paths) => told.push([...paths]), stop.signal);
    put(day, 'changed');
    put('.daybook/undo/x', 'x');
    put('notes/202206/0601.md', text);
    await expect.poll(() => told.flat(), { timeout: 5000 }).toContain('notes/202206/0601.md');
    expect([...new Set(told.flat())].sort()).toEqual([day, 'notes/202206', 'notes/202206/0601.md']);
    stop.abort();
    put(day, 'changed again');
    const count = told.length;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(told).toHaveLength(count);
  });
});

function fail(code: string): never {
  throw Object.assign(new Error(code), { code });
}
