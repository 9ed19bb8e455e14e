import { LabError } from '../lab-error.js';
import { writeModel } from '../onnx/write-model.js';
import { type Flow, FlowGraph } from '../tensorflow/flow-graph.js';
import { untranslatable } from '../tensorflow/untranslatable.js';
import { say } from '../text.js';
import { type GraphModel, type GraphNode, readGraphModel } from './read-graph-model.js';
import { stepOf } from './step.js';
import { translations } from './translations.js';

/**
 * A graph model of TensorFlow.js as an .onnx model: inputs and outputs have the names of the graph's nodes, and the shapes and layout that
 * they have there. A batch of open size becomes a batch of one.
 * @param json the file model.json
 * @param bytes the files that it names as weights, one after the other
 * @throws LabError `unreadable` for broken files, and with the operation's name for one that labs cannot translate.
 */
export function graphModelToOnnx(json: Uint8Array, bytes: Uint8Array): Uint8Array {
  return graphToOnnx(readGraphModel(json, bytes));
}

/** A graph model that was read, and maybe changed, as an .onnx model. */
export function graphToOnnx({ nodes, weights, outputs }: GraphModel): Uint8Array {
  const graph = new FlowGraph('graph-model');
  const flows = new Map<string, readonly Flow[]>();
  for (const node of inOrder(nodes, outputs)) {
    if (node.op === 'Const') {
      const tensor = weights.get(node.name);
      if (!tensor) throw missing(node.name);
      flows.set(node.name, [graph.constant(tensor)]);
    } else flows.set(node.name, translate(graph, node, flows));
  }
  for (const name of outputs) graph.output(nodeName(name), flowOf(flows, name));
  return writeModel(graph.finish());
}

function translate(graph: FlowGraph, node: GraphNode, flows: ReadonlyMap<string, readonly Flow[]>): readonly Flow[] {
  const translation = Object.hasOwn(translations, node.op) ? translations[node.op] : undefined;
  if (!translation) throw untranslatable(node.op, 'labs do not know it', '实验不认识它');
  try {
    const inputs = valueInputs(node).map((name) => flowOf(flows, name));
    const made = translation(graph, stepOf(node, inputs));
    return Array.isArray(made) ? made : [made as Flow];
  } catch (cause) {
    if (cause instanceof LabError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw untranslatable(node.op, reason, reason);
  }
}

/** The nodes that the outputs need, each after those that it takes. */
function inOrder(nodes: readonly GraphNode[], outputs: readonly string[]): GraphNode[] {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const sorted: GraphNode[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const waiting = outputs.toReversed().map(nodeName);
  while (waiting.length > 0) {
    const name = waiting.at(-1) as string;
    const node = byName.get(name);
    if (!node) throw missing(name);
    const open = valueInputs(node)
      .map(nodeName)
      .filter((input) => state.get(input) !== 'done');
    if (state.get(name) === 'done' || open.length === 0) {
      if (state.get(name) !== 'done') sorted.push(node);
      state.set(name, 'done');
      waiting.pop();
      continue;
    }
    if (state.get(name) === 'open') throw untranslatable(node.op, 'it takes its own result', '它使用了自己的结果');
    state.set(name, 'open');
    waiting.push(...open.toReversed());
  }
  return sorted;
}

function valueInputs({ input }: GraphNode): string[] {
  return input.filter((name) => !name.startsWith('^'));
}

/** `node` for `node:1`. */
function nodeName(name: string): string {
  return name.split(':')[0] ?? '';
}

function flowOf(flows: ReadonlyMap<string, readonly Flow[]>, name: string): Flow {
  const flow = flows.get(nodeName(name))?.[Number(name.split(':')[1] ?? 0)];
  if (!flow) throw missing(name);
  return flow;
}

function missing(name: string): LabError {
  return new LabError('unreadable', say(`The graph model lacks ${name}.`, `图模型缺少 ${name}。`));
}
