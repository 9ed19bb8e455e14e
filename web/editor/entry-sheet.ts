import { drawOffers } from './draw-offers.js';
import { carryTyping, refreshControl } from './form-fields.js';
import { field, openForm, type Sheet } from './sheet.js';
import { takeOver } from './take-over.js';

/** The form of one entry. */
export const entrySheet: Sheet = {
  fields: () => {
    const form = openForm();
    const fields = form ? new FormData(form) : new FormData();
    fields.set('do', 'set');
    return fields;
  },
  before: () => field('before')?.value ?? '',
  taken: (page, sent, isJoined) => {
    for (const name of ['before', 'n']) {
      const [own, fresh] = [field(name), field(name, page)];
      if (own && fresh) own.value = fresh.value;
    }
    for (const place of document.querySelectorAll('#form .field-problem'))
      place.textContent = page.getElementById(place.id)?.textContent ?? '';
    for (const id of ['form-head', 'pictures-place']) takeOver(id, page);
    drawOffers(page, false);
    if (isJoined) for (const control of document.querySelectorAll<HTMLElement>('#form [data-field]')) refreshControl(control, page, sent);
  },
  carries: (page) => openForm(page)?.matches('.entry-form') === true && field('n')?.value === field('n', page)?.value,
  show: (page, known) => {
    const form = openForm();
    if (!form?.matches('.entry-form') || !openForm(page)?.matches('.entry-form')) return null;
    const now = new FormData(form);
    const fresh = page.getElementById('form-place');
    if (fresh) document.getElementById('form-place')?.replaceWith(document.adoptNode(fresh));
    const shown = entrySheet.fields();
    carryTyping(known, now);
    return shown;
  },
  open: () => false,
  close: () => {},
};
