import { expect, it } from 'vitest';
import { sigmoid } from '../../detect/sigmoid.js';
import { openSession } from '../../runtime/node.js';
import type { FloatTensor } from '../../tensor.js';
import { anna, bert, drawnStreet } from '../../testing/drawn-street.js';
import { runInTfjs } from '../../testing/tfjs.js';
import { graphToOnnx } from '../../tfjs/graph-model-to-onnx.js';
import { readGraphModel } from '../../tfjs/read-graph-model.js';
import { installedWeights } from '../../weights/installed-weights.js';
import { nanodetFiles } from './detector-files.js';
import { nanodetInput } from './nanodet-input.js';
import { bins, cellValues, levels, onlyPeople } from './nanodet-people.js';

it('NanoDet for people says of each cell what the whole network says of people and boxes', async () => {
  const [json, bytes] = await Promise.all([installedWeights(nanodetFiles.json), installedWeights(nanodetFiles.bytes)]);
  const { input } = nanodetInput(drawnStreet(416, 416, [anna, bert]).picture, [416, 416], new Float32Array(3 * 416 * 416));
  const session = await openSession(graphToOnnx(onlyPeople(readGraphModel(json, bytes))));
  const given = await session.run({ input_1: input });
  await session.dispose();
  // The whole network's outputs: scores of 80 classes for the cells of each level, then bins of their boxes.
  const scores = ['Identity', 'Identity_1', 'Identity_2'];
  const sides = ['Identity_3', 'Identity_4', 'Identity_5'];
  const wanted = await runInTfjs(json, bytes, { input_1: input }, [...scores, ...sides]);
  for (const [k, { stride, output }] of levels.entries()) {
    const { dims, data } = given[output] as FloatTensor;
    expect(dims).toEqual([1, 416 / stride, 416 / stride, cellValues]);
    let worst = 0;
    for (let cell = 0; cell < (416 / stride) ** 2; cell++) {
      const score = wanted[scores[k] as string]?.data[cell * 80] as number;
      worst = Math.max(worst, Math.abs(sigmoid(data[cell * cellValues] as number) - score));
      for (let bin = 0; bin < 4 * bins; bin++) {
        const side = wanted[sides[k] as string]?.data[cell * 4 * bins + bin] as number;
        worst = Math.max(worst, Math.abs((data[cell * cellValues + 1 + bin] as number) - side));
      }
    }
    expect(worst).toBeLessThanOrEqual(1e-3);
  }
});
