import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentsOf, indexSource } from '../../../test/search/index-source.js';
import { asOrdinaryUser, day, temporaryLog } from '../../../test/temporary-log.js';
import { authorDialect } from '../../log/dialects/index.js';
import { type LoadedDriver, loadDriver } from './load-driver.js';
import { type LogIndex, openIndex } from './open-index.js';
import { createSchema, writeMeta } from './schema.js';
import { sealFile } from './seal.js';

const log = temporaryLog();
const driver = (await loadDriver()) as LoadedDriver;
const fileOf = (): string => join(log.root, '.daybook/cache/index.sqlite');
const open = (own: LoadedDriver | null = driver): Promise<LogIndex> =>
  openIndex({ file: fileOf(), source: indexSource(log.open()), driver: own });
const titlesOf = (index: LogIndex, term: string): Promise<readonly (string | undefined)[]> =>
  index.read(async (reader) => {
    const found = (await reader.postings([term])).get(term);
    return (await reader.documents([...(found?.numbers ?? [])])).map((document) => document?.title);
  });
const noteOf = (date: string, ...titles: string[]): string =>
  `# 公众号内容拓展学习笔记（${date}）\n\n${titles.map((title, at) => `${at + 1}. [${title}](https://example.org/${at}) :star:\n`).join('\n')}`;

/** An index that was just made, closed again, and what it knows. */
async function madeIndex(): Promise<unknown> {
  const index = await open();
  const contents = await index.read(contentsOf);
  expect(index.trouble()).toBe(null);
  await index.close();
  return contents;
}

async function expectAnswers(contents: unknown, trouble: unknown = null): Promise<void> {
  const index = await open();
  expect(await index.read(contentsOf)).toEqual(contents);
  expect(index.trouble()).toEqual(trouble);
  await index.close();
}

describe('the index of a log', () => {
  it('is made when it is first read, in a folder that git does not see', async () => {
    const index = await open();
    expect(existsSync(fileOf())).toBe(false);
    expect(await titlesOf(index, '检测')).toEqual(['检测 with YOLOv6']);
    expect(readdirSync(dirname(fileOf())).sort()).toEqual(['.gitignore', 'index.sqlite']);
    expect(readFileSync(join(dirname(fileOf()), '.gitignore'), 'utf8')).toBe('*\n');
    await index.close();
  });

  it('is not written again when nothing has changed', async () => {
    await madeIndex();
    const before = readFileSync(fileOf());
    const index = await open();
    await index.sync();
    expect(await titlesOf(index, 'yolov6')).toEqual(['检测 with YOLOv6']);
    expect(readFileSync(fileOf()).equals(before)).toBe(true);
    await index.close();
  });

  it('takes in what was added, changed, renamed and removed', async () => {
    const index = await open();
    await index.sync();
    log.put('notes/202205/0512.md', noteOf('2022.5.12', '分割 with SAM'));
    expect(await titlesOf(index, 'sam')).toEqual(['分割 with SAM']);
    log.put(day, noteOf('2022.5.11', '检测 with DETR'));
    expect([await titlesOf(index, 'yolov6'), await titlesOf(index, 'detr')]).toEqual([[], ['检测 with DETR']]);
    rmSync(join(log.root, 'notes/202205/0512.md'));
    expect(await titlesOf(index, 'sam')).toEqual([]);
    await index.close();
    expect(await madeIndex()).toEqual(await (await open(null)).read(contentsOf));
  });

  it('sees a change of the same size within one tick of the clock', async () => {
    const index = await open();
    await index.sync();
    const { mtime } = statSync(join(log.root, day));
    log.put(day, log.get(day).replace('YOLOv6', 'YOLOv7'));
    utimesSync(join(log.root, day), mtime, mtime);
    expect(await titlesOf(index, 'yolov7')).toEqual(['检测 with YOLOv7']);
    await index.close();
  });

  it('keeps no byte of a word that no note has any more', async () => {
    log.put(day, noteOf('2022.5.11', '检测 with Unrepeatable'));
    await madeIndex();
    const words = 'unrepeatable'.slice(4);
    expect(readFileSync(fileOf()).includes(words)).toBe(true);
    log.put(day, noteOf('2022.5.11', '检测'));
    await madeIndex();
    expect(readFileSync(fileOf()).includes(words)).toBe(false);
  });

  it('gives the entries of a second file of a date another ref when the first goes', async () => {
    log.put('notes/202205/0511b.md', noteOf('2022.5.11', '第二'));
    const index = await open();
    const refs = (): Promise<unknown> => index.read(async (reader) => (await reader.documents([0, 1])).map((found) => found?.ref));
    expect(await refs()).toEqual(['2022-05-11#1', '2022-05-11b#1']);
    rmSync(join(log.root, day));
    expect(await refs()).toEqual(['2022-05-11#1', undefined]);
    await index.close();
  });

  it('is made anew when the log is read by other rules', async () => {
    await madeIndex();
    const before = readFileSync(fileOf());
    const source = indexSource(log.open(), { ...authorDialect, name: 'another' });
    const index = await openIndex({ file: fileOf(), source, driver });
    await index.sync();
    expect(readFileSync(fileOf()).equals(before)).toBe(false);
    await index.close();
  });

  it('shows no document of a note that has changed since', async () => {
    const index = await open();
    await index.read(async (reader) => {
      log.put(day, noteOf('2022.5.11', '另一个'));
      expect(await reader.documents([0])).toEqual([null]);
    });
    await index.close();
  });

  it('stays as it is for who reads it while it is made anew', async () => {
    const index = await open();
    await index.read(async (reader) => {
      log.put('notes/202205/0512.md', noteOf('2022.5.12', '分割'));
      await index.rebuild();
      expect(reader.summary.documents).toBe(1);
      expect((await reader.postings(['检测'])).get('检测')?.numbers.length).toBe(1);
    });
    expect(await titlesOf(index, '分割')).toEqual(['分割']);
    await index.close();
  });

  it('follows changes that it is told of', async () => {
    const index = await open();
    let tell = (): void => {};
    let isStopped = false;
    const stop = index.follow((onChange) => {
      tell = onChange;
      return () => {
        isStopped = true;
      };
    });
    expect(await titlesOf(index, 'yolov6')).toEqual(['检测 with YOLOv6']);
    log.put(day, noteOf('2022.5.11', '检测'));
    tell();
    await index.sync();
    expect(await titlesOf(index, 'yolov6')).toEqual([]);
    stop();
    expect(isStopped).toBe(true);
    await index.close();
  });

  it('lets a reader wait for a change that it was told of', async () => {
    const index = await open();
    let tell = (): void => {};
    const stop = index.follow((onChange) => {
      tell = onChange;
      return () => {};
    });
    await index.sync();
    log.put(day, noteOf('2022.5.11', '检测'));
    tell();
    expect(await titlesOf(index, 'yolov6')).toEqual([]);
    stop();
    await index.close();
  });

  it('lives in memory without a driver', async () => {
    const index = await open(null);
    expect(await titlesOf(index, '检测')).toEqual(['检测 with YOLOv6']);
    log.put(day, noteOf('2022.5.11', '检测 with DETR'));
    expect(await titlesOf(index, '检测')).toEqual(['检测 with DETR']);
    expect(index.trouble()).toBe('no driver');
    expect(existsSync(join(log.root, '.daybook'))).toBe(false);
  });
});

describe('an index whose file is damaged', () => {
  it('is made anew when the file is cut at any place', async () => {
    const contents = await madeIndex();
    const { size } = statSync(fileOf());
    for (const length of [0, 1, 59, 63, 100, 4096, 16_384, 40_000, size - 1]) {
      truncateSync(fileOf(), length);
      await expectAnswers(contents);
      expect(statSync(fileOf()).size).toBe(size);
    }
  });

  it('is made anew when any byte is another', async () => {
    const contents = await madeIndex();
    const { size } = statSync(fileOf());
    for (let at = 0; at < size; at += 7_919) {
      const bytes = readFileSync(fileOf());
      bytes[at] = (bytes[at] as number) ^ 0x41;
      writeFileSync(fileOf(), bytes);
      await expectAnswers(contents);
    }
  });

  it('is made anew in place of random bytes, of another program’s database and of a folder', async () => {
    const contents = await madeIndex();
    writeFileSync(
      fileOf(),
      Uint8Array.from({ length: 50_000 }, (_, at) => (at * 7919) % 256),
    );
    await expectAnswers(contents);
    rmSync(fileOf());
    const foreign = driver.open(fileOf());
    foreign.exec('CREATE TABLE meta (name TEXT, value TEXT)');
    foreign.close();
    await expectAnswers(contents);
    rmSync(fileOf());
    mkdirSync(fileOf());
    writeFileSync(join(fileOf(), 'file'), 'in the way');
    await expectAnswers(contents);
    expect(statSync(fileOf()).isFile()).toBe(true);
  });

  it('is made anew in place of a pipe, which nobody waits for, and of a symlink, which is not written through', async () => {
    const contents = await madeIndex();
    rmSync(fileOf());
    execFileSync('mkfifo', [fileOf()]);
    const asked = await open();
    expect((await asked.inspect()).state).toBe('unusable');
    await expectAnswers(contents);
    const other = join(log.outside, 'other.sqlite');
    writeFileSync(other, 'not ours');
    rmSync(fileOf());
    symlinkSync(other, fileOf());
    await expectAnswers(contents);
    expect(readFileSync(other, 'utf8')).toBe('not ours');
  });

  it('is made anew in place of one of another format, whole as it is', async () => {
    const contents = await madeIndex();
    rmSync(fileOf());
    const older = driver.open(fileOf());
    createSchema(older);
    writeMeta(older, 'fingerprint', '[0]');
    older.close();
    sealFile(fileOf());
    await expectAnswers(contents);
  });

  it('is made anew while it is open, when its bytes are changed in place', async () => {
    const contents = await madeIndex();
    const index = await open();
    index.follow(() => () => {});
    await index.sync();
    const bytes = readFileSync(fileOf());
    writeFileSync(fileOf(), bytes.fill(0, bytes.length / 2));
    expect(await index.read(contentsOf)).toEqual(contents);
    await index.close();
  });

  it('goes on from what it has open when the whole cache is deleted', async () => {
    const index = await open();
    await index.sync();
    rmSync(join(log.root, '.daybook'), { recursive: true });
    expect(await titlesOf(index, '检测')).toEqual(['检测 with YOLOv6']);
    log.put(day, noteOf('2022.5.11', '检测 with DETR'));
    expect(await titlesOf(index, '检测')).toEqual(['检测 with DETR']);
    expect([index.trouble(), existsSync(fileOf())]).toEqual([null, true]);
    await index.close();
  });

  it('does not mix in journals that were left beside it', async () => {
    const contents = await madeIndex();
    log.put('notes/202205/0512.md', noteOf('2022.5.12', '分割'));
    copyFileSync(fileOf(), join(log.root, 'older'));
    const [wal, journal] = [`${fileOf()}-wal`, `${fileOf()}-journal`];
    rmSync(join(log.root, 'notes/202205/0512.md'));
    copyFileSync(join(log.root, 'older'), wal);
    copyFileSync(join(log.root, 'older'), journal);
    await expectAnswers(contents);
    expect([existsSync(wal), existsSync(journal)]).toEqual([false, false]);
  });

  it('removes what a killed process has left, and nothing of one that is at work', async () => {
    await madeIndex();
    const left = `${fileOf()}.99999999-0.unfinished`;
    const atWork = `${fileOf()}.${process.ppid}-0.unfinished`;
    for (const path of [left, `${left}-journal`, atWork]) writeFileSync(path, 'half');
    log.put(day, noteOf('2022.5.11', '检测 with DETR'));
    await madeIndex();
    expect([existsSync(left), existsSync(`${left}-journal`), existsSync(atWork)]).toEqual([false, false, true]);
  });
});

describe('an index that cannot be written', () => {
  it('is told of, and changes nothing, when a journal beside it cannot be removed', async () => {
    const contents = await madeIndex();
    const journal = `${fileOf()}-journal`;
    writeFileSync(journal, 'left');
    chmodSync(dirname(fileOf()), 0o555);
    chmodSync(log.root, 0o755);
    try {
      await asOrdinaryUser(async () => {
        const index = await open();
        expect((await index.inspect()).state).toBe('memory');
        expect(await index.read(contentsOf)).toEqual(contents);
        await index.close();
      });
    } finally {
      chmodSync(dirname(fileOf()), 0o755);
    }
    expect(existsSync(journal)).toBe(true);
  });

  it.each(['.daybook', '.daybook/cache'])('lives in memory when %s is a symlink, and nothing outside the log is touched', async (link) => {
    writeFileSync(join(log.outside, 'index.sqlite-wal'), 'not ours');
    mkdirSync(dirname(join(log.root, link)), { recursive: true });
    symlinkSync(log.outside, join(log.root, link));
    const index = await open();
    expect(await titlesOf(index, '检测')).toEqual(['检测 with YOLOv6']);
    await index.close();
    expect(readdirSync(log.outside)).toEqual(['index.sqlite-wal']);
    const { state, trouble } = await (await open()).inspect();
    expect([state, String(trouble)]).toEqual(['memory', `Error: ${join(log.root, link)} is a symlink`]);
  });

  it('is read from a folder that is read-only, and lives in memory when it is behind', async () => {
    const contents = await madeIndex();
    chmodSync(dirname(fileOf()), 0o555);
    chmodSync(log.root, 0o755);
    try {
      await asOrdinaryUser(async () => {
        await expectAnswers(contents);
      });
      log.put('notes/202205/0512.md', noteOf('2022.5.12', '分割 with SAM'));
      await asOrdinaryUser(async () => {
        const index = await open();
        expect(await titlesOf(index, 'sam')).toEqual(['分割 with SAM']);
        expect((index.trouble() as NodeJS.ErrnoException).code).toBe('EACCES');
        await index.close();
      });
    } finally {
      chmodSync(dirname(fileOf()), 0o755);
    }
  });

  it('lives in memory when .daybook is a file, and says so', async () => {
    writeFileSync(join(log.root, '.daybook'), 'a file');
    const { state, trouble } = await (await open()).inspect();
    expect([state, (trouble as NodeJS.ErrnoException).code]).toEqual(['memory', 'ENOTDIR']);
    const index = await open();
    expect(await titlesOf(index, '检测')).toEqual(['检测 with YOLOv6']);
    await index.close();
    expect(readFileSync(join(log.root, '.daybook'), 'utf8')).toBe('a file');
  });

  it('fills the .gitignore that a full disk left empty', async () => {
    const ignore = join(dirname(fileOf()), '.gitignore');
    mkdirSync(dirname(ignore), { recursive: true });
    writeFileSync(ignore, '');
    await madeIndex();
    expect(readFileSync(ignore, 'utf8')).toBe('*\n');
  });

  it('lives in memory when the disk is full, wherever that is found, and leaves no half of a file', async () => {
    for (let after = 0; after < 40; after += 3) {
      rmSync(join(log.root, '.daybook'), { recursive: true, force: true });
      const index = await open(fullAfter(after));
      expect(await titlesOf(index, '检测')).toEqual(['检测 with YOLOv6']);
      const names = readdirSync(dirname(fileOf()));
      expect(names.filter((name) => name.endsWith('.unfinished'))).toEqual([]);
      await index.close();
    }
  });

  it('goes to its file again when there is room', async () => {
    const index = await open(fullAfter(0, 1));
    await index.sync();
    expect(String(index.trouble())).toContain('disk is full');
    await index.sync();
    expect([index.trouble(), existsSync(fileOf())]).toEqual([null, true]);
    await index.close();
  });

  it('lives in memory when reading from its file fails', async () => {
    await madeIndex();
    const failing: LoadedDriver = {
      ...driver,
      open: (file) => {
        const database = driver.open(file);
        return {
          ...database,
          all: (sql, ...values) => {
            if (sql.includes('FROM terms')) throw new Error('disk I/O error');
            return database.all(sql, ...values);
          },
        };
      },
    };
    const index = await open(failing);
    expect(await titlesOf(index, '检测')).toEqual(['检测 with YOLOv6']);
    expect(String(index.trouble())).toContain('disk I/O error');
    await index.close();
  });
});

/** A driver on a disk that is full after so many writes, for so many databases. */
function fullAfter(writes: number, databases = Number.POSITIVE_INFINITY): LoadedDriver {
  let opened = 0;
  return {
    ...driver,
    open: (file) => {
      const database = driver.open(file);
      if (opened++ >= databases) return database;
      let left = writes;
      const write = (): void => {
        if (left-- <= 0) throw new Error('database or disk is full');
      };
      return {
        ...database,
        exec: (sql) => {
          write();
          database.exec(sql);
        },
        run: (sql, ...values) => {
          write();
          database.run(sql, ...values);
        },
      };
    },
  };
}
