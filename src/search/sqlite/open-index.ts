import { DaybookError } from '../../base/errors.js';
import type { IndexReader } from '../index-reader.js';
import { findChanges, readAll } from './find-changes.js';
import { type IndexPlace, openFile, replaceFile } from './index-file.js';
import { type IndexReport, inspectIndex, noDriver } from './inspect-index.js';
import { type LoadedDriver, loadDriver } from './load-driver.js';
import { documentsOf } from './note-documents.js';
import type { NoteSource } from './note-source.js';
import { patientPause } from './pause.js';
import { indexFormat } from './schema.js';
import { fileSnapshot, memorySnapshot, type Snapshot } from './snapshot.js';
import { updateIndex } from './update-index.js';
import { writeIndex } from './write-index.js';

/** The index of a log: a cache in a file, in memory where no file can be kept. */
export interface LogIndex {
  /** Brings the index up to date with the notes. */
  sync(): Promise<void>;
  /** Makes the index anew. */
  rebuild(): Promise<void>;
  /** Asks the index as the notes are now, or as they were at the last change that was told of; it stays the same until `ask` is done. */
  read<T>(ask: (reader: IndexReader) => Promise<T>): Promise<T>;
  /** Begins to bring the index up to date, and does so whenever `listen` tells of a change, until the function that it returns is called. */
  follow(listen: (onChange: () => void) => () => void): () => void;
  /** Why the index lives in memory; null when it is in its file, or has not been made yet. */
  trouble(): unknown;
  /** How the index stands, without bringing it up to date. */
  inspect(): Promise<IndexReport>;
  /** Waits for what is being written. */
  close(): Promise<void>;
}

/** How to open a log's index. */
export interface IndexOptions {
  /** Absolute path of the file. */
  readonly file: string;
  readonly source: NoteSource;
  /** The driver to use; null for none. The first that loads when it is left out. */
  readonly driver?: LoadedDriver | null;
}

/** Opens the index of a log; nothing is read or written before the first `sync`. */
export async function openIndex({ file, source, driver: given }: IndexOptions): Promise<LogIndex> {
  const driver = given === undefined ? await loadDriver() : given;
  const place = driver && { path: file, open: driver.open, fingerprint: fingerprintOf(source) };
  const inTurn = oneAtATime();
  let current: Snapshot | null = null;
  let trouble: unknown = null;
  let isFollowed = false;
  // What changes have set going; a reader waits for it.
  let underWay: Promise<void> = Promise.resolve();

  const replace = (next: Snapshot): void => {
    current?.retire();
    current = next;
  };
  const keepInMemory = async (cause: unknown): Promise<void> => {
    const read = await readAll(source, patientPause());
    trouble = cause;
    if (current && !current.kept && isSame(current, new Map(read.map(({ note, hash }) => [note.path, { hash }])))) return;
    replace(memorySnapshot(read, source));
  };
  const keepInFile = async (own: IndexPlace, isAnew: boolean): Promise<void> => {
    const next = isAnew ? await rebuilt(own, source) : await updated(own, source, current);
    trouble = null;
    if (next !== current) replace(next);
  };
  const renew = (isAnew: boolean): Promise<void> =>
    inTurn(async () => {
      if (!place) return keepInMemory(noDriver);
      return keepInFile(place, isAnew).catch(keepInMemory);
    });
  return {
    sync: () => renew(false),
    rebuild: () => renew(true),
    async read(ask) {
      if (isFollowed) await underWay;
      if (!isFollowed || !current || current.kept?.file.isIntact() === false) await renew(false);
      const asked = current as unknown as Snapshot;
      try {
        return await asked.use(ask);
      } catch (error) {
        if (error instanceof DaybookError || !asked.kept) throw error;
        await inTurn(() => keepInMemory(error));
        return (current as Snapshot).use(ask);
      }
    },
    follow(listen) {
      isFollowed = true;
      const bringUpToDate = (): void => {
        underWay = renew(false).catch(() => {});
      };
      const stop = listen(bringUpToDate);
      bringUpToDate();
      return () => {
        isFollowed = false;
        stop();
      };
    },
    trouble: () => trouble,
    inspect: () => inspectIndex(driver, place, source, trouble),
    close: () =>
      inTurn(async () => {
        current?.retire();
        current = null;
      }),
  };
}

/** Names all that decides how notes become an index. */
function fingerprintOf({ dialect, topics, program }: NoteSource): string {
  return JSON.stringify([indexFormat, program, dialect, topics]);
}

async function rebuilt(place: IndexPlace, source: NoteSource): Promise<Snapshot> {
  const pause = patientPause();
  const read = await readAll(source, pause);
  const file = await replaceFile(place, null, (database) => writeIndex(database, read, documentsOf(read, source), pause));
  if (!file) throw new Error('A new index needs no other.');
  return fileSnapshot(file, source);
}

/** The index up to date: the same snapshot when nothing has changed. */
async function updated(place: IndexPlace, source: NoteSource, before: Snapshot | null): Promise<Snapshot> {
  const pause = patientPause();
  let base = before?.kept?.file.isIntact() ? before : null;
  if (!base) {
    const file = openFile(place);
    if (!file) return rebuilt(place, source);
    base = fileSnapshot(file, source);
  }
  const { file, notes } = base.kept as NonNullable<Snapshot['kept']>;
  const changes = await findChanges(notes, source, pause);
  if (changes.gone.length + changes.fresh.length === 0 && changes.restamped.length < manyStamps) return base;
  if (changes.gone.length + changes.fresh.length > notes.size) return rebuilt(place, source);
  const next = await replaceFile(place, file.edition, (database) => updateIndex(database, changes, source, pause));
  if (base !== before) base.retire();
  // Another process has put its own in place meanwhile.
  return next ? fileSnapshot(next, source) : updated(place, source, null);
}

/** Fewer notes with nothing new but their stamp are read again next time. */
const manyStamps = 16;

function isSame(snapshot: Snapshot, notes: Snapshot['notes']): boolean {
  return snapshot.notes.size === notes.size && [...notes].every(([path, { hash }]) => snapshot.notes.get(path)?.hash === hash);
}

/** Lets each step begin when the one before is done. */
function oneAtATime(): <T>(step: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const turn = last.then(step);
    last = turn.catch(() => {});
    return turn;
  };
}
