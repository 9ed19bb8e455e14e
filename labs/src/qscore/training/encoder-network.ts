import { GraphBuilder } from '../../onnx/graph-builder.js';
import { writeModel } from '../../onnx/write-model.js';
import { type FloatTensor, floats } from '../../tensor.js';
import type { FloatWeights } from '../../training/train.js';
import { encoderShape } from './encoder-shape.js';

/** The trained encoder as an .onnx file: pictures [n, 1, 28, 28] of 0 to 1 to features [n, 256]. The layers that only training needs are left out. */
export function encoderNetwork(weights: FloatWeights): Uint8Array {
  const { side, window, stride, places, found, features } = encoderShape;
  const graph = new GraphBuilder('encoder');
  const known = (name: string): FloatTensor => weights.get(name) as FloatTensor;
  const pictures = graph.input('pictures', 'float32', ['n', 1, side, side]);
  const kernel = graph.initializer('windows.weight', kernelOf(known('windows.weight')));
  const bias = graph.initializer('windows.bias', known('windows.bias'));
  const seen = graph.op('Relu', [
    graph.op('Conv', [pictures, kernel, bias], { kernel_shape: [window, window], strides: [stride, stride] }),
  ]);
  // Channels last, as the windows stood side by side in training.
  let out = graph.op('Flatten', [graph.op('Transpose', [seen], { perm: [0, 2, 3, 1] })], { axis: 1 });
  for (const name of ['hidden', 'features']) {
    const product = graph.op('MatMul', [out, graph.initializer(`${name}.weight`, known(`${name}.weight`))]);
    out = graph.op('Relu', [graph.op('Add', [product, graph.initializer(`${name}.bias`, known(`${name}.bias`))])]);
  }
  graph.output('features', out, 'float32', ['n', features]);
  if (places * found !== known('hidden.weight').dims[0]) throw new Error('The weights are of another encoder.');
  return writeModel(graph.finish());
}

/** [window · window, found] to [found, 1, window, window]. */
function kernelOf({ data, dims }: FloatTensor): FloatTensor {
  const [area, found] = dims as [number, number];
  const { window } = encoderShape;
  const kernel = Float32Array.from({ length: area * found }, (_, k) => data[(k % area) * found + Math.floor(k / area)] as number);
  return floats([found, 1, window, window], kernel);
}
