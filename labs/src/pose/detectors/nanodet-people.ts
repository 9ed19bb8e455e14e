import { floats, type Tensor } from '../../tensor.js';
import type { GraphModel } from '../../tfjs/read-graph-model.js';

/** Where NanoDet says what is how far from its cells, for each distance between cells in pixels: a convolution without its bias, and with it. */
const heads = [
  { stride: 8, convolution: 'PartitionedCall/convolution_29', biased: 'PartitionedCall/Add_29' },
  { stride: 16, convolution: 'PartitionedCall/convolution_31', biased: 'PartitionedCall/Add_33' },
  { stride: 32, convolution: 'PartitionedCall/convolution_33', biased: 'PartitionedCall/Add_37' },
];

const classes = 80;

/** Bins of each side of a box. */
export const bins = 11;

/** Values of each cell in the outputs: how sure NanoDet is of a person, as a logit, then the bins of a box's left, top, right and bottom. */
export const cellValues = 1 + 4 * bins;

/** The outputs [1, rows, columns, cellValues] of NanoDet for people, by the distance of their cells in pixels. */
export const levels = heads.map(({ stride, biased }) => ({ stride, output: biased }));

/** NanoDet without all that is not about people, who are the first of its classes: the other 79 and what makes shares and lists of them. */
export function onlyPeople({ nodes, weights }: GraphModel): GraphModel {
  const parameters = new Set(heads.flatMap(({ convolution, biased }) => [convolution, biased]));
  const cut = nodes.filter(({ name }) => parameters.has(name)).flatMap(({ input }) => input.filter((name) => weights.has(name)));
  return {
    nodes,
    weights: new Map([...weights, ...cut.map((name) => [name, aboutPeople(weights.get(name) as Tensor)] as const)]),
    outputs: heads.map(({ biased }) => biased),
  };
}

/** A filter or bias, whose last dimension is of 80 classes and the bins, for people alone. */
function aboutPeople({ dims, data }: Tensor): Tensor {
  const all = classes + 4 * bins;
  const kept = Array.from(data as Float32Array).filter((_, k) => k % all === 0 || k % all >= classes);
  return floats([...dims.slice(0, -1), cellValues], kept);
}
