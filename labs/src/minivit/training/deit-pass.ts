import type { numpy } from '@jax-js/jax';
import type { MiniDeitConfig } from '../../networks/minivit/mini-deit-config.js';
import { irpeBucketCount, irpeBuckets } from '../../nn/irpe.js';
import type { Arrays } from '../../training/adam.js';
import type { Jax } from '../../training/jax.js';
import { layersOf } from '../../training/layers.js';

type Array = numpy.Array;

/** What a layer made on the way, to compare a student with its teacher by: queries, keys and values [n, heads, length, d] and what it hands on [n, length, dim]. */
export interface LayerTrace {
  readonly parts: readonly [Array, Array, Array];
  readonly out: Array;
}

/**
 * The network of `miniDeit` without a class token, in operations that can be differentiated. It reads the weights and leaves them usable.
 * @param pictures [n, channels, img, img]; taken
 * @param watched the layers whose traces are wanted, in order
 */
export function deitPass(
  jax: Jax,
  config: MiniDeitConfig,
  weights: Arrays,
  pictures: Array,
  watched: readonly number[] = [],
): { readonly logits: Array; readonly traces: readonly LayerTrace[] } {
  const { nn } = jax;
  const { patch, depth, repeats, classes, lnEps } = config;
  const [count] = pictures.shape as [number];
  const { weight: w, linear, normal, patches } = layersOf(jax, weights);
  let x = patches(pictures, 'patch_embed.proj', patch).add(w('pos_embed'));
  const traces: LayerTrace[] = [];
  for (let layer = 0; layer < depth; layer++) {
    const { block, own } = layerNames(repeats, layer);
    const { mixed, parts } = attention(jax, config, w, normal(x.ref, `${block}.norm1${own}`, lnEps), `${block}.attn`, layer % repeats);
    x = x.add(linear(mixed, `${block}.attn.proj`));
    const wide = nn.gelu(linear(normal(x.ref, `${block}.norm2${own}`, lnEps), `${block}.mlp.fc1`), { approximate: false });
    x = x.add(linear(wide, `${block}.mlp.fc2`));
    if (watched.includes(layer)) traces.push({ parts, out: x.ref });
    else for (const part of parts) part.dispose();
  }
  const pooled = normal(x, 'norm', lnEps).mean(1);
  return { logits: linear(pooled, 'head').reshape([count, classes]), traces };
}

/** What a layer's tensors begin with, and what its own ones have behind their name; as `miniDeit` and official checkpoints name them. */
export function layerNames(repeats: number, layer: number): { readonly block: string; readonly own: string } {
  const block = `blocks.${Math.floor(layer / repeats)}`;
  return repeats > 1 ? { block: `${block}.block`, own: `.instances.${layer % repeats}` } : { block, own: '' };
}

function attention(jax: Jax, config: MiniDeitConfig, w: (name: string) => Array, x: Array, name: string, repeat: number) {
  const { numpy: np, nn } = jax;
  const { dim, heads, transform, rpe } = config;
  const [count, length] = x.shape as [number, number];
  const joined = np.matmul(x, w(`${name}.qkv.weight`).transpose()).add(w(`${name}.qkv.bias`));
  const turned = joined.reshape([count, length, 3, heads, dim / heads]).transpose([2, 0, 3, 1, 4]);
  const [q, k, v] = np.split(turned, 3, 0).map((part) => part.reshape([count, heads, length, dim / heads])) as [Array, Array, Array];
  const parts = [q.ref, k.ref, v.ref] as const;
  const query = q.mul((dim / heads) ** -0.5);
  let logits = np.matmul(query.ref, k.transpose([0, 1, 3, 2]));
  if (rpe) {
    const table = w(`${name}.rpe_k.instances.${repeat}.lookup_table_weight`).reshape([dim / heads, -1]);
    const said = np
      .matmul(query, table)
      .transpose([2, 0, 1, 3])
      .reshape([length, count * heads, -1]);
    const found = np.matmul(said, bucketsOf(np, config)).reshape([length, count, heads, length]);
    logits = logits.add(found.transpose([1, 2, 0, 3]));
  } else query.dispose();
  const mix = (heads4: Array, which: string) => {
    if (!transform) return heads4;
    // jax-js 0.1.25 multiplies one matrix by a batch of others wrongly; a batch by one matrix is right.
    const matrix = w(`${name}.${which}.instances.${repeat}.weight`).reshape([heads, heads]).transpose();
    return np.matmul(heads4.transpose([0, 2, 3, 1]), matrix).transpose([0, 3, 1, 2]);
  };
  const shares = mix(nn.softmax(mix(logits, 'conv_l'), -1), 'conv_w');
  return { mixed: np.matmul(shares, v).transpose([0, 2, 1, 3]).reshape([count, length, dim]), parts };
}

/** For each query, a 1 at the bucket of each key [length, buckets, length]: a product with it looks the bucket up, and can be differentiated. */
function bucketsOf(np: typeof numpy, { img, patch, rpe }: MiniDeitConfig): Array {
  const side = img / patch;
  const settings = rpe as NonNullable<MiniDeitConfig['rpe']>;
  const count = irpeBucketCount(settings);
  const places = irpeBuckets(side, side, settings);
  const ones = new Float32Array(places.length * count);
  const length = side * side;
  places.forEach((bucket, pair) => {
    ones[(Math.floor(pair / length) * count + bucket) * length + (pair % length)] = 1;
  });
  return np.array(ones, { shape: [length, count, length] });
}
