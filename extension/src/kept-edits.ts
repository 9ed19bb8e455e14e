import { browser } from 'wxt/browser';
import type { EntryForm } from './entry-form.js';

// A popup is gone as soon as one clicks beside it: what was typed for a page is there again until the browser ends.

/** What was typed for a page before; null for nothing. */
export async function readEdits(url: string): Promise<EntryForm | null> {
  const { [keyOf(url)]: kept } = await browser.storage.session.get(keyOf(url));
  return (kept as EntryForm | undefined) ?? null;
}

/** Keeps what is typed for a page. */
export async function keepEdits(url: string, form: EntryForm): Promise<void> {
  await browser.storage.session.set({ [keyOf(url)]: form });
}

/** Forgets it, once it is written. */
export async function forgetEdits(url: string): Promise<void> {
  await browser.storage.session.remove(keyOf(url));
}

function keyOf(url: string): string {
  return `edits ${url}`;
}
