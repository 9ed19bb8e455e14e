import { attributesPath, withAttributes } from '../log/journal-attributes.js';
import type { Daybook } from './daybook-context.js';
import { textOnDisk } from './open-day.js';

/** Tells git to join the lines that two branches added to a journal: it grows on every machine. */
export async function joinByUnion(daybook: Daybook, journal: string): Promise<void> {
  const before = await textOnDisk(daybook, attributesPath);
  const after = withAttributes(before, journal);
  if (after !== before) await daybook.worktree.appendText(attributesPath, after.slice(before?.length ?? 0));
}
