import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { silentLogger } from '../../base/logger.js';
import { type BuildShare, buildShare, gatherShare, openLog } from './build-site.js';
import type { ThreadStart } from './build-thread.js';
import { type KnownNotes, knownNotesText } from './known-notes.js';

// The second thread of a large build: gathers the facts of its share of the notes, then makes its share of the files.
const ports = { now: () => new Date(0), logger: silentLogger };
const port = parentPort as MessagePort;
const { request, gathering } = workerData as ThreadStart;
const gathered: KnownNotes = new Map();
gatherShare(gathering, openLog(request, ports).reader, gathered);
port.postMessage(knownNotesText(gathered, ''));
gathered.clear();
const [share] = (await once(port, 'message')) as [BuildShare];
port.postMessage(await buildShare(share, ports));
