import { announce } from './announce.js';
import { drawOffers } from './draw-offers.js';
import { readPage, tell, words } from './draw-page.js';
import { holdFocus } from './hold-focus.js';
import type { Keeper } from './keep-draft.js';
import { post } from './post.js';
import { field, openForm } from './sheet.js';

/** Asks the language model while one goes on typing: its answer changes no field, and is shown beside those that are empty then. */
export function askModel(keeper: Keeper): void {
  const editor = document.getElementById('editor');
  document.addEventListener('submit', async (event) => {
    if (!editor || event.submitter?.id !== 'suggest') return;
    event.preventDefault();
    // One question at a time.
    if (editor.dataset.asking !== undefined) return;
    editor.dataset.asking = '';
    announce('asking', {});
    if (await keeper.flush()) await ask();
    delete editor.dataset.asking;
  });
}

async function ask(): Promise<void> {
  const form = openForm();
  if (!form) return;
  // What was typed is kept by now; what is typed since goes its own way.
  const fields = new FormData();
  for (const name of ['revision', 'n']) fields.set(name, field(name)?.value ?? '');
  fields.set('do', 'suggest');
  const answer = await post(form.action, fields, '');
  const page = answer && readPage(answer.text);
  if (!page) return tell(words('away'));
  tell(page.getElementById('said')?.textContent?.trim() ?? '');
  holdFocus(() => drawOffers(page, true));
}
