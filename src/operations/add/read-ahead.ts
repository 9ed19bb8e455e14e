import { setImmediate, setTimeout } from 'node:timers/promises';
import { papersOf } from '../../log/papers/papers.js';
import { codeOf } from '../../log/subjects/works.js';
import type { Log } from '../../log/types.js';

/**
 * Reads the entries of a log and finds its papers and repositories while a page is on its way. The request goes out first, and a few entries are read at a
 * time, so that what comes from the network is not kept waiting.
 */
export async function readAhead(log: Log): Promise<void> {
  await setTimeout(milliseconds.first);
  let since = performance.now();
  for (const note of log.notes) {
    if (note.entries.length > 0 && performance.now() - since < milliseconds.atOnce) continue;
    await setImmediate();
    since = performance.now();
  }
  papersOf(log);
  codeOf(log);
}

const milliseconds = { first: 20, atOnce: 8 };
