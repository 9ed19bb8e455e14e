import type { ChannelMixing } from '../../networks/fan/channel-vit.js';
import type { FloatTensor } from '../../tensor.js';
import { readSafetensors } from '../../weights/safetensors.js';
import { toFloat32 } from '../../weights/to-float32.js';

/** The weights of our own network that processes channels so. They are loaded when they are first asked for. */
export async function garmentWeightsOf(mixing: ChannelMixing): Promise<ReadonlyMap<string, FloatTensor>> {
  const { garmentWeights } = await import('./weights.js');
  const file = Uint8Array.from(atob(garmentWeights), (letter) => letter.charCodeAt(0));
  const own = [...readSafetensors(file)].filter(([name]) => name.startsWith(`${mixing}/`));
  return new Map(own.map(([name, tensor]) => [name.slice(mixing.length + 1), toFloat32(tensor)]));
}
