import type { numpy } from '@jax-js/jax';
import type { MiniDeitConfig } from '../../networks/minivit/mini-deit-config.js';
import type { Arrays } from '../../training/adam.js';
import { crossEntropy } from '../../training/cross-entropy.js';
import type { Jax } from '../../training/jax.js';
import type { Training } from '../../training/train.js';
import { deitPass, type LayerTrace } from './deit-pass.js';

type Array = numpy.Array;

/** Cross-entropy with the classes that pictures have; a batch is pictures and how likely each class is. */
export function labelLoss(jax: Jax, config: MiniDeitConfig): Training['loss'] {
  return (weights, [pictures, wanted]) => crossEntropy(jax, wanted as Array, deitPass(jax, config, weights, pictures as Array).logits);
}

/** How much of each relation is added to the soft labels: as the released recipe of Mini-Swin has it. */
const parts = { attention: 1, hidden: 0.1 };

/**
 * MiniViT's distillation (Zhang et al., 2022): the student is to say what its teacher says, and tokens are to relate to each other as in the teacher, in
 * queries, keys and values, and in what the watched layers hand on. No labels are needed: a batch is pictures alone.
 * @param watched layers, which student and teacher count alike
 */
export function distillationLoss(jax: Jax, student: MiniDeitConfig, teacher: MiniDeitConfig, watched: readonly number[]): Training['loss'] {
  const { nn, lax } = jax;
  return (weights, [pictures], fixed: Arrays) => {
    const said = deitPass(jax, teacher, fixed, (pictures as Array).ref, watched);
    const own = deitPass(jax, student, weights, pictures as Array, watched);
    let loss = crossEntropy(jax, lax.stopGradient(nn.softmax(said.logits, -1)), own.logits);
    own.traces.forEach((trace, i) => {
      const { attention, hidden } = relations(jax, trace, said.traces[i] as LayerTrace);
      loss = loss.add(attention.mul(parts.attention / watched.length)).add(hidden.mul(parts.hidden / watched.length));
    });
    return loss;
  };
}

function relations(jax: Jax, student: LayerTrace, teacher: LayerTrace): { readonly attention: Array; readonly hidden: Array } {
  const { numpy: np, nn } = jax;
  let attention = np.array(0);
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      const [wanted, own] = [teacher, student].map(({ parts }) => relationOf(np, parts[i] as Array, parts[j] as Array)) as [Array, Array];
      attention = attention.add(crossEntropy(jax, nn.softmax(wanted, -1), own).mul(1 / 9));
    }
  }
  for (const part of [...student.parts, ...teacher.parts]) part.dispose();
  const length = student.out.shape[1] as number;
  const hidden = np.mean(np.square(gramOf(np, student.out).sub(gramOf(np, teacher.out)))).mul(length);
  return { attention, hidden };
}

/** How much each token's vector in one role is like each in another, all heads together, over the root of its length [n, length, length]. */
function relationOf(np: typeof numpy, one: Array, other: Array): Array {
  const [count, heads, length, d] = one.shape as [number, number, number, number];
  const [rows, columns] = [one, other].map((part) => part.ref.transpose([0, 2, 1, 3]).reshape([count, length, heads * d])) as [
    Array,
    Array,
  ];
  return np.matmul(rows, columns.transpose([0, 2, 1])).mul((heads * d) ** -0.5);
}

/** The cosine of each pair of tokens [n, length, length]. */
function gramOf(np: typeof numpy, out: Array): Array {
  const unit = out.ref.div(np.sqrt(np.square(out).sum(-1, { keepdims: true }).add(1e-12)));
  return np.matmul(unit.ref, unit.transpose([0, 2, 1]));
}
