import type { Network, StateEntry } from '../nn/network.js';
import { floats, type Tensor } from '../tensor.js';
import { resizeGrid } from '../weights/resize-grid.js';
import type { StateDict } from '../weights/state-mismatch.js';
import { toFloat32 } from '../weights/to-float32.js';

/** A checkpoint with the names and shapes that a network asks for, and all that was changed for that. */
export interface AdaptedWeights {
  readonly weights: StateDict;
  readonly changes: WeightChanges;
}

/** What was changed in a checkpoint; empty lists when nothing was. */
export interface WeightChanges {
  /** Tensors that the network does without: of training alone, or tables that it computes for its own size. */
  readonly leftOut: readonly string[];
  /** `old → new` of names that older checkpoints have, and of projections that they hold as one. */
  readonly renamed: readonly string[];
  /** Positions of pictures of another size, `name 196 → 576`. */
  readonly resized: readonly string[];
}

/**
 * What official programs do to their own checkpoints on loading, and no more: the layers of MiniViT's distillation (`fit_dense_C.0.weight`) are left out;
 * FAN's `pos_embeder` is its `pos_embed`, and its class attention's joint projection is three; positions learnt on another size of pictures are resized by
 * bicubic interpolation, as DeiT and Swin do it, and Swin's tables for that size are left out. All else is compared strictly afterwards.
 */
export function adaptWeights({ state }: Network, weights: StateDict): AdaptedWeights {
  const wanted = new Map(state.map((entry) => [entry.name, entry]));
  const adapted = new Map<string, Tensor>();
  const [leftOut, renamed, resized]: [string[], string[], string[]] = [[], [], []];
  for (const [name, tensor] of weights) {
    const own = wanted.get(name);
    const parts = own ? null : partsOf(name, tensor, wanted);
    const positions = own ? resizedPositions(own, tensor) : null;
    if (isTrainingOnly(name) || (own?.role.kind === 'computed' && isOtherShape(own, tensor))) leftOut.push(name);
    else if (parts) {
      for (const [part, value] of parts) adapted.set(part, value);
      renamed.push(`${name} → ${parts.map(([part]) => part).join(', ')}`);
    } else if (positions) {
      adapted.set(name, positions.tensor);
      resized.push(`${name} ${positions.change}`);
    } else adapted.set(name, tensor);
  }
  return { weights: adapted, changes: { leftOut, renamed, resized } };
}

/** Whether anything was changed. */
export function isChanged({ leftOut, renamed, resized }: WeightChanges): boolean {
  return leftOut.length + renamed.length + resized.length > 0;
}

function isTrainingOnly(name: string): boolean {
  return /^fit_dense_[A-Z]\./.test(name);
}

function isOtherShape({ dims }: StateEntry, tensor: Tensor): boolean {
  return dims.join() !== tensor.dims.join();
}

type Parts = readonly (readonly [name: string, tensor: Tensor])[];

/** A tensor under the names that a network asks for; null when it asks for none of them. */
function partsOf(name: string, tensor: Tensor, wanted: ReadonlyMap<string, StateEntry>): Parts | null {
  const renamed = name.replace(/^pos_embeder\./, 'pos_embed.');
  if (renamed !== name) return wanted.has(renamed) ? [[renamed, tensor]] : null;
  // cls_attn_blocks.0.attn.qkv.weight
  const joined = /^(cls_attn_blocks\.\d+\.attn\.)qkv\.(weight|bias)$/.exec(name);
  const [rows = 0, ...rest] = tensor.dims;
  if (!joined || rows % 3 !== 0) return null;
  const names = ['q', 'k', 'v'].map((part) => `${joined[1]}${part}.${joined[2]}`);
  if (!names.every((each) => wanted.has(each))) return null;
  const length = tensor.data.length / 3;
  return names.map((each, k) => {
    const data = tensor.data.slice(k * length, (k + 1) * length);
    return [each, { ...tensor, dims: [rows / 3, ...rest], data } as Tensor] as const;
  });
}

/** The positions of square maps, those of a class token before them left as they are; null where nothing is to be resized. */
function resizedPositions(entry: StateEntry, tensor: Tensor): { readonly tensor: Tensor; readonly change: string } | null {
  if (!isOtherShape(entry, tensor) || entry.dims.length !== tensor.dims.length) return null;
  const isTable = entry.name.endsWith('.relative_position_bias_table');
  if (!isTable && entry.name !== 'pos_embed' && entry.name !== 'absolute_pos_embed') return null;
  const axis = isTable ? 0 : 1;
  if (entry.dims.some((size, k) => k !== axis && size !== tensor.dims[k])) return null;
  const [to = 0, from = 0] = [entry.dims[axis], tensor.dims[axis]];
  for (const first of isTable ? [0] : [0, 1]) {
    const sides = [Math.sqrt(from - first), Math.sqrt(to - first)] as const;
    if (!sides.every(Number.isInteger)) continue;
    const size = entry.dims.at(-1) as number;
    const { data } = toFloat32(tensor);
    const values = new Float32Array(to * size);
    values.set(data.subarray(0, first * size));
    values.set(resizeGrid(data.subarray(first * size), ...sides, size), first * size);
    return { tensor: floats(entry.dims, values), change: `${from} → ${to}` };
  }
  return null;
}
