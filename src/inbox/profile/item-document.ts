import type { TopicFinder } from '../../log/subjects/find-topics.js';
import type { InboxItem, Item } from '../item.js';
import { authorKey } from '../muted.js';
import { hostMarks, topicMarks, venueMarks } from './past-documents.js';
import type { Mark, ProfileDocument } from './profile-document.js';

/** An item as a profile reads it. */
export function itemDocument({ title, abstract, authors, venue, url }: Item, topicsOf: TopicFinder): ProfileDocument {
  const text = (abstract ?? '').slice(0, longestText);
  const names = new Map(authors.slice(0, mostAuthors).map((name) => [authorKey(name), name]));
  const marks: readonly Mark[] = [
    ...topicMarks(topicsOf, title, text),
    ...(venue === null ? [] : venueMarks(venue)),
    ...[...names].map(([name, written]): Mark => ({ kind: 'author', name, written })),
    ...hostMarks(url),
  ];
  return { title, text, marks };
}

/** What a decision says about an item: how much it was wanted, and how much its being passed over counts. */
export function lessonOf({ state }: Pick<InboxItem, 'state'>): { readonly wanted: number; readonly passedOver: number } {
  switch (state) {
    case 'noted':
    case 'accepted':
      return { wanted: 1, passedOver: 0 };
    case 'later':
      return { wanted: 0.5, passedOver: 0 };
    case 'dismissed':
      return { wanted: 0, passedOver: 5 };
    case 'muted':
    case 'new':
      return { wanted: 0, passedOver: 1 };
  }
}

/** More of an abstract says no more of what it is about. */
const longestText = 2_000;
const mostAuthors = 20;
