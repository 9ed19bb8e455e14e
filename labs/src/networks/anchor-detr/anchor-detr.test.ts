import { describe, expect, it } from 'vitest';
import { writeModel } from '../../onnx/write-model.js';
import { openSession } from '../../runtime/node.js';
import { floats } from '../../tensor.js';
import { largestDifference } from '../../testing/reference/run-network.js';
import { bindWeights } from '../../weights/bind-weights.js';
import { hashTensor } from '../../weights/hash.js';
import { hashWeights } from '../../weights/hash-weights.js';
import { anchorDetr } from './anchor-detr.js';
import { anchorDetrConfig } from './anchor-detr-config.js';

const small = { dim: 16, heads: 2, enc: 1, dec: 2, ffn: 16, queries: 4, patterns: 2, classes: 5, groupNorm: 4 };

describe('Anchor DETR', () => {
  it('finds in each picture of a batch what it finds in it alone, at any size, C5 and DC5', async () => {
    for (const dilationDC5 of [false, true]) {
      const network = anchorDetr(anchorDetrConfig.parse({ ...small, backbone: 'resnet50', dilationDC5 }), 'rows', ['input_proj']);
      const session = await openSession(writeModel(bindWeights(network, hashWeights(network))));
      const run = (n: number, data: Float32Array) =>
        session.run({ input: floats([n, 3, 96, 40], data), mask: floats([n, 96, 40], new Float32Array(n * 96 * 40)) });
      const { data } = hashTensor('pictures', [2, 3, 96, 40], 1, 0);
      const both = await run(2, data);
      const second = await run(1, data.slice(data.length / 2));
      await session.dispose();
      expect(both.input_proj?.dims).toEqual(dilationDC5 ? [2, 16, 6, 3] : [2, 16, 3, 2]);
      expect([both.pred_logits?.dims, both.pred_boxes?.dims]).toEqual([
        [2, 8, 5],
        [2, 8, 4],
      ]);
      for (const name of ['pred_logits', 'pred_boxes']) {
        const [all, own] = [both[name]?.data as Float32Array, second[name]?.data as Float32Array];
        expect(largestDifference(all.subarray(all.length / 2), own)).toBeLessThan(1e-5);
      }
    }
  });
});
