import { createHash } from 'node:crypto';
import type { Card } from './card-svg.js';

/** Raised whenever cards come to look different. */
const design = 1;

/** Names a card by what it shows: the same name, the same picture. For caches. */
export function cardKey({ title, relevance, date, venue, logTitle, language }: Card, hasHanFont: boolean): string {
  const shown = JSON.stringify([design, hasHanFont, title, relevance, date, venue, logTitle, language]);
  return createHash('sha256').update(shown).digest('hex').slice(0, 24);
}
