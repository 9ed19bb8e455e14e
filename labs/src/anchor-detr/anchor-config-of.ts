import { LabError } from '../lab-error.js';
import { type AnchorDetrConfig, anchorDetrConfig } from '../networks/anchor-detr/anchor-detr-config.js';
import { say } from '../text.js';
import type { StateDict } from '../weights/state-mismatch.js';

/**
 * What a checkpoint was trained as, by the shapes of its tensors: depth, layers, channels, points, patterns, classes and kind of attention. A checkpoint
 * without points had them in a grid. Eight heads, as everywhere in the official code; the dilation leaves no trace.
 * @throws LabError `bad-value` when it is not of an Anchor DETR.
 */
export function anchorConfigOf(weights: StateDict, dilationDC5: boolean): AnchorDetrConfig {
  const sizes = (name: string): readonly number[] => {
    const tensor = weights.get(name);
    if (!tensor) throw noAnchorDetr(say(`They have no ${name}.`, `其中没有 ${name}。`));
    return tensor.dims;
  };
  const [patterns, dim = 0] = sizes('transformer.pattern.weight');
  const [wide = 0] = sizes('transformer.encoder_layers.0.self_attn.in_proj_weight');
  const config = anchorDetrConfig.safeParse({
    backbone: weights.has('backbone.body.layer3.22.conv1.weight') ? 'resnet101' : 'resnet50',
    dilationDC5,
    dim,
    heads: 8,
    enc: layersOf(weights, 'transformer.encoder_layers.'),
    dec: layersOf(weights, 'transformer.decoder_layers.'),
    ffn: sizes('transformer.encoder_layers.0.ffn.linear1.weight')[0],
    queries: weights.get('transformer.position.weight')?.dims[0] ?? officialPoints,
    patterns,
    classes: sizes('transformer.class_embed.0.weight')[0],
    prior: weights.has('transformer.position.weight') ? 'learned' : 'grid',
    attention: wide === 3 * dim ? 'standard' : 'RCDA',
  });
  if (config.success) return config.data;
  const issue = config.error.issues[0];
  const reason = `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim();
  throw noAnchorDetr(say(`Their shapes do not go together: ${reason}.`, `形状不一致：${reason}。`));
}

const officialPoints = 300;

function layersOf(weights: StateDict, prefix: string): number {
  const indices = [...weights.keys()]
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number.parseInt(name.slice(prefix.length), 10));
  return new Set(indices).size;
}

function noAnchorDetr(reason: { readonly en: string; readonly zh: string }): LabError {
  return new LabError(
    'bad-value',
    say(`These weights are not of an Anchor DETR. ${reason.en}`, `这些权重不属于 Anchor DETR。${reason.zh}`),
    {
      hint: say('Give a checkpoint of the official code.', '请使用官方代码训练的权重。'),
    },
  );
}
