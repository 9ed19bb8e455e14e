// The one script of all pages; they read without it.
import { copyLinks } from './copy-link.js';
import { hintAtDragging } from './drag-hint.js';
import { moveByKeys } from './keys.js';
import { followLog } from './live.js';
import { openPaletteByKey } from './palette.js';
import { openPicturesLarge } from './picture-viewer.js';
import { markGonePictures } from './pictures.js';
import { keepReadingPlace } from './reading-place.js';
import { bringRelated } from './related.js';
import { tellRelativeDates } from './relative-dates.js';
import { searchAsOneTypes } from './search.js';
import { keepTheme } from './theme.js';

keepTheme();
moveByKeys();
copyLinks();
hintAtDragging();
markGonePictures();
openPicturesLarge();
keepReadingPlace();
tellRelativeDates();
bringRelated();
followLog();
searchAsOneTypes();
openPaletteByKey();
