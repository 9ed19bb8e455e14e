import { expect } from 'vitest';
import { readModel } from '../onnx/read-model.js';
import { openSession } from '../runtime/node.js';
import { graphModelToOnnx } from '../tfjs/graph-model-to-onnx.js';
import { runInTfjs } from './tfjs.js';
import { wild } from './wild.js';
import { type SmallGraphModel, writeGraphModel } from './write-graph-model.js';

/** Holds the outputs of a translated graph to those of TensorFlow.js; gives back its operators. */
export async function compareWithTfjs(model: SmallGraphModel): Promise<readonly string[]> {
  const { json, bytes } = writeGraphModel(model);
  const translated = graphModelToOnnx(json, bytes);
  const feeds = Object.fromEntries(Object.entries(model.inputs).map(([name, dims], k) => [name, wild(dims, k + 1)]));
  const session = await openSession(translated);
  const used = Object.fromEntries(Object.entries(feeds).filter(([name]) => session.inputs.includes(name)));
  const results = await session.run(used);
  await session.dispose();
  const originals = await runInTfjs(json, bytes, feeds, model.outputs);
  for (const name of model.outputs) {
    const [given, wanted] = [results[name], originals[name]];
    expect(given?.dims).toEqual(wanted?.dims);
    const differences = (wanted?.data ?? []).map((value, k) => Math.abs(value - Number(given?.data[k])));
    expect(differences.length).toBeGreaterThan(0);
    expect(Math.max(...differences)).toBeLessThanOrEqual(1e-5);
  }
  return Object.keys(readModel(translated).operators);
}
