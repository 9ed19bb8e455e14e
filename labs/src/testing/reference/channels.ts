import { convolved, mapOfPlaces, placesOf, times } from './maps.js';
import { add, average, gelu, layerNorm, linear, type Rows, softmax } from './rows.js';
import type { Weight } from './swin.js';

/** Channel attention of tokens u, as its equations say, channel by channel. */
export function channelsProcessed(u: Rows, name: string, heads: number, addsConvolution: boolean, w: Weight): number[][] {
  const dim = u[0]?.length ?? 0;
  const own = dim / heads;
  const overTokens = (rows: Rows, channel: number) => softmax(rows.map((row) => row[channel] as number));
  const projected = linear(u, w(`${name}.q.weight`), w(`${name}.q.bias`));
  const gates = times(dim, (channel) => {
    const head = Math.floor(channel / own);
    const shares = times(own, (d) => overTokens(u, head * own + d));
    const agreement = overTokens(projected, channel).reduce(
      (sum, share, t) => sum + share * average(shares.map((list) => list[t] as number)),
      0,
    );
    return (1 / (1 + Math.exp(-agreement))) * (w(`${name}.temperature`)[head] as number);
  });
  const value = convolving(u, `${name}.mlp_v`, addsConvolution, w);
  const normal = layerNorm(value, w(`${name}.norm_v.weight`), w(`${name}.norm_v.bias`), 1e-5);
  return normal.map((row) => row.map((x, channel) => x * (gates[channel] as number)));
}

/** Channels scaled by squeeze and excitation, as its equations say. */
export function channelsSqueezed(u: Rows, name: string, w: Weight): number[][] {
  const value = convolving(u, `${name}.mlp_v`, true, w);
  const mean = [times(value[0]?.length ?? 0, (channel) => average(value.map((row) => row[channel] as number)))];
  const narrow = linear(mean, w(`${name}.se.fc1.weight`), w(`${name}.se.fc1.bias`)).map((row) => row.map((x) => Math.max(0, x)));
  const [wide = []] = linear(narrow, w(`${name}.se.fc2.weight`), w(`${name}.se.fc2.bias`));
  return value.map((row) => row.map((x, channel) => x / (1 + Math.exp(-(wide[channel] as number)))));
}

function convolving(u: Rows, name: string, addsConvolution: boolean, w: Weight): number[][] {
  const wide = linear(u, w(`${name}.fc1.weight`), w(`${name}.fc1.bias`));
  const hidden = wide[0]?.length ?? 0;
  const conv = (rows: Rows, which: string) => {
    const [weight, bias] = [w(`${name}.dwconv.${which}.weight`), w(`${name}.dwconv.${which}.bias`)];
    return placesOf(convolved(mapOfPlaces(rows, Math.sqrt(rows.length)), weight, bias, { kernel: 3, padding: 1, groups: hidden }));
  };
  const first = conv(wide, 'conv1').map((row) => row.map(gelu));
  const second = conv(batchNorm(first, `${name}.dwconv.bn`, w), 'conv2');
  const scaled = second.map((row) => row.map((x, i) => x * (w(`${name}.gamma`)[i] as number)));
  return linear(addsConvolution ? add(scaled, wide) : scaled, w(`${name}.fc2.weight`), w(`${name}.fc2.bias`));
}

/** Each channel by the mean and variance that training left, eps 1e-5. */
export function batchNorm(rows: Rows, name: string, w: Weight): number[][] {
  const part = (last: string, i: number) => w(`${name}.${last}`)[i] as number;
  const normal = (x: number, i: number) => (x - part('running_mean', i)) / Math.sqrt(part('running_var', i) + 1e-5);
  return rows.map((row) => row.map((x, i) => normal(x, i) * part('weight', i) + part('bias', i)));
}
