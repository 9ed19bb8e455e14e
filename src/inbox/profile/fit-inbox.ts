import { compareText } from '../../base/compare-text.js';
import type { Log } from '../../log/types.js';
import type { InboxItem } from '../item.js';
import type { Explaining } from './explain.js';
import { fitProfile } from './fit-profile.js';
import type { InboxReader } from './inbox-reader.js';
import { lessonOf } from './item-document.js';
import type { ProfileDocument } from './profile-document.js';

/** How texts are read and topics called. */
export interface InboxReading {
  readonly reader: InboxReader;
  readonly topicName: Explaining['topicName'];
}

/** An item as a profile knows it. */
export interface FittedItem {
  readonly item: InboxItem;
  readonly document: ProfileDocument;
  /** Its row among those of the profile. */
  readonly row: number;
}

/** All items of an inbox, and the profile of who keeps the log, which explains itself. */
export interface FittedInbox extends Explaining {
  readonly items: readonly FittedItem[];
}

/** Learns from a log and an inbox; the order in which items are listed does not matter. */
export function fitInbox(items: readonly InboxItem[], log: Log, { reader, topicName }: InboxReading): FittedInbox {
  const sorted = [...items].sort((a, b) => compareText(a.id, b.id));
  const fitted = sorted.map((item, row): FittedItem => ({ item, document: reader.documentOf(item), row }));
  const lessons = fitted.map(({ item, document }) => {
    const { wanted, passedOver } = lessonOf(item);
    return { document, wanted, passedOver };
  });
  const past = reader.pastOf(log);
  const liked = lessons.filter(({ wanted }) => wanted > 0).map(({ document, wanted }) => ({ document, weight: wanted }));
  const profile = fitProfile(lessons, [...past, ...liked], reader.terms, reader.counter);
  const rows = past.map(({ ref, title }, at) => ({ row: fitted.length + at, ref, title }));
  return { items: fitted, profile, past: rows, read: reader.terms, topicName };
}
