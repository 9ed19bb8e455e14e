import type { Database } from './database.js';

/** Changes with the schema, the encoding of postings and what is taken from an entry: an index of another format is made anew. */
export const indexFormat = 2;

/**
 * The tables of an index. `terms` holds blocks of terms with their postings, each under its first term; a term that many
 * documents have has its postings in `runs`, a piece for each 16,384 documents, cut in slices that fill pages well.
 */
const schema = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE lists (name TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID;
  CREATE TABLE notes (
    path TEXT PRIMARY KEY, stamp TEXT NOT NULL, hash TEXT NOT NULL,
    dates TEXT NOT NULL, refs TEXT NOT NULL, numbers BLOB NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE terms (first BLOB PRIMARY KEY, block BLOB NOT NULL) WITHOUT ROWID;
  CREATE TABLE runs (
    term BLOB NOT NULL, piece INTEGER NOT NULL, slice INTEGER NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (term, piece, slice)
  ) WITHOUT ROWID;
`;

/** Makes the tables in an empty file. */
export function createSchema(database: Database): void {
  database.exec('PRAGMA page_size = 16384');
  prepareWriting(database);
  database.exec(schema);
}

/** The file is written aside and takes its place when it is whole, so it needs no journal; what is deleted leaves no trace. */
export function prepareWriting(database: Database): void {
  database.exec('PRAGMA journal_mode = OFF');
  database.exec('PRAGMA synchronous = OFF');
  database.exec('PRAGMA secure_delete = ON');
}

export function readMeta(database: Database, name: string): string | null {
  return database.all<{ value: string }>('SELECT value FROM meta WHERE name = ?', name)[0]?.value ?? null;
}

export function writeMeta(database: Database, name: string, value: string): void {
  database.run('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)', name, value);
}

export function readList(database: Database, name: string): Uint8Array | null {
  return database.all<{ body: Uint8Array }>('SELECT body FROM lists WHERE name = ?', name)[0]?.body ?? null;
}

export function writeList(database: Database, name: string, body: Uint8Array): void {
  database.run('INSERT OR REPLACE INTO lists (name, body) VALUES (?, ?)', name, body);
}
