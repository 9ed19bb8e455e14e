import { addOperation } from './add.js';
import { buildOperation, publishSiteOperation } from './build.js';
import { captureOperation } from './capture.js';
import { checkOperation } from './check.js';
import { doctorOperation } from './doctor.js';
import { editOperation } from './edit.js';
import { entriesOperation } from './entries.js';
import { exportOperation } from './export-log.js';
import { imagesArchiveOperation } from './images-archive.js';
import { imagesGcOperation } from './images-gc.js';
import { imagesStatusOperation } from './images-status.js';
import { imagesVerifyOperation } from './images-verify.js';
import { inboxAcceptOperation } from './inbox/inbox-accept.js';
import { inboxAddOperation } from './inbox/inbox-add.js';
import { inboxDigestOperation } from './inbox/inbox-digest.js';
import { inboxDismissOperation } from './inbox/inbox-dismiss.js';
import { inboxEvalOperation } from './inbox/inbox-eval.js';
import { inboxFetchOperation } from './inbox/inbox-fetch.js';
import { inboxHealthOperation } from './inbox/inbox-health.js';
import { inboxItemsOperation } from './inbox/inbox-items.js';
import { inboxLaterOperation } from './inbox/inbox-later.js';
import { inboxListOperation } from './inbox/inbox-list.js';
import { inboxMorningOperation } from './inbox/inbox-morning.js';
import { inboxMuteOperation } from './inbox/inbox-mute.js';
import { inboxOpmlOperation } from './inbox/inbox-opml.js';
import { inboxPinOperation } from './inbox/inbox-pin.js';
import { inboxRemoveOperation } from './inbox/inbox-remove.js';
import { inboxSuggestOperation } from './inbox/inbox-suggest.js';
import { inboxUndoOperation } from './inbox/inbox-undo.js';
import { inboxUnmuteOperation } from './inbox/inbox-unmute.js';
import { inboxUnpinOperation } from './inbox/inbox-unpin.js';
import { initOperation } from './init.js';
import { labBenchOperation } from './lab/lab-bench.js';
import { labCacheOperation } from './lab/lab-cache.js';
import { labCheckOperation } from './lab/lab-check.js';
import { labConvertOperation } from './lab/lab-convert.js';
import { labListOperation } from './lab/lab-list.js';
import { labRunOperation } from './lab/lab-run.js';
import { labVerifyOperation } from './lab/lab-verify.js';
import { linksCheckOperation } from './links-check.js';
import { moveOperation } from './move.js';
import { newOperation } from './new-day.js';
import type { Operation } from './operation.js';
import { paperOperation } from './paper.js';
import { publishDayOperation } from './publish-day.js';
import { publishOutletOperations } from './publish-outlet.js';
import { publishReadmeOperation } from './publish-readme.js';
import { relatedOperation } from './related.js';
import { removeOperation } from './remove.js';
import { renameOperation } from './rename.js';
import { searchOperation } from './search.js';
import { statsOperation } from './stats.js';
import { statusOperation } from './status.js';
import { toReadAddOperation } from './to-read-add.js';
import { toReadDoneOperation } from './to-read-done.js';
import { toReadListOperation } from './to-read-list.js';
import { toReadRemoveOperation } from './to-read-remove.js';
import { tokenCreateOperation } from './token-create.js';
import { tokenListOperation } from './token-list.js';
import { tokenRevokeOperation } from './token-revoke.js';
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
  inboxAddOperation,
  inboxListOperation,
  inboxRemoveOperation,
  inboxOpmlOperation,
  inboxFetchOperation,
  inboxHealthOperation,
  inboxItemsOperation,
  inboxAcceptOperation,
  inboxDismissOperation,
  inboxLaterOperation,
  inboxMuteOperation,
  inboxUnmuteOperation,
  inboxPinOperation,
  inboxUnpinOperation,
  inboxUndoOperation,
  inboxDigestOperation,
  inboxMorningOperation,
  inboxSuggestOperation,
  inboxEvalOperation,
  toReadAddOperation,
  toReadListOperation,
  toReadDoneOperation,
  toReadRemoveOperation,
  addOperation,
  entriesOperation,
  editOperation,
  moveOperation,
  removeOperation,
  renameOperation,
  undoOperation,
  imagesArchiveOperation,
  imagesStatusOperation,
  imagesVerifyOperation,
  imagesGcOperation,
  checkOperation,
  linksCheckOperation,
  publishReadmeOperation,
  publishDayOperation,
  ...publishOutletOperations,
  buildOperation,
  publishSiteOperation,
  statsOperation,
  exportOperation,
  labListOperation,
  labVerifyOperation,

  labRunOperation,
  labBenchOperation,
  labCheckOperation,
  labCacheOperation,
  labConvertOperation,
  doctorOperation,
  tokenCreateOperation,
  tokenListOperation,
  tokenRevokeOperation,
];

/** The verbs that other programs may ask for over HTTP. */
export const sharedOperations: readonly Operation[] = operations.filter((operation) => operation.isLocal !== true);

/** The verbs of the command line. */
export const typedOperations: readonly Operation[] = operations.filter((operation) => operation.isRemote !== true);
