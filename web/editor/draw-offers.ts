import { field } from './sheet.js';
import { takeOver } from './take-over.js';

/**
 * Shows what a page has of a language model's help beside the fields, which stay as they are; a page of another entry is not for these.
 * Why there was no help last time stays until the model `answered` again.
 */
export function drawOffers(page: Document, answered: boolean): void {
  if (field('n')?.value !== field('n', page)?.value) return;
  const row = answered ? ['assist'] : ['suggest', 'assist-means'];
  for (const id of [...row, 'o-abstract', 'o-tips', 'o-tags']) takeOver(id, page);
}
