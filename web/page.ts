// The one script of all pages; they read without it.
import { copyLinks } from './copy-link.js';
import { moveByKeys } from './keys.js';
import { followLog } from './live.js';
import { markGonePictures } from './pictures.js';
import { tellRelativeDates } from './relative-dates.js';
import { keepTheme } from './theme.js';

keepTheme();
moveByKeys();
copyLinks();
markGonePictures();
tellRelativeDates();
followLog();
