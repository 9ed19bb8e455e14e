import { type Driver, databaseFrom, type NativeDatabase, type SqlValue } from '../database.js';

/** SQLite as Node has it built in, from 22.13 on. */
export const nodeSqlite: Driver = {
  name: 'node:sqlite',
  async load() {
    const { versions, getBuiltinModule } = process;
    const [major = 0, minor = 0] = versions.node.split('.').map(Number);
    if (major < 22 || (major === 22 && minor < 13)) return null;
    const { DatabaseSync } = withoutWarning(() => getBuiltinModule('node:sqlite' as never) as unknown as NodeSqlite);
    return (file) => databaseFrom(withEmptyBlobs(new DatabaseSync(file)));
  },
};

interface NodeSqlite {
  readonly DatabaseSync: new (file: string) => NativeDatabase;
}

/** Node binds an array of no bytes as NULL when no memory was taken for it. */
function withEmptyBlobs(native: NativeDatabase): NativeDatabase {
  const bound = (value: SqlValue): SqlValue => (value instanceof Uint8Array && value.length === 0 ? noBytes : value);
  return {
    exec: (sql) => native.exec(sql),
    close: () => native.close(),
    prepare(sql) {
      const statement = native.prepare(sql);
      return {
        run: (...values) => statement.run(...values.map(bound)),
        all: (...values) => statement.all(...values.map(bound)),
      };
    },
  };
}

const noBytes = new Uint8Array(1).subarray(1);

/** Node calls its SQLite experimental on stderr at every start, which is no news to who looks for a paper. */
function withoutWarning<T>(load: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return load();
  } finally {
    process.emitWarning = emitWarning;
  }
}
