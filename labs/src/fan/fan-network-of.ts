import { LabError } from '../lab-error.js';
import { fan } from '../networks/fan/fan.js';
import { type FanConfig, fanConfig, fanSide, fanSwinConfig } from '../networks/fan/fan-config.js';
import { fanSwin } from '../networks/fan/fan-swin.js';
import { swinStages } from '../networks/swin/swin-config.js';
import type { Network } from '../nn/network.js';
import { say } from '../text.js';
import type { StateDict } from '../weights/state-mismatch.js';
import type { InsidePlaces } from './look-inside.js';

/** A FAN of any kind: its network, the side of its pictures, and where it can be looked into. */
export interface FanNetwork extends InsidePlaces {
  readonly img: number;
  build(shown?: readonly string[]): Network;
}

/** How many channels a head of FAN with squeeze and excitation has, which its tensors do not tell: as in FAN-S. */
const usualHead = 48;

/**
 * Which FAN some weights are of, by the names and shapes of their tensors: one with a plain or a ConvNeXt stem, with channel attention or squeeze and
 * excitation, or a FAN-Swin.
 * @param img side of the pictures, which the weights leave open but in a FAN-Swin
 * @throws LabError `bad-value` when the weights are not of a FAN, or pictures of that side have no whole tokens.
 */
export function fanNetworkOf(weights: StateDict, img: number): FanNetwork {
  const dimsOf = (name: string): readonly number[] => {
    const tensor = weights.get(name);
    if (!tensor) throw noFan(say(`They have no ${name}.`, `其中没有 ${name}。`));
    return tensor.dims;
  };
  return weights.has('layers.0.blocks.0.mlp.temperature') ? swinOf(weights, dimsOf) : plainOf(weights, dimsOf, img);
}

type DimsOf = (name: string) => readonly number[];

function plainOf(weights: StateDict, dimsOf: DimsOf, img: number): FanNetwork {
  const [classes, dim = 1] = dimsOf('head.weight');
  const isHybrid = weights.has('patch_embed.backbone.stem.0.weight');
  const isSqueezed = weights.has('blocks.0.mlp.se.fc1.weight');
  const found = fanConfig.safeParse({
    img,
    patch: 2 ** indicesOf(weights, 'patch_embed.proj.').size,
    dim,
    classes,
    depth: indicesOf(weights, 'blocks.').size,
    heads: isSqueezed ? dim / usualHead : dimsOf('blocks.0.mlp.temperature')[0],
    mlpRatio: (dimsOf('blocks.0.mlp.mlp_v.fc1.weight')[0] ?? 0) / dim,
    qkvBias: weights.has('blocks.0.attn.q.bias'),
    clsAttnLayers: indicesOf(weights, 'cls_attn_blocks.').size,
    hybrid: isHybrid ? frontOf(weights, dimsOf) : null,
    channelAttention: isSqueezed ? 'se' : 'eca',
  });
  if (!found.success) throw unfit(img, found.error.issues[0]);
  const config: FanConfig = found.data;
  const blocks = Array.from({ length: config.depth }, (_, index) => `blocks.${index}`);
  const heads = isSqueezed ? 1 : config.heads;
  return {
    img,
    build: (shown) => fan(config, shown),
    gates: blocks.map((block) => ({ name: `${block}.channel_attn`, heads })),
    tokens: blocks.map((block) => ({ name: `${block}.out`, side: fanSide(config) })),
  };
}

function swinOf(weights: StateDict, dimsOf: DimsOf): FanNetwork {
  const stages = [...indicesOf(weights, 'layers.')].sort((a, b) => a - b);
  const tables = stages.map((stage) => dimsOf(`layers.${stage}.blocks.0.attn.relative_position_bias_table`));
  const window = (Math.sqrt(tables[0]?.[0] ?? 0) + 1) / 2;
  const [dim = 1, , patch = 1] = dimsOf('patch_embed.proj.weight');
  // As in every Swin that was released, the last map is one window.
  const img = window * patch * 2 ** (stages.length - 1);
  const found = fanSwinConfig.safeParse({
    img,
    patch,
    dim,
    depths: stages.map((stage) => indicesOf(weights, `layers.${stage}.blocks.`).size),
    heads: tables.map(([, heads]) => heads),
    window,
    mlpRatio: (dimsOf('layers.0.blocks.0.mlp.mlp_v.fc1.weight')[0] ?? 0) / dim,
    classes: dimsOf('head.weight')[0],
    qkvBias: weights.has('layers.0.blocks.0.attn.qkv.bias'),
    patchNorm: weights.has('patch_embed.norm.weight'),
    ape: weights.has('absolute_pos_embed'),
  });
  if (!found.success) throw unfit(img, found.error.issues[0]);
  const config = found.data;
  const blocks = swinStages(config).flatMap(({ side, heads }, stage) =>
    Array.from({ length: config.depths[stage] ?? 0 }, (_, block) => ({
      name: `layers.${stage}.blocks.${block}`,
      side,
      heads,
      isLast: stage === stages.length - 1,
    })),
  );
  return {
    img,
    build: (shown) => fanSwin(config, shown),
    gates: blocks.filter(({ isLast }) => !isLast).map(({ name, heads }) => ({ name: `${name}.channel_attn`, heads })),
    tokens: blocks.map(({ name, side }) => ({ name: `${name}.out`, side })),
  };
}

function frontOf(weights: StateDict, dimsOf: DimsOf): FanConfig['hybrid'] {
  const stages = [...indicesOf(weights, 'patch_embed.backbone.stages.')].sort((a, b) => a - b);
  const depths = stages.map((stage) => indicesOf(weights, `patch_embed.backbone.stages.${stage}.blocks.`).size);
  const dims = stages.map((stage) => dimsOf(`patch_embed.backbone.stages.${stage}.blocks.0.conv_dw.weight`)[0] ?? 0);
  return { depths, dims, patch: dimsOf('patch_embed.proj.weight')[2] ?? 0 };
}

/** The numbers that follow a prefix in the names. */
function indicesOf(weights: StateDict, prefix: string): Set<number> {
  const numbers = [...weights.keys()]
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number.parseInt(name.slice(prefix.length), 10));
  return new Set(numbers.filter((number) => Number.isInteger(number)));
}

function unfit(img: number, issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined): LabError {
  const reason = `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim();
  return noFan(say(`With pictures of ${img} pixels: ${reason}.`, `图片边长为 ${img} 时：${reason}。`));
}

function noFan(reason: { readonly en: string; readonly zh: string }): LabError {
  return new LabError('bad-value', say(`These weights are not of a FAN. ${reason.en}`, `这些权重不属于 FAN。${reason.zh}`), {
    hint: say(
      'FAN ViT, FAN Hybrid and FAN-Swin are known by their weights; give any other classifier as an .onnx model.',
      '可由权重识别 FAN ViT、FAN Hybrid 与 FAN-Swin；其他分类器请以 .onnx 模型给出。',
    ),
  });
}
