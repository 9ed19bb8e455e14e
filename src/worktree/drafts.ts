import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import type { DayDraft } from '../log/edit/day-draft.js';
import type { EntryOffer } from '../log/edit/entry-offer.js';
import type { Disk } from './disk.js';
import { errorNumber, unreadable, unwritable } from './disk-error.js';
import { locateFile } from './locate-file.js';
import { draftsFolder, parseDraft, parseOffers } from './parse-draft.js';

/** Days that are being written and stand in no note yet. They outlive the server; git does not see them. */
export interface DraftStore {
  /** The refs of all drafts, sorted. */
  refs(): readonly string[];
  read(ref: string): DayDraft | null;
  /** Keeps a draft that was made from revision `known` (0 for none); gives the one that is there instead when it is another. */
  keep(draft: Omit<DayDraft, 'revision'>, known: number): { readonly kept: boolean; readonly draft: DayDraft };
  /** What a language model offered for a day's entries, whether it has a draft or not. */
  offers(ref: string): readonly EntryOffer[];
  /** Keeps these in the place of a day's offers. */
  keepOffers(ref: string, offers: readonly EntryOffer[]): void;
  /** Takes a draft away with its pictures and offers, and the folder with the last one. */
  remove(ref: string): void;
  /** Keeps a picture of a draft under a plain file name. */
  keepPicture(ref: string, name: string, bytes: Uint8Array): void;
  /** The names of a draft's pictures, sorted. */
  pictures(ref: string): readonly string[];
  /** A picture of a draft; null when there is none. */
  picture(ref: string, name: string): Buffer | null;
}

const offersEnding = '.offers.json';

/** The drafts of the log in a folder. */
export function draftStore(root: string, disk: Disk): DraftStore {
  const at = (path: string): string => locateFile(root, `${draftsFolder}/${path}`);
  const read = (ref: string): DayDraft | null => {
    const path = `${plainName(ref)}.json`;
    const bytes = reading(path, () => disk.read(at(path)));
    return bytes && parseDraft(path, bytes);
  };
  return {
    refs: () => draftRefs(locateFile(root, draftsFolder)),
    read,
    keep: (draft, known) => {
      const there = read(draft.ref);
      if (there && there.revision !== known) return { kept: false, draft: there };
      const next: DayDraft = { ...draft, revision: Math.max(known, there?.revision ?? 0) + 1 };
      const path = `${plainName(draft.ref)}.json`;
      writing(path, () => put(root, at(path), Buffer.from(JSON.stringify(next)), disk));
      return { kept: true, draft: next };
    },
    offers: (ref) => {
      const path = `${plainName(ref)}${offersEnding}`;
      return parseOffers(reading(path, () => disk.read(at(path))));
    },
    keepOffers: (ref, offers) => {
      const path = `${plainName(ref)}${offersEnding}`;
      writing(path, () => {
        if (offers.length > 0) put(root, at(path), Buffer.from(JSON.stringify(offers)), disk);
        else removeOffers(at, ref, disk);
      });
    },
    remove: (ref) => writing(`${plainName(ref)}.json`, () => removeDraft(at, ref, disk)),
    keepPicture: (ref, name, bytes) => {
      const path = `${plainName(ref)}/${plainName(name)}`;
      writing(path, () => put(root, at(path), bytes, disk));
    },
    pictures: (ref) =>
      reading(ref, () =>
        namesIn(at(plainName(ref)))
          .filter((name) => !name.startsWith('.'))
          .sort(),
      ),
    picture: (ref, name) => {
      const path = `${plainName(ref)}/${plainName(name)}`;
      return reading(path, () => disk.read(at(path)));
    },
  };
}

/** A name that leads nowhere else: `2022-05-11`, `0511-1a2b3c4d.png`. */
function plainName(name: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,60}(?:\.[a-z0-9]{1,8})?$/.test(name)) return name;
  throw new DaybookError('bad-value', say(`“${name.slice(0, 80)}” is no name of a draft.`, `“${name.slice(0, 80)}”不是草稿的名字。`));
}

function draftRefs(folder: string): string[] {
  try {
    return readdirSync(folder)
      .flatMap((name) => /^(\d{4}-\d{2}-\d{2}[a-z]*)\.json$/.exec(name)?.[1] ?? [])
      .sort();
  } catch (error) {
    if (errorNumber(error) === 'ENOENT') return [];
    throw unreadable(draftsFolder, error);
  }
}

/** Puts a file in its place whole: a crash leaves the old one or the new one. */
function put(root: string, target: string, bytes: Uint8Array, disk: Disk): void {
  const folder = dirname(target);
  disk.makeFolder(folder);
  const ignore = join(locateFile(root, draftsFolder), '.gitignore');
  if (disk.read(ignore) === null) disk.create(ignore, Buffer.from('*\n'), null);
  const temporary = join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
  disk.create(temporary, bytes, null);
  try {
    disk.replace(temporary, target);
  } catch (error) {
    disk.remove(temporary);
    throw error;
  }
  disk.syncFolder(folder);
}

function removeDraft(at: (path: string) => string, ref: string, disk: Disk): void {
  disk.remove(at(`${ref}.json`));
  const pictures = at(ref);
  for (const name of namesIn(pictures)) disk.remove(join(pictures, name));
  disk.removeFolder(pictures);
  removeOffers(at, ref, disk);
}

function removeOffers(at: (path: string) => string, ref: string, disk: Disk): void {
  const path = at(`${ref}${offersEnding}`);
  disk.remove(path);
  removeEmpty(dirname(path), disk);
}

/** Takes the folder of drafts away with the last one. */
function removeEmpty(drafts: string, disk: Disk): void {
  const left = namesIn(drafts);
  if (left.some((name) => !name.startsWith('.'))) return;
  // Besides .gitignore, what a crash left of a draft that was never kept.
  for (const name of left) disk.remove(join(drafts, name));
  disk.removeFolder(drafts);
  disk.removeFolder(dirname(drafts));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errorNumber(error) === 'ENOENT') return [];
    throw error;
  }
}

function reading<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (cause) {
    throw cause instanceof DaybookError ? cause : unreadable(`${draftsFolder}/${path}`, cause);
  }
}

function writing<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (cause) {
    throw cause instanceof DaybookError ? cause : unwritable(`${draftsFolder}/${path}`, cause);
  }
}
