/** What may be bound to a `?` and read from a column. */
export type SqlValue = string | number | Uint8Array | null;

/** An open SQLite database: all that the index asks of one. */
export interface Database {
  /** Runs statements that bind nothing and answer nothing. */
  exec(sql: string): void;
  /** Runs one statement for its effect. */
  run(sql: string, ...values: readonly SqlValue[]): void;
  /** All rows, each with its columns by name; BLOBs are `Uint8Array`, numbers are numbers. */
  all<Row extends Readonly<Record<string, SqlValue>>>(sql: string, ...values: readonly SqlValue[]): Row[];
  /** Makes every change of a step, or none when it throws. */
  transaction<T>(step: () => T): T;
  /** May be called again. */
  close(): void;
}

/** A library that opens SQLite databases. */
export interface Driver {
  readonly name: 'node:sqlite' | 'better-sqlite3' | 'libsql';
  /** Loads the library; null where it is not installed or does not run. */
  load(): Promise<OpenDatabase | null>;
}

/** Opens the database in a file, and makes the file when there is none. */
export type OpenDatabase = (file: string) => Database;

/** What the drivers' databases have in common. */
export interface NativeDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): NativeStatement;
  close(): unknown;
}

export interface NativeStatement {
  run(...values: SqlValue[]): unknown;
  all(...values: SqlValue[]): unknown[];
}

/** A database from a driver's own, with statements kept for their next use. */
export function databaseFrom(native: NativeDatabase): Database {
  const statements = new Map<string, NativeStatement>();
  let isOpen = true;
  const prepared = (sql: string): NativeStatement => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = native.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  return {
    exec: (sql) => void native.exec(sql),
    run: (sql, ...values) => void prepared(sql).run(...values),
    all: <Row>(sql: string, ...values: SqlValue[]) => prepared(sql).all(...values) as Row[],
    transaction(step) {
      native.exec('BEGIN IMMEDIATE');
      try {
        const result = step();
        native.exec('COMMIT');
        return result;
      } catch (error) {
        rollBack(native);
        throw error;
      }
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      statements.clear();
      native.close();
    },
  };
}

/** A full disk has rolled back by itself, and says so with an error; the first error is the one that counts. */
function rollBack(native: NativeDatabase): void {
  try {
    native.exec('ROLLBACK');
  } catch {
    // There is no transaction any more.
  }
}
