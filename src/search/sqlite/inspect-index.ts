import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { findChanges } from './find-changes.js';
import { type IndexFile, type IndexPlace, openFile } from './index-file.js';
import type { LoadedDriver } from './load-driver.js';
import type { NoteSource } from './note-source.js';
import { readNotes } from './note-table.js';
import { patientPause } from './pause.js';
import { indexFormat } from './schema.js';

/** How an index stands. */
export interface IndexReport {
  /** `unusable` damaged, or made by another version or other settings · `memory` kept in no file, for `trouble`. */
  readonly state: 'fresh' | 'stale' | 'absent' | 'unusable' | 'memory';
  readonly trouble: unknown;
  readonly driver: LoadedDriver['name'] | null;
  /** Version of SQLite. */
  readonly sqlite: string | null;
  readonly format: number;
  /** Size of the file; 0 when there is none. */
  readonly bytes: number;
  readonly notes: number;
  readonly documents: number;
  /** Notes that the index has not, or has otherwise. */
  readonly behind: readonly string[];
}

/** Why an index lives in memory where no driver loads. */
export const noDriver = 'no driver';

/** Looks at an index and at its notes, and changes neither. */
export async function inspectIndex(
  driver: LoadedDriver | null,
  place: IndexPlace | null,
  source: NoteSource,
  trouble: unknown,
): Promise<IndexReport> {
  const empty = { trouble: null, format: indexFormat, bytes: 0, notes: 0, documents: 0, behind: [] };
  if (!driver || !place) return { ...empty, state: 'memory', trouble: noDriver, driver: null, sqlite: null };
  const kept = { ...empty, driver: driver.name, sqlite: sqliteVersion(driver) };
  if (trouble) return { ...kept, state: 'memory', trouble };
  const report = await inspectFile(place, source);
  const refusal = report.state === 'fresh' ? null : refusalOf(dirname(place.path));
  return refusal ? { ...kept, state: 'memory', trouble: refusal } : { ...kept, ...report };
}

type FileReport = Pick<IndexReport, 'state'> & Partial<IndexReport>;

async function inspectFile(place: IndexPlace, source: NoteSource): Promise<FileReport> {
  let bytes: number | undefined;
  let file: IndexFile | null;
  try {
    bytes = statSync(place.path, { throwIfNoEntry: false })?.size;
    file = openFile(place);
  } catch (trouble) {
    return { state: 'memory', trouble };
  }
  if (!file) return bytes === undefined ? { state: 'absent' } : { state: 'unusable', bytes };
  try {
    const notes = readNotes(file.database);
    const { gone, fresh } = await findChanges(notes, source, patientPause());
    const behind = [...new Set([...gone.map(({ path }) => path), ...fresh.map(({ note }) => note.path)])].sort();
    const documents = [...notes.values()].reduce((sum, { numbers }) => sum + numbers.length, 0);
    return { state: behind.length === 0 ? 'fresh' : 'stale', bytes: bytes ?? 0, notes: notes.size, documents, behind };
  } finally {
    file.database.close();
  }
}

/** Why no index can be written to a folder, or where it will be made; null when it can. */
function refusalOf(folder: string): unknown {
  if (!existsSync(folder) && dirname(folder) !== folder) return refusalOf(dirname(folder));
  try {
    accessSync(`${folder}/.`, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < leastRoom ? new Error(`${bavail * bsize} bytes are left on the disk`) : null;
  } catch (error) {
    return error;
  }
}

/** An index of a small log, twice. */
const leastRoom = 2_000_000;

function sqliteVersion({ open }: LoadedDriver): string | null {
  const database = open(':memory:');
  try {
    return database.all<{ version: string }>('SELECT sqlite_version() AS version')[0]?.version ?? null;
  } finally {
    database.close();
  }
}
