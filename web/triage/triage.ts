// Goes through the inbox by keys, ticks and swipes; every step is a form's too, so the page works without it.
import { readWhenOpened } from './read-when-opened.js';
import { sayBusy } from './say-busy.js';
import { showPlace } from './show-place.js';
import { showTicked } from './show-ticked.js';
import { swipeItems } from './swipe-items.js';
import { takeForms } from './take-forms.js';
import { triageByKeys } from './triage-by-keys.js';

const list = document.querySelector<HTMLElement>('[data-inbox]');
if (list) {
  showPlace(list);
  showTicked(list);
  takeForms(list);
  triageByKeys(list);
  swipeItems(list);
}
sayBusy();
readWhenOpened();
