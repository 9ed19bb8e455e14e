import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Database } from './database.js';
import { drivers } from './load-driver.js';

const folder = mkdtempSync(join(tmpdir(), 'daybook-drivers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const loaded = (await Promise.all(drivers.map(async ({ name, load }) => ({ name, open: await load() })))).filter(({ open }) => open);

it('finds a driver for this Node', () => {
  expect(loaded.length).toBeGreaterThan(0);
});

describe.each(loaded)('the driver $name', ({ name, open }) => {
  let count = 0;
  const fileName = (): string => join(folder, `${name.replace(':', '-')}-${count++}.sqlite`);
  const withDatabase = <T>(use: (database: Database, file: string) => T): T => {
    const file = fileName();
    const database = (open as NonNullable<typeof open>)(file);
    try {
      return use(database, file);
    } finally {
      database.close();
    }
  };

  it('makes the file when there is none', () => {
    withDatabase((database, file) => {
      database.exec('CREATE TABLE words (word TEXT)');
      expect(statSync(file).isFile()).toBe(true);
    });
  });

  it('reads back text in both languages, whole numbers, bytes and NULL as they were bound', () => {
    withDatabase((database) => {
      database.exec('CREATE TABLE things (name TEXT, size INTEGER, body BLOB, rest TEXT)');
      database.run('INSERT INTO things VALUES (?, ?, ?, ?)', '检测 YOLOv6 𠮷', 2 ** 45, new Uint8Array([0, 255, 128]), null);
      expect(database.all('SELECT name, size, body, rest FROM things')).toEqual([
        { name: '检测 YOLOv6 𠮷', size: 35184372088832, body: expect.any(Uint8Array), rest: null },
      ]);
      const [row] = database.all<{ body: Uint8Array }>('SELECT body FROM things');
      expect([...(row?.body ?? [])]).toEqual([0, 255, 128]);
    });
  });

  it('binds a part of a larger array of bytes, and no bytes', () => {
    withDatabase((database) => {
      database.exec('CREATE TABLE things (body BLOB NOT NULL)');
      database.run('INSERT INTO things VALUES (?)', new Uint8Array([1, 2, 3, 4]).subarray(1, 3));
      for (const none of [new Uint8Array(0), new TextEncoder().encode('')]) database.run('INSERT INTO things VALUES (?)', none);
      const rows = database.all<{ body: Uint8Array }>('SELECT body FROM things ORDER BY rowid');
      expect(rows.map(({ body }) => [...body])).toEqual([[2, 3], [], []]);
    });
  });

  it('finds the row before a key by the bytes of the key', () => {
    withDatabase((database) => {
      database.exec('CREATE TABLE blocks (first BLOB PRIMARY KEY, body TEXT) WITHOUT ROWID');
      for (const first of [0x00, 0x7f, 0x80, 0xff])
        database.run('INSERT INTO blocks VALUES (?, ?)', new Uint8Array([first, 1]), `${first}`);
      const rowBefore = (...bytes: number[]): unknown =>
        database.all('SELECT body FROM blocks WHERE first <= ? ORDER BY first DESC LIMIT 1', new Uint8Array(bytes));
      expect(rowBefore(0x80, 1)).toEqual([{ body: '128' }]);
      expect(rowBefore(0x80)).toEqual([{ body: '127' }]);
      expect(rowBefore(0)).toEqual([]);
    });
  });

  it('answers no rows with an empty list', () => {
    withDatabase((database) => {
      database.exec('CREATE TABLE words (word TEXT)');
      expect(database.all('SELECT word FROM words WHERE word = ?', 'none')).toEqual([]);
    });
  });

  it('uses a statement again with other values', () => {
    withDatabase((database) => {
      database.exec('CREATE TABLE words (word TEXT)');
      for (const word of ['b', 'a']) database.run('INSERT INTO words VALUES (?)', word);
      expect(['a', 'b', 'c'].map((word) => database.all('SELECT word FROM words WHERE word = ?', word).length)).toEqual([1, 1, 0]);
    });
  });

  it('takes back every change of a transaction that throws, and says why', () => {
    withDatabase((database) => {
      database.exec('CREATE TABLE words (word TEXT PRIMARY KEY)');
      expect(() =>
        database.transaction(() => {
          database.run('INSERT INTO words VALUES (?)', 'a');
          throw new Error('no more');
        }),
      ).toThrow('no more');
      expect(() =>
        database.transaction(() => {
          database.run('INSERT INTO words VALUES (?)', 'a');
          database.run('INSERT INTO words VALUES (?)', 'a');
        }),
      ).toThrow(/UNIQUE/);
      expect(database.all('SELECT word FROM words')).toEqual([]);
      expect(database.transaction(() => database.all('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
    });
  });

  it('keeps what was written for who opens the file next', () => {
    withDatabase((database, file) => {
      database.exec('CREATE TABLE words (word TEXT)');
      database.transaction(() => database.run('INSERT INTO words VALUES (?)', '检测'));
      database.close();
      const next = (open as NonNullable<typeof open>)(file);
      expect(next.all('SELECT word FROM words')).toEqual([{ word: '检测' }]);
      next.close();
    });
  });

  it('throws on a folder, on a file that is no database and after it was closed', () => {
    expect(() => (open as NonNullable<typeof open>)(folder).exec('CREATE TABLE words (word TEXT)')).toThrow();
    withDatabase((database) => {
      database.exec('CREATE TABLE words (word TEXT)');
      expect(() => database.all('SELECT nothing FROM words')).toThrow(/nothing/);
      expect(() => database.exec('no SQL')).toThrow();
      database.close();
      expect(() => database.all('SELECT word FROM words')).toThrow();
      expect(() => database.exec('SELECT 1')).toThrow();
    });
  });
});
