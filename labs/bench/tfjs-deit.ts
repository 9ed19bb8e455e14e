import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import * as tf from '@tensorflow/tfjs-core';
import type { MiniDeitConfig } from '../src/networks/minivit/mini-deit-config.js';
import type { FloatTensor } from '../src/tensor.js';
import type { FloatWeights } from '../src/training/train.js';

/** Trains on one batch after the other. */
export interface TfjsTrainer {
  /** One step of Adam; gives the loss before it. */
  step(batch: readonly FloatTensor[]): Promise<number>;
  dispose(): void;
}

/** A plain DeiT without a class token in TensorFlow.js, as `deitPass` computes it, on its WebAssembly. */
export async function tfjsTrainer(config: MiniDeitConfig, weights: FloatWeights, rate: number): Promise<TfjsTrainer> {
  await tf.setBackend('wasm');
  await tf.ready();
  const variables = new Map([...weights].map(([name, { data, dims }]) => [name, tf.variable(tf.tensor(data, [...dims]))]));
  const optimizer = tf.train.adam(rate);
  return {
    async step([pictures, wanted]) {
      const [x, y] = [pictures, wanted].map((tensor) => tf.tensor(tensor?.data ?? [], [...(tensor?.dims ?? [])])) as [tf.Tensor, tf.Tensor];
      const loss = optimizer.minimize(() => crossEntropy(logitsOf(config, variables, x), y), true) as tf.Scalar;
      const [value] = await loss.data();
      tf.dispose([x, y, loss]);
      return value as number;
    },
    dispose() {
      tf.dispose([...variables.values()]);
      optimizer.dispose();
    },
  };
}

type Variables = ReadonlyMap<string, tf.Variable>;

function logitsOf(config: MiniDeitConfig, variables: Variables, pictures: tf.Tensor): tf.Tensor {
  const { img, patch, dim, depth, channels, lnEps } = config;
  const [count, side] = [pictures.shape[0] as number, img / patch];
  const w = (name: string) => variables.get(name) as tf.Tensor;
  // A product of matrices, not of a batch: TensorFlow.js multiplies many small ones more slowly.
  const linear = (x: tf.Tensor, name: string) => {
    const product = tf.matMul(tf.reshape(x, [-1, x.shape.at(-1) as number]), w(`${name}.weight`), false, true);
    return tf.reshape(tf.add(product, w(`${name}.bias`)), [...x.shape.slice(0, -1), product.shape[1] as number]);
  };
  const normal = (x: tf.Tensor, name: string) => {
    const centred = tf.sub(x, tf.mean(x, -1, true));
    const deviation = tf.sqrt(tf.add(tf.mean(tf.square(centred), -1, true), lnEps));
    return tf.add(tf.mul(tf.div(centred, deviation), w(`${name}.weight`)), w(`${name}.bias`));
  };
  const patches = tf.transpose(tf.reshape(pictures, [count, side, patch, side, patch]), [0, 1, 3, 2, 4]);
  const kernel = tf.reshape(w('patch_embed.proj.weight'), [dim, channels * patch * patch]);
  const embedded = tf.matMul(tf.reshape(patches, [count * side * side, channels * patch * patch]), kernel, false, true);
  let x = tf.add(tf.reshape(tf.add(embedded, w('patch_embed.proj.bias')), [count, side * side, dim]), w('pos_embed'));
  for (let layer = 0; layer < depth; layer++) {
    const name = `blocks.${layer}`;
    x = tf.add(x, linear(attention(config, linear(normal(x, `${name}.norm1`), `${name}.attn.qkv`)), `${name}.attn.proj`));
    x = tf.add(x, linear(gelu(linear(normal(x, `${name}.norm2`), `${name}.mlp.fc1`)), `${name}.mlp.fc2`));
  }
  return linear(tf.mean(normal(x, 'norm'), 1), 'head');
}

function attention({ dim, heads }: MiniDeitConfig, joined: tf.Tensor): tf.Tensor {
  const [count, length] = joined.shape as [number, number, number];
  const d = dim / heads;
  const parts = tf.split(tf.reshape(joined, [count, length, 3, heads, d]), 3, 2);
  const [q, k, v] = parts.map((part) => tf.transpose(tf.reshape(part, [count, length, heads, d]), [0, 2, 1, 3])) as [
    tf.Tensor,
    tf.Tensor,
    tf.Tensor,
  ];
  const shares = tf.softmax(tf.matMul(tf.mul(q, d ** -0.5), k, false, true));
  return tf.reshape(tf.transpose(tf.matMul(shares, v), [0, 2, 1, 3]), [count, length, dim]);
}

function gelu(x: tf.Tensor): tf.Tensor {
  return tf.mul(tf.mul(x, 0.5), tf.add(tf.erf(tf.div(x, Math.SQRT2)), 1));
}

function crossEntropy(logits: tf.Tensor, wanted: tf.Tensor): tf.Scalar {
  return tf.mul(tf.mean(tf.sum(tf.mul(tf.logSoftmax(logits), wanted), -1)), -1);
}
