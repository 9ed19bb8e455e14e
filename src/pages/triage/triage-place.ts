import { type Bilingual, say } from '../../base/text.js';
import type { TriageView } from './triage-view.js';

/** Which items of the inbox the page lists. */
export type TriageChoice = 'new' | 'dismissed' | 'muted' | 'noted';

/** A list of the inbox, and how many of it stand before what a page shows. */
export interface TriagePlace {
  readonly shows: TriageChoice;
  readonly from: number;
}

/** Where the page is. */
export const triagePath = '/inbox';

/** How many items a page shows. */
export const itemsOfPage = 100;

/** The address of the page at a place. */
export function triageAddress({ shows, from }: TriagePlace): string {
  const asked = [...(shows === 'new' ? [] : [`shows=${shows}`]), ...(from === 0 ? [] : [`from=${from}`])];
  return asked.length === 0 ? triagePath : `${triagePath}?${asked.join('&')}`;
}

/** The page on which an item stands that so many others stand before. */
export function pageStart(at: number): number {
  return Math.max(0, Math.floor(at / itemsOfPage) * itemsOfPage);
}

/** Whether a list has more items than its page shows. */
export function turnsPages({ place, counts, items }: Pick<TriageView, 'place' | 'counts' | 'items'>): boolean {
  return place.from > 0 || items.length < counts[place.shows];
}

/** Which items of how many a page shows. */
export function rangeWords(first: number, last: number, total: number): Bilingual {
  return say(`${first}–${last} of ${total}`, `共 ${total} 条，第 ${first}–${last} 条`);
}
