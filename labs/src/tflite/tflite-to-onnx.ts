import { LabError } from '../lab-error.js';
import { writeModel } from '../onnx/write-model.js';
import { type Flow, FlowGraph } from '../tensorflow/flow-graph.js';
import { untranslatable } from '../tensorflow/untranslatable.js';
import { say } from '../text.js';
import { constantOf, readTflite, type TfliteModel, type TfliteOperation } from './read-tflite.js';
import { type Step, translations } from './translations.js';

/**
 * A .tflite network as an .onnx model: inputs and outputs have the names, shapes and layout (channels last) that they have in the file;
 * weights in half floats become single floats.
 * @param wanted the outputs to keep, with only what they need; all when absent
 * @throws LabError `unreadable` for a broken file, and with the operation's name for one that labs cannot translate.
 */
export function tfliteToOnnx(file: Uint8Array, wanted: readonly string[] | null = null): Uint8Array {
  const model = readTflite(file);
  const outputs = model.outputs.filter((place) => wanted === null || wanted.includes(tensorAt(model, place).name));
  const graph = new FlowGraph('tflite');
  const flows: (Flow | undefined)[] = model.tensors.map((tensor) => {
    const constant = constantOf(tensor);
    return constant ? graph.constant(constant) : undefined;
  });
  for (const place of model.inputs) {
    const { name, dims, type } = tensorAt(model, place);
    flows[place] = graph.input(name, dims, type);
  }
  for (const operation of neededFor(outputs, model)) translate(graph, model, operation, flows);
  for (const place of outputs) graph.output(tensorAt(model, place).name, flowAt(flows, place));
  return writeModel(graph.finish());
}

/** The operations that lead to some values, in the order they run. */
function neededFor(outputs: readonly number[], { operations }: TfliteModel): TfliteOperation[] {
  const needed = new Set(outputs);
  const kept = operations.toReversed().filter((operation) => {
    const isNeeded = operation.outputs.some((place) => needed.has(place));
    if (isNeeded) for (const place of operation.inputs) needed.add(place);
    return isNeeded;
  });
  return kept.reverse();
}

function translate(graph: FlowGraph, model: TfliteModel, operation: TfliteOperation, flows: (Flow | undefined)[]): void {
  const { name, inputs, outputs } = operation;
  const translation = Object.hasOwn(translations, name) ? translations[name] : undefined;
  if (!translation) throw untranslatable(name, 'labs do not know it', '实验不认识它');
  const step: Step = {
    ...operation,
    inputs: inputs.map((place) => tensorAt(model, place === -1 ? 0 : place)),
    flow: (k) => flowAt(flows, inputs[k] ?? -1),
    optional: (k) => (inputs[k] === undefined || inputs[k] === -1 ? null : flowAt(flows, inputs[k])),
  };
  const [result] = outputs;
  const made = withReason(name, () => translation(graph, step));
  const said = tensorAt(model, result ?? -1).dims;
  if (made.dims.join() !== said.join())
    throw untranslatable(
      name,
      `it gives ${made.dims.join('×')} where the file says ${said.join('×')}`,
      `结果是 ${made.dims.join('×')}，文件却写着 ${said.join('×')}`,
    );
  flows[result as number] = made;
}

/** What goes wrong inside of an operation is told with its name. */
function withReason<Result>(name: string, run: () => Result): Result {
  try {
    return run();
  } catch (cause) {
    if (cause instanceof LabError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw untranslatable(name, reason, reason);
  }
}

function tensorAt({ tensors }: TfliteModel, place: number) {
  const tensor = tensors[place];
  if (!tensor) throw orderError();
  return tensor;
}

function flowAt(flows: readonly (Flow | undefined)[], place: number): Flow {
  const flow = flows[place];
  if (!flow) throw orderError();
  return flow;
}

function orderError(): LabError {
  return new LabError(
    'unreadable',
    say('An operation of the network takes a value that nothing has given.', '网络中有运算使用了尚未产生的值。'),
  );
}
