import { LabError } from '../lab-error.js';
import type { Tensor } from '../tensor.js';
import { say } from '../text.js';
import { readWeights, type WeightsGroup } from './read-weights.js';

/** A network as TensorFlow.js keeps it: a graph in JSON and its weights in another file. */
export interface GraphModel {
  readonly nodes: readonly GraphNode[];
  /** The values of the graph's Const nodes, by name. */
  readonly weights: ReadonlyMap<string, Tensor>;
  /** Names of nodes, in the order that the model's signature has them. */
  readonly outputs: readonly string[];
}

/** One operation of the graph. */
export interface GraphNode {
  readonly name: string;
  readonly op: string;
  /** `node`, or `node:2` for the third result of a node; those that begin with ^ are only about order. */
  readonly input: readonly string[];
  readonly attr: Readonly<Record<string, unknown>>;
}

/**
 * Reads a graph model of TensorFlow.js.
 * @param json the file model.json
 * @param bytes the files that it names as weights, one after the other
 * @throws LabError `unreadable` when they are none, or do not belong together.
 */
export function readGraphModel(json: Uint8Array, bytes: Uint8Array): GraphModel {
  try {
    return read(parse(json), bytes);
  } catch (cause) {
    throw cause instanceof LabError ? cause : noModel(cause);
  }
}

function read(model: Readonly<Record<string, unknown>>, bytes: Uint8Array): GraphModel {
  const topology = recordAt(model, 'modelTopology');
  if (model.format !== 'graph-model' || !Array.isArray(topology.node)) throw noModel();
  const groups = Array.isArray(model.weightsManifest) ? (model.weightsManifest as readonly WeightsGroup[]) : [];
  const nodes = topology.node.map(readNode);
  const weights = readWeights(groups, bytes);
  const outputs = signatureOutputs(model) ?? ends(nodes);
  return { nodes, weights, outputs };
}

function parse(json: Uint8Array): Readonly<Record<string, unknown>> {
  const model: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  if (!isRecord(model)) throw noModel();
  return model;
}

function readNode(node: unknown): GraphNode {
  if (!isRecord(node) || typeof node.name !== 'string' || typeof node.op !== 'string') throw noModel();
  const input = Array.isArray(node.input) ? node.input.filter((name) => typeof name === 'string') : [];
  return { name: node.name, op: node.op, input, attr: recordAt(node, 'attr') };
}

function signatureOutputs(model: Readonly<Record<string, unknown>>): string[] | null {
  const outputs = recordAt(recordAt(model, 'signature'), 'outputs');
  const names = Object.entries(outputs).map(([key, value]) => (isRecord(value) && typeof value.name === 'string' ? value.name : key));
  return names.length > 0 ? names : null;
}

/** Without a signature, the outputs are the nodes that no other takes. */
function ends(nodes: readonly GraphNode[]): string[] {
  const taken = new Set(nodes.flatMap(({ input }) => input.map((name) => name.split(':')[0])));
  return nodes.map(({ name }) => name).filter((name) => !taken.has(name));
}

function recordAt(record: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  const value = record[key];
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function noModel(cause?: unknown): LabError {
  return new LabError('unreadable', say('This is not a graph model of TensorFlow.js.', '这不是 TensorFlow.js 的图模型。'), { cause });
}
