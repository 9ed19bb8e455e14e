import { type Remembered, remembered } from '../base/remembered.js';
import { type Bilingual, say } from '../base/text.js';
import type { Mention } from '../log/subjects/works.js';
import type { Entry, FieldKind, Log } from '../log/types.js';
import { remember } from './remember.js';
import { pathInLog } from './safe-href.js';

/** Entries that have or lack something. */
export interface EntryList {
  /** Stands in addresses: `without-tips`. */
  readonly id: string;
  readonly name: Bilingual;
  readonly holds: (entry: Entry, path: string, log: Log) => boolean;
}

const stars = (count: number): EntryList => ({
  id: `stars-${count}`,
  name: count === 0 ? say('No stars', '无星') : say(count === 1 ? '1 star' : `${count} stars`, `${count} 星`),
  holds: (entry) => entry.relevance === count,
});

/** All lists: by relevance, then by what is still to be written. */
export const entryLists: readonly EntryList[] = [
  ...[5, 4, 3, 2, 1, 0].map(stars),
  { id: 'stars-3-up', name: say('3 stars and more', '3 星及以上'), holds: (entry) => entry.relevance >= 3 },
  { id: 'without-abstract', name: say('Without abstract', '没有摘要'), holds: (entry) => lacks(entry, 'abstract') },
  { id: 'without-tips', name: say('Without tips', '没有 Tips'), holds: (entry) => lacks(entry, 'tips') },
  { id: 'without-paper', name: say('Without paper', '没有论文'), holds: (entry) => lacks(entry, 'paper') },
  { id: 'without-code', name: say('Without code', '没有代码'), holds: (entry) => lacks(entry, 'code') },
  {
    id: 'lost-pictures',
    name: say('Lost picture', '图片失效'),
    holds: (entry, path, log) => gapsOf(entry).pictures.some((src) => isLost(src, path, log)),
  },
  {
    id: 'stars-3-up-without-tips',
    name: say('3 stars and more without tips', '3 星及以上却没有 Tips'),
    holds: (entry) => entry.relevance >= 3 && lacks(entry, 'tips'),
  },
];

/** The entries of each list, newest first; worked out once for a log. */
export const listsOf: (log: Log) => ReadonlyMap<string, readonly Mention[]> = remember((log: Log) => {
  const lists = new Map<string, Mention[]>(entryLists.map((list) => [list.id, []]));
  for (const day of log.days.toReversed()) {
    day.entries.forEach((entry, at) => {
      const mention: Mention = { day, entry, n: at + 1 };
      for (const list of entryLists) if (list.holds(entry, day.path, log)) lists.get(list.id)?.push(mention);
    });
  }
  return lists;
});

/** True for a list that is worth a page: nobody goes through tens of thousands of entries. */
export function hasPage(mentions: readonly Mention[] | undefined): boolean {
  return mentions !== undefined && mentions.length > 0 && mentions.length <= longestList;
}

const longestList = 2_000;

/** What an entry says nothing of, and the pictures that it keeps in the log. */
interface Gaps {
  readonly kinds: readonly FieldKind[];
  readonly pictures: readonly string[];
}

/** What may be missing from an entry. */
export const gapsOf: Remembered<Entry, Gaps> = remembered<Entry, Gaps>((entry) => ({
  kinds: kinds.filter((kind) => !entry.fields.some((field) => field.kind === kind && (field.text.trim() !== '' || field.links.length > 0))),
  pictures: entry.media.filter(({ kind, src }) => kind !== 'frame' && !/^(?:https?:)?\/\/|^data:/i.test(src.trim())).map(({ src }) => src),
}));

const kinds: readonly FieldKind[] = ['abstract', 'tips', 'paper', 'code'];

function lacks(entry: Entry, kind: FieldKind): boolean {
  return gapsOf(entry).kinds.includes(kind);
}

/** True for a picture in the log's folder that is not there. */
function isLost(src: string, path: string, log: Log): boolean {
  const target = pathInLog(src.trim(), path);
  return target === null || !log.files.has(target);
}
