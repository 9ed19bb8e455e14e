import { parentPort, workerData } from 'node:worker_threads';
import { silentLogger } from '../../base/logger.js';
import { type BuildShare, buildShare } from './build-site.js';

// The second thread of a large build: makes its share of the files and hands their marks back.
const marks = await buildShare(workerData as BuildShare, { now: () => new Date(0), logger: silentLogger });
parentPort?.postMessage(marks);
