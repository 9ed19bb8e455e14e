import { LabError } from '../lab-error.js';
import { type FanConfig, fanConfig } from '../networks/fan/fan-config.js';
import { say } from '../text.js';
import type { StateDict } from '../weights/state-mismatch.js';

/**
 * What a FAN with a plain or a ConvNeXt stem was trained as, by the names and shapes of its tensors.
 * @param img side of the pictures, which the weights leave open
 * @throws LabError `bad-value` when the weights are not of a FAN, or pictures of that side have no whole tokens.
 */
export function fanConfigOf(weights: StateDict, img: number): FanConfig {
  const sizes = (name: string): readonly number[] => {
    const tensor = weights.get(name);
    if (!tensor) throw noFan(say(`They have no ${name}.`, `其中没有 ${name}。`));
    return tensor.dims;
  };
  const [classes, dim = 1] = sizes('head.weight');
  const isHybrid = weights.has('patch_embed.backbone.stem.0.weight');
  const config = fanConfig.safeParse({
    img,
    patch: 2 ** indicesOf(weights, 'patch_embed.proj.').size,
    dim,
    classes,
    depth: indicesOf(weights, 'blocks.').size,
    heads: sizes('blocks.0.mlp.temperature')[0],
    mlpRatio: (sizes('blocks.0.mlp.mlp_v.fc1.weight')[0] ?? 0) / dim,
    qkvBias: weights.has('blocks.0.attn.q.bias'),
    clsAttnLayers: indicesOf(weights, 'cls_attn_blocks.').size,
    hybrid: isHybrid ? frontOf(weights, sizes) : null,
  });
  if (config.success) return config.data;
  const issue = config.error.issues[0];
  const reason = `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim();
  throw noFan(say(`With pictures of ${img} pixels: ${reason}.`, `图片边长为 ${img} 时：${reason}。`));
}

/** The names of a FAN's tensors as its checkpoints of all times have them: one of them says `pos_embeder`, and joins three projections into one. */
export function withFanNames(weights: StateDict): StateDict {
  return new Map(
    [...weights].flatMap(([name, tensor]) => {
      const own = name.replace(/^pos_embeder\./, 'pos_embed.');
      const joined = /^(cls_attn_blocks\.\d+\.attn\.)qkv\.(weight|bias)$/.exec(own);
      if (!joined || tensor.data.length % 3 !== 0) return [[own, tensor] as const];
      const [rows = 0, ...rest] = tensor.dims;
      const length = tensor.data.length / 3;
      return ['q', 'k', 'v'].map((part, k) => {
        const data = tensor.data.slice(k * length, (k + 1) * length);
        return [`${joined[1]}${part}.${joined[2]}`, { ...tensor, dims: [rows / 3, ...rest], data } as typeof tensor] as const;
      });
    }),
  );
}

function frontOf(weights: StateDict, sizes: (name: string) => readonly number[]): FanConfig['hybrid'] {
  const stages = [...indicesOf(weights, 'patch_embed.backbone.stages.')].sort((a, b) => a - b);
  const depths = stages.map((stage) => indicesOf(weights, `patch_embed.backbone.stages.${stage}.blocks.`).size);
  const dims = stages.map((stage) => sizes(`patch_embed.backbone.stages.${stage}.blocks.0.conv_dw.weight`)[0] ?? 0);
  return { depths, dims, patch: sizes('patch_embed.proj.weight')[2] ?? 0 };
}

/** The numbers that follow a prefix in the names. */
function indicesOf(weights: StateDict, prefix: string): Set<number> {
  const numbers = [...weights.keys()]
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number.parseInt(name.slice(prefix.length), 10));
  return new Set(numbers.filter((number) => Number.isInteger(number)));
}

function noFan(reason: { readonly en: string; readonly zh: string }): LabError {
  return new LabError('bad-value', say(`These weights are not of a FAN. ${reason.en}`, `这些权重不属于 FAN。${reason.zh}`), {
    hint: say(
      'FAN ViT and FAN Hybrid are known by their weights; give any other classifier as an .onnx model.',
      '可由权重识别 FAN ViT 与 FAN Hybrid；其他分类器请以 .onnx 模型给出。',
    ),
  });
}
