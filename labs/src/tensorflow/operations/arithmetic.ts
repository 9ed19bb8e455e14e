import type { TensorType } from '../../tensor.js';
import type { Flow, FlowGraph } from '../flow-graph.js';
import { untranslatable } from '../untranslatable.js';

/** An operation on two values that are repeated along dimensions of size 1, or missing in front, to fit each other. */
export function combine(graph: FlowGraph, op: string, a: Flow, b: Flow, type: TensorType = a.type): Flow {
  const dims = commonDims(op, a.dims, b.dims);
  return graph.flow(graph.builder.op(op, [graph.value(a), graph.value(b)]), dims, type);
}

/** ⌊a / b⌋, for whole numbers and floats. */
export function floorDivide(graph: FlowGraph, a: Flow, b: Flow): Flow {
  if (a.type === 'float32') return graph.map('Floor', combine(graph, 'Div', a, b));
  return combine(graph, 'Div', combine(graph, 'Sub', a, floorRemainder(graph, a, b)), b);
}

/** a − b · ⌊a / b⌋, for whole numbers. */
export function floorRemainder(graph: FlowGraph, a: Flow, b: Flow): Flow {
  if (a.type === 'float32') throw untranslatable('FloorMod', 'it divides floats', '除数是浮点数');
  return combine(graph, 'Mod', a, b);
}

function commonDims(op: string, a: readonly number[], b: readonly number[]): number[] {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, k) => {
    const [one, other] = [a[k - rank + a.length] ?? 1, b[k - rank + b.length] ?? 1];
    if (one !== other && one !== 1 && other !== 1)
      throw untranslatable(op, `${a.join('×')} and ${b.join('×')} do not fit`, `${a.join('×')} 与 ${b.join('×')} 不匹配`);
    return one === 1 ? other : one;
  });
}
