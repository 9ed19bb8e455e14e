import type { NoteSource } from './note-source.js';
import { hashOf, type IndexedNote } from './note-table.js';
import type { NoteChanges } from './update-index.js';
import type { Pause, ReadNote } from './write-index.js';

/** What notes hold now against what the index knows of them; only notes with another stamp are read. */
export async function findChanges(known: ReadonlyMap<string, IndexedNote>, source: NoteSource, pause: Pause): Promise<NoteChanges> {
  const fresh = new Map<string, ReadNote>();
  const restamped: IndexedNote[] = [];
  const present = new Map<string, string>();
  for (const { path, stamp, isSettled } of source.list()) {
    const before = known.get(path);
    const kept = isSettled ? stamp : '';
    if (before && before.stamp === stamp) {
      present.set(path, stamp);
      continue;
    }
    await pause();
    const note = source.read(path);
    if (!note) continue;
    present.set(path, kept);
    const hash = hashOf(note.text);
    if (before?.hash === hash) restamped.push({ ...before, stamp: kept });
    else fresh.set(path, { note, stamp: kept, hash });
  }
  const gone = new Map([...known].filter(([path]) => !present.has(path) || fresh.has(path)));
  addCompanions(known, source, present, gone, fresh);
  return { gone: [...gone.values()], fresh: [...fresh.values()], restamped: restamped.filter(({ path }) => !fresh.has(path)) };
}

/** Reads every note. */
export async function readAll(source: NoteSource, pause: Pause): Promise<ReadNote[]> {
  const read: ReadNote[] = [];
  for (const { path, stamp, isSettled } of source.list()) {
    const note = source.read(path);
    if (note) read.push({ note, stamp: isSettled ? stamp : '', hash: hashOf(note.text) });
    await pause();
  }
  return read;
}

/** Notes that share a date with a changed one may get other refs, as `2021-05-28b`; they are taken in anew. */
function addCompanions(
  known: ReadonlyMap<string, IndexedNote>,
  source: NoteSource,
  present: ReadonlyMap<string, string>,
  gone: Map<string, IndexedNote>,
  fresh: Map<string, ReadNote>,
): void {
  const dates = new Set([...gone.values()].flatMap((note) => note.dates));
  for (const { note } of fresh.values()) for (const day of note.days) dates.add(day.date);
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const [path, before] of known) {
      if (gone.has(path) || !before.dates.some((date) => dates.has(date))) continue;
      const note = source.read(path);
      isGrowing = true;
      gone.set(path, before);
      for (const date of before.dates) dates.add(date);
      if (!note) continue;
      fresh.set(path, { note, stamp: present.get(path) ?? '', hash: hashOf(note.text) });
      for (const day of note.days) dates.add(day.date);
    }
  }
}
