import { type Driver, databaseFrom, type NativeDatabase, type SqlValue } from '../database.js';

/** libsql, whose binaries are packages of npm: for Node 20, which has no SQLite of its own. */
export const libsql: Driver = {
  name: 'libsql',
  async load() {
    try {
      const { default: Open } = await import('libsql');
      return (file) => databaseFrom(withPlainBlobs(new Open(file) as unknown as LibsqlDatabase));
    } catch {
      return null; // There is no binary for this machine.
    }
  },
};

interface LibsqlDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): { run(values: SqlValue[]): unknown; all(values: SqlValue[]): unknown[] };
  close(): unknown;
}

/** libsql reads a BLOB as an ArrayBuffer, and takes a single BLOB that is bound for a list of names, which ends the process. */
function withPlainBlobs(native: LibsqlDatabase): NativeDatabase {
  return {
    exec: (sql) => native.exec(sql),
    close: () => native.close(),
    prepare(sql) {
      const statement = native.prepare(sql);
      return {
        run: (...values) => statement.run(values),
        all: (...values) => (statement.all(values) as Record<string, SqlValue | ArrayBuffer>[]).map(plainRow),
      };
    },
  };
}

function plainRow(row: Record<string, SqlValue | ArrayBuffer>): Record<string, SqlValue | ArrayBuffer> {
  for (const name in row) {
    const value = row[name];
    if (value instanceof ArrayBuffer) row[name] = new Uint8Array(value);
  }
  return row;
}
