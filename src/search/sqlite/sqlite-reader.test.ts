import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { indexConformance } from '../../../test/search/index-conformance.js';
import type { NoteFile } from '../../log/types.js';
import { loadDriver } from './load-driver.js';
import { readNotes } from './note-table.js';
import { sqliteReader } from './sqlite-reader.js';
import { writeIndex } from './write-index.js';

const folder = mkdtempSync(join(tmpdir(), 'daybook-index-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

indexConformance(async (documents) => {
  const driver = await loadDriver();
  if (!driver) throw new Error('There is no driver.');
  const database = driver.open(join(folder, `${count++}.sqlite`));
  const notes = documents.map(({ path, ref }) => {
    return { note: { path: `${path} ${ref}`, days: [{ entries: [null] }] } as unknown as NoteFile, stamp: '', hash: '' };
  });
  const days = documents.map((document, at) => ({ path: notes[at]?.note.path as string, date: document.date, documents: [document] }));
  await writeIndex(database, notes, days, async () => {});
  const byRef = new Map(documents.map((document) => [document.ref, document]));
  return sqliteReader(database, readNotes(database), ({ refs }) => refs.flatMap((ref) => byRef.get(ref) ?? []));
});
