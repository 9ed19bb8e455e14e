import type { Keeper } from './keep-draft.js';
import { openForm, type Sheet } from './sheet.js';

/** Loads the text editor when the page shows the text of the day; when it does not come, the plain field works. */
export async function openText(keeper: Keeper): Promise<void> {
  const form = openForm();
  const address = form?.dataset.module;
  if (!form || address === undefined) return;
  try {
    const { openSourceSheet } = (await import(address)) as { readonly openSourceSheet: (keeper: Keeper) => Sheet | null };
    const sheet = form.isConnected ? openSourceSheet(keeper) : null;
    if (sheet) keeper.use(sheet);
  } catch {
    form.classList.add('plain');
  }
}
