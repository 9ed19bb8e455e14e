import { LabError } from '../lab-error.js';
import { miniDeit } from '../networks/minivit/mini-deit.js';
import { type MiniDeitConfig, miniDeitConfig } from '../networks/minivit/mini-deit-config.js';
import { miniSwin } from '../networks/minivit/mini-swin.js';
import { type MiniSwinConfig, miniSwinConfig } from '../networks/minivit/mini-swin-config.js';
import type { Network } from '../nn/network.js';
import { say } from '../text.js';
import type { StateDict } from '../weights/state-mismatch.js';

/** A network of one of the two families, as it is configured. */
export type KnownNetwork =
  | { readonly family: 'deit'; readonly config: MiniDeitConfig }
  | { readonly family: 'swin'; readonly config: MiniSwinConfig };

/** The network itself; `shown` as its family says. */
export function networkOf({ family, config }: KnownNetwork, shown: readonly string[] = []): Network {
  return family === 'deit' ? miniDeit(config, shown) : miniSwin(config, shown);
}

/**
 * Which DeiT, Mini-DeiT, Swin or Mini-Swin some weights are of, by the names and shapes of their tensors: any size, number of classes and number of layers
 * that share a block. Whether all tensors fit, `bindWeights` says.
 * @throws LabError `bad-value` for weights of something else.
 */
export function recogniseNetwork(weights: StateDict): KnownNetwork {
  const isSwin = weights.has('layers.0.blocks.0.attn.qkv.weight');
  const isDeit = weights.has('blocks.0.attn.qkv.weight') || weights.has('blocks.0.block.attn.qkv.weight');
  const parsed = isSwin ? miniSwinConfig.safeParse(swinOf(weights)) : isDeit ? miniDeitConfig.safeParse(deitOf(weights)) : null;
  if (!parsed?.success) throw unknown(weights);
  return { family: isSwin ? 'swin' : 'deit', config: parsed.data } as KnownNetwork;
}

function deitOf(weights: StateDict): object {
  const dimsOf = (name: string) => weights.get(name)?.dims ?? [];
  const [dim = 0, channels, patch = 0] = dimsOf('patch_embed.proj.weight');
  const blocks = countOf(weights, /^blocks\.(\d+)\./);
  const repeats = countOf(weights, /^blocks\.0\.block\.norm1\.instances\.(\d+)\./) || 1;
  const name = repeats > 1 ? 'blocks.0.block' : 'blocks.0';
  const [tables, head = 64] = dimsOf(`${name}.attn.rpe_k.instances.0.lookup_table_weight`);
  const clsToken = weights.has('cls_token');
  const [mixed] = dimsOf(`${name}.attn.conv_l.instances.0.weight`);
  const [hidden = 0] = dimsOf(`${name}.mlp.fc1.weight`);
  return {
    img: Math.sqrt((dimsOf('pos_embed')[1] ?? 0) - (clsToken ? 1 : 0)) * patch,
    patch,
    channels,
    dim,
    depth: blocks * repeats,
    heads: mixed ?? dim / head,
    mlpRatio: hidden / dim,
    classes: dimsOf('head.weight')[0],
    repeats,
    qkvBias: weights.has(`${name}.attn.qkv.bias`),
    clsToken,
    transform: mixed !== undefined,
    rpe: tables === undefined ? null : { sharedHead: tables === 1, alpha: 1.9, beta: 3.8, gamma: 15.2 },
  };
}

function swinOf(weights: StateDict): object {
  const dimsOf = (name: string) => weights.get(name)?.dims ?? [];
  const stages = Array.from({ length: countOf(weights, /^layers\.(\d+)\.blocks\./) }, (_, stage) => {
    const blocks = countOf(weights, new RegExp(`^layers\\.${stage}\\.blocks\\.(\\d+)\\.`));
    const repeats = countOf(weights, new RegExp(`^layers\\.${stage}\\.blocks\\.0\\.norm1_list\\.(\\d+)\\.`)) || 1;
    const [, heads] = dimsOf(`layers.${stage}.blocks.0.attn.relative_position_bias_table`);
    return { blocks, repeats, heads };
  });
  const [dim = 0, , patch = 0] = dimsOf('patch_embed.proj.weight');
  const window = (Math.sqrt(dimsOf('layers.0.blocks.0.attn.relative_position_bias_table')[0] ?? 0) + 1) / 2;
  const [hidden = 0] = dimsOf('layers.0.blocks.0.mlp.fc1.weight');
  const isShared = stages.some(({ repeats }) => repeats > 1);
  const first = 'layers.0.blocks.0';
  const kernel = dimsOf(`${first}.local_conv_list.0.weight`)[2];
  return {
    // Every released Swin has a last map of one window.
    img: window * patch * 2 ** (stages.length - 1),
    patch,
    dim,
    depths: stages.map(({ blocks, repeats }) => blocks * repeats),
    heads: stages.map(({ heads }) => heads),
    window,
    mlpRatio: hidden / dim,
    classes: dimsOf('head.weight')[0],
    qkvBias: weights.has(`${first}.attn.qkv.bias`),
    patchNorm: weights.has('patch_embed.norm.weight'),
    ape: weights.has('absolute_pos_embed'),
    groups: isShared ? stages.map(({ blocks }) => blocks) : null,
    sepLayerNorm: isShared,
    transformFFN: kernel !== undefined,
    transformHeads: weights.has(`${first}.proj_l.0.weight`),
    ...(kernel === undefined ? {} : { localConvKernel: kernel }),
  };
}

/** One more than the largest number that a pattern finds in the names; 0 when it finds none. */
function countOf(weights: StateDict, pattern: RegExp): number {
  let count = 0;
  for (const name of weights.keys()) count = Math.max(count, Number(pattern.exec(name)?.[1] ?? -1) + 1);
  return count;
}

function unknown(weights: StateDict): LabError {
  const names = [...weights.keys()].slice(0, 3).join(', ');
  return new LabError(
    'bad-value',
    say(
      `These weights are of no DeiT, Mini-DeiT, Swin or Mini-Swin: they begin with ${names}.`,
      `这些权重不属于 DeiT、Mini-DeiT、Swin 或 Mini-Swin：开头是 ${names}。`,
    ),
    {
      hint: say(
        'Give a checkpoint of these networks as their authors released it, such as mini_deit_tiny_patch16_224.pth.',
        '请使用作者发布的权重，例如 mini_deit_tiny_patch16_224.pth。',
      ),
    },
  );
}
