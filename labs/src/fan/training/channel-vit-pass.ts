import type { numpy } from '@jax-js/jax';
import { type ChannelVitConfig, channelVitEps } from '../../networks/fan/channel-vit.js';
import type { Arrays } from '../../training/adam.js';
import type { Jax } from '../../training/jax.js';
import { type Layers, layersOf } from '../../training/layers.js';

type Array = numpy.Array;

/** The logits [n, classes] of `channelVit`, in operations that can be differentiated. It takes the pictures and leaves the weights usable. */
export function channelVitPass(jax: Jax, config: ChannelVitConfig, weights: Arrays, pictures: Array): Array {
  const { patch, depth } = config;
  const layers = layersOf(jax, weights);
  const { weight, normal, linear, patches } = layers;
  let x = patches(pictures, 'patch_embed.proj', patch).add(weight('pos_embed'));
  for (let i = 0; i < depth; i++) {
    const name = `blocks.${i}`;
    x = x.add(tokensMixed(jax, layers, config, normal(x.ref, `${name}.norm1`, channelVitEps.norm), `${name}.attn`));
    x = x.add(channelsProcessed(jax, layers, config, normal(x.ref, `${name}.norm2`, channelVitEps.norm), `${name}.mlp`));
  }
  return linear(normal(x, 'norm', channelVitEps.norm).mean(1), 'head');
}

function tokensMixed({ numpy: np, nn }: Jax, { linear }: Layers, { dim, heads }: ChannelVitConfig, u: Array, name: string): Array {
  const [count, length] = u.shape as [number, number];
  const own = dim / heads;
  const query = linear(u.ref, `${name}.q`).reshape([count, length, heads, own]).transpose([0, 2, 1, 3]);
  const both = linear(u, `${name}.kv`).reshape([count, length, 2, heads, own]).transpose([2, 0, 3, 1, 4]);
  const [key, value] = np.split(both, 2, 0).map((part) => part.reshape([count, heads, length, own])) as [Array, Array];
  const shares = nn.softmax(np.matmul(query.mul(own ** -0.5), key.transpose([0, 1, 3, 2])), -1);
  const mixed = np.matmul(shares, value).transpose([0, 2, 1, 3]).reshape([count, length, dim]);
  return linear(mixed, `${name}.proj`);
}

function channelsProcessed(jax: Jax, layers: Layers, config: ChannelVitConfig, u: Array, name: string): Array {
  const { nn } = jax;
  const { linear, normal } = layers;
  const wide = nn.gelu(linear(u.ref, `${name}.mlp_v.fc1`), { approximate: false });
  const value = linear(wide, `${name}.mlp_v.fc2`);
  switch (config.mixing) {
    case 'mlp':
      u.dispose();
      return value;
    case 'se': {
      u.dispose();
      const squeezed = nn.relu(linear(value.ref.mean(1, { keepdims: true }), `${name}.se.fc1`));
      return value.mul(nn.sigmoid(linear(squeezed, `${name}.se.fc2`)));
    }
    case 'eca':
      return normal(value, `${name}.norm_v`, channelVitEps.value).mul(channelGates(jax, layers, config, u, name));
  }
}

/** The gates of efficient channel attention, [n, 1, dim]. */
function channelGates({ nn }: Jax, { linear, weight }: Layers, { dim, heads }: ChannelVitConfig, u: Array, name: string): Array {
  const [count, length] = u.shape as [number, number];
  const shares = (tokens: Array) => nn.softmax(tokens, 1).reshape([count, length, heads, dim / heads]);
  const mean = shares(u.ref).mean(-1, { keepdims: true });
  const agreement = shares(linear(u, `${name}.q`))
    .mul(mean)
    .sum(1);
  return nn
    .sigmoid(agreement)
    .mul(weight(`${name}.temperature`).reshape([heads, 1]))
    .reshape([count, 1, dim]);
}
