import { GraphBuilder } from '../onnx/graph-builder.js';
import { writeModel } from '../onnx/write-model.js';
import { floats } from '../tensor.js';

/** The network: y = x + amount · (255 − 2x), for pixels [n, 3] of 0..255 and an amount for each channel. */
export function negativeNetwork(): Uint8Array {
  const graph = new GraphBuilder('negative');
  const x = graph.input('pixels', 'float32', ['n', 3]);
  const amount = graph.input('amount', 'float32', [3]);
  const white = graph.initializer('white', floats([1], [255]));
  const change = graph.op('Sub', [white, graph.op('Mul', [x, graph.scalar(2)])]);
  graph.output('negative', graph.op('Add', [x, graph.op('Mul', [amount, change])]), 'float32', ['n', 3]);
  return writeModel(graph.finish());
}
