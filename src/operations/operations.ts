import { addOperation } from './add.js';
import { buildOperation, publishSiteOperation } from './build.js';
import { captureOperation } from './capture.js';
import { checkOperation } from './check.js';
import { doctorOperation } from './doctor.js';
import { editOperation } from './edit.js';
import { exportOperation } from './export-log.js';
import { initOperation } from './init.js';
import { moveOperation } from './move.js';
import { newOperation } from './new-day.js';
import type { Operation } from './operation.js';
import { paperOperation } from './paper.js';
import { publishOutletOperations } from './publish-outlet.js';
import { publishReadmeOperation } from './publish-readme.js';
import { relatedOperation } from './related.js';
import { removeOperation } from './remove.js';
import { renameOperation } from './rename.js';
import { searchOperation } from './search.js';
import { statsOperation } from './stats.js';
import { statusOperation } from './status.js';
import { undoOperation } from './undo.js';

/** All verbs, in the order of a day's work. */
export const operations: readonly Operation[] = [
  initOperation,
  statusOperation,
  searchOperation,
  paperOperation,
  relatedOperation,
  newOperation,
  captureOperation,
  addOperation,
  editOperation,
  moveOperation,
  removeOperation,
  renameOperation,
  undoOperation,
  checkOperation,
  publishReadmeOperation,
  ...publishOutletOperations,
  buildOperation,
  publishSiteOperation,
  statsOperation,
  exportOperation,
  doctorOperation,
];

/** The verbs that other programs may ask for over HTTP. */
export const sharedOperations: readonly Operation[] = operations.filter((operation) => operation.isLocal !== true);
