import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { readNote } from '../../log/read-note.js';
import type { NoteFile } from '../../log/types.js';
import { decodeText } from '../../worktree/decode-text.js';
import { unwritable } from '../../worktree/disk-error.js';
import { readBytes } from '../../worktree/read-text-file.js';
import { factsOf, type NoteFacts, type NoteReader, recalledNote } from './note-facts.js';
import { textHash } from './text-hash.js';

/** Where a site keeps what its next build needs of each note; the log's public part only. */
export const knownNotesPath = '.daybook-notes';

/** The facts of notes by path. */
export type KnownNotes = Map<string, KnownNote>;

/** The hash of a note's bytes, and its facts as JSON. */
export interface KnownNote {
  readonly hash: string;
  readonly json: string;
}

/** The facts that the last build left in a site; none when another program or other settings left them. */
export function readKnownNotes(site: string, made: string): KnownNotes {
  try {
    return parseKnownNotes(readFileSync(join(site, knownNotesPath), 'utf8'), made);
  } catch {
    return new Map();
  }
}

/** Puts the facts among the files of a site that wait, unless it has the same; returns the folder where they are. */
export function stageKnownNotes(stage: string, site: string, text: string): string {
  const bytes = Buffer.from(text);
  try {
    if (readFileSync(join(site, knownNotesPath)).equals(bytes)) return site;
  } catch {
    // A new site has none.
  }
  try {
    writeFileSync(join(stage, knownNotesPath), bytes);
    return stage;
  } catch (cause) {
    throw unwritable(site, cause);
  }
}

/** The facts as text, a line a note, in the order of paths; `made` says by what program and settings. */
export function knownNotesText(notes: KnownNotes, made: string): string {
  const lines = [...notes.keys()].sort().map((path) => {
    const { hash, json } = notes.get(path) as KnownNote;
    return `${hash}\t${JSON.stringify(path)}\t${json}\n`;
  });
  return `${made}\n${lines.join('')}`;
}

/** Reads such text; none of it when `made` is another. */
export function parseKnownNotes(text: string, made: string): KnownNotes {
  const notes: KnownNotes = new Map();
  if (!text.startsWith(`${made}\n`)) return notes;
  for (let start = made.length + 1; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const first = text.indexOf('\t', start);
    const second = text.indexOf('\t', first + 1);
    if (end < 0 || second < 0 || second > end) break;
    notes.set(JSON.parse(text.slice(first + 1, second)) as string, { hash: text.slice(start, first), json: text.slice(second + 1, end) });
    start = end + 1;
  }
  return notes;
}

/** Adds the facts of a note to those that are gathered: the known ones when its bytes are the same. A note that cannot be read has none. */
export function gatherNote(path: string, reader: NoteReader, known: KnownNotes, gathered: KnownNotes): void {
  let bytes: Buffer;
  try {
    bytes = readBytes(join(reader.root, path));
  } catch {
    return; // Reading the log says why.
  }
  const hash = textHash(bytes);
  const before = known.get(path);
  if (before?.hash === hash) {
    gathered.set(path, before);
    return;
  }
  const decoded = decodeText(path, bytes);
  const facts = 'text' in decoded ? factsOf(readNote(path, decoded.text, reader.dialect), reader) : null;
  if (facts !== null) gathered.set(path, { hash, json: JSON.stringify(facts) });
}

/** Gives notes by what is known of them; a page that needs more of one reads it then. */
export function noteRecaller(reader: NoteReader, known: KnownNotes): (path: string) => NoteFile | null {
  const shelf = new Map<string, NoteFile>();
  const take = (path: string, hash: string): NoteFile => {
    const found = shelf.get(path);
    if (found) return found;
    const note = readAgain(path, hash, reader);
    if (shelf.size >= mostOnShelf) shelf.delete(shelf.keys().next().value as string);
    shelf.set(path, note);
    return note;
  };
  const days = new Map<string, number>();
  for (const { json } of known.values()) days.set(dayOf(json), (days.get(dayOf(json)) ?? 0) + 1);
  return (path) => {
    const one = known.get(path);
    // Of two notes of one date, the second gets a ref of its own when the log is put together: both are read.
    if (!one || (days.get(dayOf(one.json)) ?? 0) > 1) return null;
    const { hash } = one;
    return recalledNote(path, JSON.parse(one.json) as NoteFacts, reader.topics, () => take(path, hash));
  };
}

/** The beginning of a note's facts, which says its date. */
function dayOf(json: string): string {
  return json.slice(0, '{"day":["2022-05-11"'.length);
}

/** Notes that are kept in memory as a whole. */
const mostOnShelf = 2_000;

/** Reads a note whose facts are known; its text must be the one that they are of, or pages would not fit together. */
function readAgain(path: string, hash: string, { root, dialect }: NoteReader): NoteFile {
  const bytes = readBytes(join(root, path));
  const decoded = decodeText(path, bytes);
  if (textHash(bytes) === hash && 'text' in decoded) return readNote(path, decoded.text, dialect);
  throw new DaybookError('changed-on-disk', say(`${path} changed while the site was built.`, `构建网站时 ${path} 有改动。`), {
    hint: say('Build it again. The site is as it was.', '请再构建一次。网站仍是原来的样子。'),
  });
}
