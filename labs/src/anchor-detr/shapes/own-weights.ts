import { readSafetensors } from '../../weights/safetensors.js';
import type { StateDict } from '../../weights/state-mismatch.js';

/** The weights of our own detector of shapes. They are loaded when they are first asked for. */
export async function ownWeights(): Promise<StateDict> {
  const { shapesWeights } = await import('./weights.js');
  return readSafetensors(Uint8Array.from(atob(shapesWeights), (letter) => letter.charCodeAt(0)));
}
