import { swinStages } from '../networks/swin/swin-config.js';
import { windowOrder } from '../networks/swin/windows-of-tokens.js';
import type { Tensor } from '../tensor.js';
import type { LayerLooks } from './drawing/draw-attention.js';
import type { KnownNetwork } from './recognise-network.js';

/** How a layer's attention is asked for, and how what comes back is put in its place. */
interface LookedLayer {
  readonly name: string;
  readonly read: (looks: Tensor) => LayerLooks;
}

/**
 * The layers of a network, whose attention is given back as `name`. In a DeiT it is that of the class token, in a Mini-DeiT, which classifies the mean of all
 * tokens, the mean of all; in a Swin, the mean inside of each window.
 */
export function lookedLayers(network: KnownNetwork): LookedLayer[] {
  return network.family === 'deit' ? deitLayers(network.config) : swinLayers(network.config);
}

type ConfigOf<Family extends KnownNetwork['family']> = Extract<KnownNetwork, { readonly family: Family }>['config'];

function deitLayers({ img, patch, depth, repeats, heads, clsToken }: ConfigOf<'deit'>): LookedLayer[] {
  const side = img / patch;
  const first = clsToken ? 1 : 0;
  const length = side * side + first;
  return Array.from({ length: depth }, (_, layer) => ({
    name: repeats > 1 ? `blocks.${Math.floor(layer / repeats)}.repeat${layer % repeats}.attn.looks` : `blocks.${layer}.attn.looks`,
    read: ({ data }) => ({
      side,
      heads: Array.from({ length: heads }, (__, head) => (data as Float32Array).slice(head * length + first, (head + 1) * length)),
    }),
  }));
}

function swinLayers(config: ConfigOf<'swin'>): LookedLayer[] {
  const { depths, groups } = config;
  return swinStages(config).flatMap((stage, index) => {
    const depth = depths[index] as number;
    const repeats = depth / (groups?.[index] ?? depth);
    return Array.from({ length: depth }, (_, layer): LookedLayer => {
      const order = windowOrder(stage, layer % 2 === 1);
      const places = stage.window ** 2;
      const read = ({ data }: Tensor): LayerLooks => {
        const heads = Array.from({ length: stage.heads }, () => new Float32Array(stage.side ** 2));
        order.forEach((token, at) => {
          const [window, place] = [Math.floor(at / places), at % places];
          heads.forEach((looks, head) => {
            looks[token] = (data as Float32Array)[(window * stage.heads + head) * places + place] as number;
          });
        });
        return { side: stage.side, heads };
      };
      const block = `layers.${index}.blocks.${Math.floor(layer / repeats)}`;
      return { name: `${block}.repeat${layer % repeats}.window_attn.looks`, read };
    });
  });
}
