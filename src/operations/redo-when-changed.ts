import { setTimeout } from 'node:timers/promises';
import { DaybookError } from '../base/errors.js';
import type { Refused } from '../worktree/write-changes.js';

/**
 * Makes a change and writes it, and does both again when another write came between, for ten seconds at most. Only for a change that means the
 * same whatever was written meanwhile, as adding does; the last refusal keeps what was to be written beside the file.
 */
export async function redoWhenChanged<Made, Report>(
  make: () => Promise<Made>,
  write: (made: Made, refused: Refused) => Promise<Report>,
): Promise<Made & { readonly report: Report }> {
  const deadline = Date.now() + patience;
  for (;;) {
    const made = await make();
    const isLast = Date.now() > deadline;
    try {
      return { ...made, report: await write(made, isLast ? 'kept' : 'dropped') };
    } catch (error) {
      const isChanged = error instanceof DaybookError && ['changed-on-disk', 'exists'].includes(error.code);
      if (isLast || !isChanged) throw error;
    }
    await setTimeout(Math.random() * 20);
  }
}

const patience = 10_000;
