import type { StateDict } from '../weights/state-mismatch.js';
import { toFloat32 } from '../weights/to-float32.js';
import type { HeadMixing } from './drawing/draw-mixing.js';
import type { KnownNetwork } from './recognise-network.js';

/** The matrices that mix the heads of each layer, before and after the softmax; none for a network that does not mix them. */
export function headMixing(
  { family, config }: KnownNetwork,
  weights: StateDict,
): { readonly before: HeadMixing; readonly after: HeadMixing }[] {
  const names = family === 'deit' ? deitNames(config.depth, config.repeats) : swinNames(config.depths, config.groups ?? config.depths);
  return names.flatMap(([first, second]) => {
    const [before, after] = [weights.get(first), weights.get(second)];
    if (!before || !after) return [];
    return [{ before: matrixOf(before), after: matrixOf(after) }];
  });
}

function matrixOf(tensor: Parameters<typeof toFloat32>[0]): HeadMixing {
  return { heads: tensor.dims[0] ?? 0, values: toFloat32(tensor).data };
}

function deitNames(depth: number, repeats: number): (readonly [string, string])[] {
  return Array.from({ length: depth }, (_, layer) => {
    const name = (which: string) => `blocks.${Math.floor(layer / repeats)}.block.attn.${which}.instances.${layer % repeats}.weight`;
    return [name('conv_l'), name('conv_w')] as const;
  });
}

function swinNames(depths: readonly number[], groups: readonly number[]): (readonly [string, string])[] {
  return depths.flatMap((depth, stage) => {
    const repeats = depth / (groups[stage] ?? depth);
    return Array.from({ length: depth }, (_, layer) => {
      const name = (which: string) => `layers.${stage}.blocks.${Math.floor(layer / repeats)}.${which}.${layer % repeats}.weight`;
      return [name('proj_l'), name('proj_w')] as const;
    });
  });
}
