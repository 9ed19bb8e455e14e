import type { Keeper } from './keep-draft.js';
import { openForm, type Sheet } from './sheet.js';

/** Loads the text editor when the page shows the text of the day; until it is there, and when it does not come, the plain field works. */
export async function openText(keeper: Keeper): Promise<void> {
  const address = openForm()?.dataset.module;
  if (address === undefined) return;
  const { openSourceSheet } = (await import(address)) as { readonly openSourceSheet: (keeper: Keeper) => Sheet | null };
  const sheet = openSourceSheet(keeper);
  if (sheet) keeper.use(sheet);
}
