import type { Item } from '../../src/inbox/item.js';

/** An item of a source, of which a test says what matters to it. */
export function sampleItem(said: Partial<Item> & Pick<Item, 'title' | 'url'>): Item {
  return { links: [], abstract: null, authors: [], venue: null, published: null, ...said };
}
