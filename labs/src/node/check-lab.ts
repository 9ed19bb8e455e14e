import type { Lab, LabContext, SelfCheck } from '../lab.js';
import { openSession } from '../runtime/node.js';

/** What a self-check found, and how long it took. */
export interface LabCheck extends SelfCheck {
  readonly milliseconds: number;
}

/** Runs a lab's self-check in Node. */
export async function checkLab(lab: Lab, { weights, signal }: Pick<LabContext, 'weights' | 'signal'>): Promise<LabCheck> {
  const from = performance.now();
  const found = await lab.selfCheck({
    openSession,
    weights,
    signal,
    now: () => performance.now(),
    progress: () => {},
    show: () => {},
    video: async () => ({ write: async () => {}, close: async () => {} }),
  });
  return { ...found, milliseconds: performance.now() - from };
}
