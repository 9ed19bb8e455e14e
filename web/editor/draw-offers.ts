import { field } from './sheet.js';
import { takeOver } from './take-over.js';

/** Shows what a page has of a language model's help beside the fields, which stay as they are; a page of another entry is not for these. */
export function drawOffers(page: Document): void {
  if (field('n')?.value !== field('n', page)?.value) return;
  for (const id of ['assist', 'o-abstract', 'o-tips', 'o-tags']) takeOver(id, page);
}
