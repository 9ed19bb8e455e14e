import { sizeOf } from '../tensor.js';

/** Of which kind a weight is, by its name and shape, and the range its hashed values are drawn from; null for buffers that a network computes itself. */
export interface HashRule {
  readonly label: string;
  readonly range: { readonly a: number; readonly b: number } | null;
}

/** The rule of `labs-hash/1` for a weight: the first that fits. */
export function hashRule(name: string, dims: readonly number[]): HashRule {
  const last = name.slice(name.lastIndexOf('.') + 1);
  const endsWith = (end: string) => name === end || name.endsWith(`.${end}`);
  const byName = nameRules.find(({ lasts, ends }) => lasts.includes(last) || ends.some(endsWith));
  if (byName) return { label: byName.label, range: byName.range };
  if (dims.length <= 1) return last === 'weight' ? { label: 'norm', range: { a: 0.1, b: 1 } } : { label: 'bias', range: { a: 0.1, b: 0 } };
  return { label: 'matrix', range: { a: Math.sqrt(3 / sizeOf(dims.slice(1))), b: 0 } };
}

interface NameRule extends HashRule {
  /** What the part after the name's last dot may be. */
  readonly lasts: readonly string[];
  /** How the name may end, after a dot or as a whole. */
  readonly ends: readonly string[];
}

const nameRules: readonly NameRule[] = [
  { label: 'real', range: null, lasts: ['relative_position_index', 'attn_mask', 'num_batches_tracked'], ends: [] },
  { label: 'rmean', range: { a: 0.1, b: 0 }, lasts: ['running_mean'], ends: [] },
  { label: 'rvar', range: { a: 0.2, b: 1 }, lasts: ['running_var'], ends: [] },
  { label: 'temperature', range: { a: 0.1, b: 1 }, lasts: ['temperature'], ends: [] },
  { label: 'gamma', range: { a: 0.1, b: 1 }, lasts: ['gamma', 'gamma1', 'gamma2'], ends: [] },
  { label: 'points', range: { a: 0.4, b: 0.5 }, lasts: [], ends: ['position.weight'] },
  {
    label: 'table',
    range: { a: 0.5, b: 0 },
    lasts: [],
    ends: [
      'pos_embed',
      'cls_token',
      'relative_position_bias_table',
      'absolute_pos_embed',
      'lookup_table_weight',
      'pattern.weight',
      'level_embed.weight',
    ],
  },
];
