import type { Keeper } from './keep-draft.js';
import { openForm } from './sheet.js';

/** Sends what is typed when the page is put aside or left, and when the network is back. */
export function sendOnLeaving(keeper: Keeper): void {
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void keeper.flush());
  addEventListener('online', () => void keeper.flush());
  addEventListener('pagehide', () => {
    const form = openForm();
    if (form && keeper.isDirty()) navigator.sendBeacon(form.action, keeper.sheet().fields());
  });
}
