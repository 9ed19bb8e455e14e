import { miniDeit } from '../networks/minivit/mini-deit.js';
import type { MiniDeitConfig } from '../networks/minivit/mini-deit-config.js';
import { type FloatTensor, floats, sizeOf } from '../tensor.js';

/**
 * The weights of a network whose blocks are shared, from those of one that shares nothing: a shared block is the first of those it stands for, each repeat
 * keeps the layer normalisations of its layer, heads are not mixed yet and relative positions say nothing. Nothing is trained.
 * @param config of the network that shares; its depth and widths are those of the weights
 */
export function shareBlocks(weights: ReadonlyMap<string, FloatTensor>, config: MiniDeitConfig): ReadonlyMap<string, FloatTensor> {
  const { repeats, heads } = config;
  const shared = miniDeit(config).state.map(({ name, dims }): readonly [string, FloatTensor] => {
    if (/\.conv_[lw]\./.test(name)) return [name, identity(dims, heads)];
    if (name.endsWith('lookup_table_weight')) return [name, floats(dims, new Float32Array(sizeOf(dims)))];
    const from = weights.get(originalName(name, repeats));
    if (!from) throw new Error(`${originalName(name, repeats)} is missing.`);
    return [name, from];
  });
  return new Map(shared);
}

/** `blocks.1.block.norm1.instances.2.weight` as `blocks.5.norm1.weight`, with three repeats. */
function originalName(name: string, repeats: number): string {
  const found = /^blocks\.(\d+)\.block\.(.+?)(?:\.instances\.(\d+))?\.(weight|bias)$/.exec(name);
  if (!found) return name;
  const [, block, part, repeat = '0', last] = found;
  return `blocks.${Number(block) * repeats + Number(repeat)}.${part}.${last}`;
}

function identity(dims: readonly number[], heads: number): FloatTensor {
  return floats(
    dims,
    Float32Array.from({ length: heads * heads }, (_, i) => (i % (heads + 1) === 0 ? 1 : 0)),
  );
}
