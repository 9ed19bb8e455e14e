import { element } from './element.js';
import { showDownloads } from './show-downloads.js';

/** Takes the files, tables and times of the last run off the page. */
export function leaveResults(): void {
  showDownloads({ pictures: {}, videos: {}, data: {}, tables: {} });
  element('lab-tables').replaceChildren();
  element('lab-timings').hidden = true;
}
