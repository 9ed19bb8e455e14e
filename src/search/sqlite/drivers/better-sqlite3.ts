import { type Driver, databaseFrom, type NativeDatabase } from '../database.js';

/** better-sqlite3, where the user has it: it compiles when it is installed, so Daybook does not ask for it. */
export const betterSqlite3: Driver = {
  name: 'better-sqlite3',
  async load() {
    const name = 'better-sqlite3';
    try {
      const { default: Open } = (await import(/* @vite-ignore */ name)) as { default: new (file: string) => NativeDatabase };
      return (file) => databaseFrom(new Open(file));
    } catch {
      return null;
    }
  },
};
