import type { FloatTensor } from '../../tensor.js';
import { readSafetensors } from '../../weights/safetensors.js';
import { toFloat32 } from '../../weights/to-float32.js';

/** The weights of our own network whose blocks are shared by `factor` layers. They are loaded when they are first asked for. */
export async function ownWeights(factor: number): Promise<ReadonlyMap<string, FloatTensor>> {
  const { fashionWeights } = await import('./weights.js');
  const file = Uint8Array.from(atob(fashionWeights), (letter) => letter.charCodeAt(0));
  const prefix = `${factor}/`;
  const own = [...readSafetensors(file)].filter(([name]) => name.startsWith(prefix));
  return new Map(own.map(([name, tensor]) => [name.slice(prefix.length), toFloat32(tensor)]));
}
