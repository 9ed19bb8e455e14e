import type { KeptTyping, Shelf } from './browser-shelf.js';
import type { Fields, Keeper } from './keep-draft.js';
import { post } from './post.js';
import { openForm } from './sheet.js';

/** Offers what was typed on an earlier page and did not reach the server: it is put into the draft, or thrown away. */
export async function offerKept(shelf: Shelf, key: string, keeper: Keeper): Promise<void> {
  for (const typing of await shelf.list(key)) {
    if (await isThere(typing)) await shelf.drop(typing.id);
    else offer(typing, shelf, keeper);
  }
}

/** Whether the draft or the note has it already: the page may have ended between the sending and the answer. */
async function isThere({ fields }: KeptTyping): Promise<boolean> {
  const action = openForm()?.action;
  if (action === undefined) return false;
  const answer = await post(action, formOf([...fields.filter(([name]) => name !== 'do'), ['do', 'try']]), '');
  return answer?.status === 200 && answer.text === '{"changes":false}';
}

function offer(typing: KeptTyping, shelf: Shelf, keeper: Keeper): void {
  const place = document.getElementById('kept-here');
  const part = place?.querySelector('template')?.content.firstElementChild?.cloneNode(true);
  if (!place || !(part instanceof HTMLElement)) return;
  const [time, text] = [part.querySelector('time'), part.querySelector('pre')];
  if (time) time.textContent = new Date(typing.at).toLocaleString(document.documentElement.lang);
  if (text) text.textContent = typedText(typing);
  part.addEventListener('click', async (event) => {
    const act = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-kept]')?.dataset.kept : undefined;
    if (act === undefined) return;
    const outcome = act === 'drop' ? 'taken' : await keeper.send(() => typing.fields);
    if (outcome === 'away') return;
    // The same field says something else now: the form shows what was typed here, which was asked for; the other can be brought back.
    if (outcome === 'refused') keeper.typed(false);
    await shelf.drop(typing.id);
    part.remove();
  });
  place.append(part);
}

/** What was typed, as far as it differs from what stood there. */
function typedText({ fields }: KeptTyping): string {
  const before = Object.fromEntries(fields).before ?? '';
  const shown = fields.filter(([name, value]) => !hidden.has(name) && value !== '' && !before.includes(JSON.stringify(value).slice(1, -1)));
  const source = Object.fromEntries(fields).source;
  if (source === undefined) return shown.map(([, value]) => value).join('\n');
  const known = new Set(before.split('\n'));
  return source
    .split('\n')
    .filter((line) => !known.has(line))
    .join('\n');
}

const hidden = new Set(['revision', 'before', 'n', 'do', 'view']);

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}
