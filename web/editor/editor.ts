// The page where a day is written. Its forms work without script; this sends them by itself while somebody types, and shows what
// the server answers beside: state, order, preview, diagnostics, changes.

import { addPictures } from './add-pictures.js';
import { addRows } from './add-rows.js';
import { moveByKeys } from './arrow-keys.js';
import { captureLinks } from './capture-link.js';
import { startKeeping } from './keep-draft.js';
import { offerPublishing } from './offer-publishing.js';
import { rateByKeys } from './rate-by-keys.js';

const keeper = startKeeping();
rateByKeys();
addRows();
moveByKeys(keeper);
captureLinks(keeper);
addPictures(keeper);
offerPublishing(keeper);
