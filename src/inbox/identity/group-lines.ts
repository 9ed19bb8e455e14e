import type { PaperIndex } from '../../log/papers/papers.js';
import type { ItemLine } from '../journal/item-line.js';
import { ItemGroups } from './item-groups.js';
import { tellingOrder } from './telling-order.js';

/** Groups the lines of the journals by what they are about; their order does not matter, nor that one is told twice. */
export function groupLines(lines: readonly ItemLine[], papers: PaperIndex): ItemGroups {
  const groups = new ItemGroups(papers);
  for (const line of tellingOrder(lines)) groups.add(line, line.id);
  return groups;
}
