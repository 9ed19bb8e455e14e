import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { DaybookError } from '../../base/errors.js';
import { silentLogger } from '../../base/logger.js';
import { type BuildShare, buildShare, gatherShare, openLog } from './build-site.js';
import type { ThreadAnswer, ThreadStart } from './build-thread.js';
import { type KnownNotes, knownNotesText } from './known-notes.js';

// The second thread of a large build: gathers the facts of its share of the notes, then makes its share of the files.
const ports = { now: () => new Date(0), logger: silentLogger };
const port = parentPort as MessagePort;
const { request, gathering } = workerData as ThreadStart;
const say = (answer: ThreadAnswer): void => port.postMessage(answer);
try {
  const gathered: KnownNotes = new Map();
  gatherShare(gathering, openLog(request, ports).reader, gathered);
  say({ made: knownNotesText(gathered, '') });
  gathered.clear();
  const [share] = (await once(port, 'message')) as [BuildShare];
  say({ made: await buildShare(share, ports) });
} catch (error) {
  if (!(error instanceof DaybookError)) throw error;
  const { code, text, hint } = error;
  say({ failed: { code, text, hint } });
}
