import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asOrdinaryUser, day, refusal, temporaryLog, testPorts, text } from '../../test/temporary-log.js';
import { authorDialect } from '../log/dialects/index.js';
import { builtSiteMark } from './list-files.js';
import { openWorktree } from './worktree.js';

const log = temporaryLog();

describe('readLog', () => {
  it('reads notes, README and the names of other files', async () => {
    log.put('README.md', '# Log\n');
    log.put('notes/202205/images/a.png', 'x');
    log.put('notes/202205/0512.md', '# 公众号内容拓展学习笔记（2022.5.12）\n');
    log.put('notes/odd name.md', '# 学习笔记（2022.5.13）\n');
    log.put('LICENSE', 'x');
    for (const hidden of ['.git/notes/x.md', 'node_modules/a/x.png', 'dist-site/x.html', '.daybook/cards.jsonl', 'notes/.0511.md.swp'])
      log.put(hidden, 'x');
    const read = await log.open().readLog(authorDialect);
    expect(read.notes.map((note) => note.path)).toEqual([day, 'notes/202205/0512.md', 'notes/odd name.md']);
    expect(read.days.map((one) => one.date)).toEqual(['2022-05-11', '2022-05-12', '2022-05-13']);
    expect(read.days[0]?.entries.map((entry) => entry.title)).toEqual(['检测 with YOLOv6']);
    expect(read.readme?.text).toBe('# Log\n');
    expect([...read.files]).toEqual(['LICENSE', 'notes/202205/images/a.png']);
    expect(read.problems).toEqual([]);
  });

  it('sees a change without being opened again, and parses what is the same only once', async () => {
    const worktree = log.open();
    log.put('notes/202205/0512.md', text);
    const before = await worktree.readLog(authorDialect);
    log.put(day, text.replace(':star:', ':star::star:'));
    const after = await worktree.readLog(authorDialect);
    expect(after.notes[0]?.entries[0]?.relevance).toBe(2);
    expect(after.notes[1]?.blocks).toBe(before.notes[1]?.blocks);
    rmSync(join(log.root, day));
    expect((await worktree.readLog(authorDialect)).notes).toHaveLength(1);
  });

  it('gives the same log while no file of it changes', async () => {
    const worktree = log.open();
    const read = () => worktree.readLog(authorDialect);
    const before = await read();
    log.put('.daybook/inbox/decisions.jsonl', '{}\n');
    expect(await read()).toBe(before);
    log.put('notes/images/new.png', 'x');
    const more = await read();
    expect(more).not.toBe(before);
    expect([...more.files]).toContain('notes/images/new.png');
    log.put('notes/0599.md', Buffer.from([0xff, 0xfe, 0x00]).toString('latin1'));
    expect(await read()).not.toBe(more);
  });

  it('sees each of many changes, also one of the same length and one that is taken back', async () => {
    const worktree = log.open();
    const titles: (string | undefined)[] = [];
    for (const word of ['检测', '检测', '检测', '分割', '分割', '检测', 'YOLOv6 检测', '检测']) {
      log.put(day, text.replace('检测', word));
      titles.push((await worktree.readLog(authorDialect)).days[0]?.entries[0]?.title);
    }
    expect(titles).toEqual(['检测', '检测', '检测', '分割', '分割', '检测', 'YOLOv6 检测', '检测'].map((word) => `${word} with YOLOv6`));
  });

  it('reads notes where the dialect’s file patterns say', async () => {
    log.put('journal/2022-05-14.md', text);
    log.put('2022-05-15.md', text);
    log.put('other.md', text);
    const dialect = { ...authorDialect, files: ['journal/{YYYY}-{MM}-{DD}.md', '{YYYY}-{MM}-{DD}.md'] };
    log.put('daybook.json', '{}');
    const read = await log.open().readLog(dialect);
    expect(read.notes.map((note) => note.path)).toEqual(['2022-05-15.md', 'journal/2022-05-14.md']);
  });

  it('refuses a folder that is no log, and says how to make one', async () => {
    const error = await refusal(openWorktree(log.outside, testPorts).readLog(authorDialect));
    expect(error.code).toBe('not-a-log');
    expect(error.hint?.en).toContain('daybook init');
    expect(() => openWorktree(join(log.outside, 'missing'), testPorts)).toThrow('there is no such folder');
  });

  it('opens an empty log with only a daybook.json', async () => {
    writeFileSync(join(log.outside, 'daybook.json'), '{}');
    expect((await openWorktree(log.outside, testPorts).readLog(authorDialect)).days).toEqual([]);
  });

  it('keeps a byte order mark, CRLF and an empty file', async () => {
    log.put('notes/202205/0512.md', '\ufeff## a\r\n\r\n');
    log.put('notes/202205/0513.md', '');
    const read = await log.open().readLog(authorDialect);
    expect(read.notes.map((note) => note.text).slice(1)).toEqual(['\ufeff## a\r\n\r\n', '']);
  });

  it('names what it cannot read, with its line, and reads the rest', async () => {
    log.put('notes/202205/0501.md', Buffer.concat([Buffer.from('一行\n二行\n'), Buffer.from([0x41, 0xb0, 0xa1])]));
    log.put('notes/202205/0502.md', 'one\ntwo\0\n');
    log.put('notes/202205/0503.md', Buffer.from('\ufeff# x', 'utf16le'));
    log.put('notes/202205/0504.md', Buffer.alloc(17 * 1024 * 1024, 97));
    log.put('notes/202205/0505.md/inner.md', '# 学习笔记（2022.5.5）\n');
    writeFileSync(join(log.outside, 'secret.md'), 'secret');
    symlinkSync(join(log.outside, 'secret.md'), join(log.root, 'notes/202205/0506.md'));
    symlinkSync('nowhere.md', join(log.root, 'notes/202205/0507.md'));
    symlinkSync(log.outside, join(log.root, 'notes/202206'));
    symlinkSync('/etc/hostname', join(log.root, 'README.md'));
    execFileSync('mkfifo', [join(log.root, 'notes/202205/0508.md')]);
    const read = await log.open().readLog(authorDialect);
    expect(read.notes.map((note) => note.path)).toEqual(['notes/202205/0505.md/inner.md', day]);
    expect(read.readme).toBeNull();
    expect(read.problems.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toEqual([
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
    for (const { message, file, line } of read.problems) {
      expect(message.en).toContain(`${file}:${line}: `);
      expect(message.zh).toContain(`${file}:${line}：`);
    }
    expect(read.problems[4]?.message.en).toBe(
      'notes/202205/0504.md:1: is larger than 16 MB, so it is neither read nor changed. Split it into a file a day.',
    );
  });

  it('leaves out a site that was built inside the log', async () => {
    log.put(`site/${builtSiteMark}`, '{}');
    log.put('site/files/x.png', 'a copy');
    expect([...(await log.open().readLog(authorDialect)).files]).toEqual([]);
    log.put(builtSiteMark, 'a log is no site, whatever lies in it');
    log.put('notes/images/x.png', 'the picture');
    expect([...(await log.open().readLog(authorDialect)).files]).toEqual(['notes/images/x.png']);
  });

  it('follows a symlink to a file inside the log', async () => {
    log.put('store/a.png', 'x');
    symlinkSync('../store/a.png', join(log.root, 'notes/a.png'));
    symlinkSync('..', join(log.root, 'notes/202205/circle'));
    const read = await log.open().readLog(authorDialect);
    expect([...read.files]).toEqual(['notes/a.png', 'store/a.png']);
    expect(read.problems.map((problem) => problem.file)).toEqual(['notes/202205/circle']);
  });

  it('names a file and a folder that permissions forbid', async () => {
    chmodSync(log.root, 0o755);
    log.put('notes/202206/0601.md', text);
    log.put('notes/202207/0701.md', text);
    chmodSync(join(log.root, 'notes/202206/0601.md'), 0);
    chmodSync(join(log.root, 'notes/202207'), 0);
    await asOrdinaryUser(async () => {
      const read = await log.open().readLog(authorDialect);
      expect(read.problems.map((problem) => problem.message.en)).toEqual([
        'notes/202206/0601.md:1: cannot be read. Its permissions forbid it. Change them, for example with chmod u+rwX, or ask the owner.',
        'notes/202207:1: cannot be read. Its permissions forbid it. Change them, for example with chmod u+rwX, or ask the owner.',
      ]);
      expect(read.problems[1]?.message.zh).toBe(
        'notes/202207:1：无法读取。权限不允许。请修改权限（例如 chmod u+rwX），或联系文件的所有者。',
      );
    });
    chmodSync(join(log.root, 'notes/202207'), 0o755);
  });
});
