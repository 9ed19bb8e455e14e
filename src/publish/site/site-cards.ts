import type { Language } from '../../base/text.js';
import { venueName, venuesOf } from '../../log/subjects/venues.js';
import type { Mention } from '../../log/subjects/works.js';
import type { Day } from '../../log/types.js';
import { gist } from '../../pages/archive-page.js';
import { fullDate } from '../../pages/date-words.js';
import { cardKey } from '../cards/card-key.js';
import type { Card } from '../cards/card-svg.js';
import type { Site } from './site.js';

/** Where cards are kept in the log's folder; git does not see it. */
export const cardCache = '.daybook/cache/cards';

/** Every card of a site by its path in the site, in a fixed order; none when the site has none. */
export function siteCards(site: Site): ReadonlyMap<string, Card> {
  const found = new Map<string, Card>();
  if (site.cards === null) return found;
  for (const language of site.languages) {
    for (const day of site.log.days) {
      const cards = [dayCard(site, day, language), ...day.entries.map((entry, at) => entryCard(site, { day, entry, n: at + 1 }, language))];
      for (const card of cards) found.set(cardPath(card, site.cards.hasHanFont), card);
    }
  }
  return found;
}

/** The card of a day in the site; null when the site has none. */
export function dayCardPath(site: Site, day: Day, language: Language): string | null {
  return site.cards && cardPath(dayCard(site, day, language), site.cards.hasHanFont);
}

/** The card of an entry in the site; null when the site has none. */
export function entryCardPath(site: Site, mention: Mention, language: Language): string | null {
  return site.cards && cardPath(entryCard(site, mention, language), site.cards.hasHanFont);
}

function cardPath(card: Card, hasHanFont: boolean): string {
  return `cards/${cardKey(card, hasHanFont)}.png`;
}

function dayCard({ title }: Site, day: Day, language: Language): Card {
  const text = gist(day) || fullDate(day.date, language);
  return { title: text, relevance: 0, date: day.date, venue: '', logTitle: title, language };
}

function entryCard({ title }: Site, { day, entry }: Mention, language: Language): Card {
  const venue = venuesOf(entry.title)[0];
  const text = entry.title.trim() || fullDate(day.date, language);
  return { title: text, relevance: entry.relevance, date: day.date, venue: venue ? venueName(venue) : null, logTitle: title, language };
}
