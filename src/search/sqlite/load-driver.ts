import type { Driver, OpenDatabase } from './database.js';
import { betterSqlite3 } from './drivers/better-sqlite3.js';
import { libsql } from './drivers/libsql.js';
import { nodeSqlite } from './drivers/node-sqlite.js';

/** The drivers, the one to prefer first. */
export const drivers: readonly Driver[] = [nodeSqlite, betterSqlite3, libsql];

/** A driver that runs here. */
export interface LoadedDriver {
  readonly name: Driver['name'];
  readonly open: OpenDatabase;
}

/** The first driver that loads; null when this machine has none, and the index then lives in memory. */
export async function loadDriver(): Promise<LoadedDriver | null> {
  for (const { name, load } of drivers) {
    const open = await load();
    if (open) return { name, open };
  }
  return null;
}
