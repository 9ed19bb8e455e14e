import { setImmediate } from 'node:timers/promises';

/** How long work may keep others from theirs, in milliseconds. */
const patience = 12;

/** A pause that lets the event loop turn, once in a while. */
export function patientPause(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < patience) return;
    await setImmediate();
    since = performance.now();
  };
}
