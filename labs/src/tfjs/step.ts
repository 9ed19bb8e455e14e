import type { Flow } from '../tensorflow/flow-graph.js';
import { untranslatable } from '../tensorflow/untranslatable.js';
import { type Attributes, attributesOf } from './attributes.js';
import type { GraphNode } from './read-graph-model.js';

/** One node with what it takes. */
export interface Step {
  readonly node: GraphNode;
  readonly attributes: Attributes;
  readonly inputs: readonly Flow[];
  /** Input k, which must be there. */
  input(k: number): Flow;
  /** The values of input k, which must be constant, such as a shape or axes. */
  numbers(k: number): number[];
}

/** Makes the step of a node whose inputs are translated. */
export function stepOf(node: GraphNode, inputs: readonly Flow[]): Step {
  const input = (k: number): Flow => {
    const flow = inputs[k];
    if (!flow) throw untranslatable(node.op, `it has only ${inputs.length} inputs`, `它只有 ${inputs.length} 个输入`);
    return flow;
  };
  return {
    node,
    inputs,
    attributes: attributesOf(node),
    input,
    numbers(k) {
      const { constant } = input(k);
      if (!constant) throw untranslatable(node.op, `its input ${k} is not constant`, `第 ${k} 个输入不是常量`);
      return Array.from(constant.data as ArrayLike<number | bigint>, Number);
    },
  };
}
