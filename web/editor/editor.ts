// The page where a day is written. Its forms work without script; this sends them by itself while somebody types, and shows what
// the server answers beside: state, order, preview, diagnostics, changes.

import { addPictures } from './add-pictures.js';
import { addRows } from './add-rows.js';
import { askModel } from './ask-model.js';
import { openShelf } from './browser-shelf.js';
import { captureLinks } from './capture-link.js';
import { dragEntries } from './drag-entries.js';
import { startKeeping } from './keep-draft.js';
import { sendOnLeaving } from './leave-page.js';
import { offerKept } from './offer-kept.js';
import { offerPublishing } from './offer-publishing.js';
import { openText } from './open-text.js';
import { moveByKeys, stepByKeys } from './step-keys.js';
import { suggestWords } from './suggest-words.js';
import { takeSteps } from './take-steps.js';
import { watchTyping } from './watch-typing.js';

const shelf = openShelf();
const key = document.getElementById('editor')?.dataset.key ?? '';
const keeper = startKeeping(shelf, key, () => void openText(keeper));
watchTyping(keeper);
takeSteps(keeper);
stepByKeys(keeper);
moveByKeys(keeper);
dragEntries(keeper);
addRows();
suggestWords();
captureLinks(keeper);
askModel(keeper);
addPictures(keeper);
offerPublishing(keeper);
sendOnLeaving(keeper);
void openText(keeper);
void offerKept(shelf, key, keeper);
