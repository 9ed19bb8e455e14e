import { describe, expect, it } from 'vitest';
import { channelsProcessed } from '../../testing/reference/channels.js';
import { add, gelu, layerNorm, linear, type Rows } from '../../testing/reference/rows.js';
import { largestDifference, runNetwork } from '../../testing/reference/run-network.js';
import { swinLogits, windowsAttended } from '../../testing/reference/swin.js';
import { hashTensor } from '../../weights/hash.js';
import { fanSwinConfig } from './fan-config.js';
import { fanSwin } from './fan-swin.js';

const config = fanSwinConfig.parse({ img: 24, patch: 2, dim: 6, depths: [2, 1], heads: [2, 3], window: 3, mlpRatio: 2, classes: 4 });

describe('FAN-Swin', () => {
  it('is a Swin with channel attention in all stages but the last, whose MLP has a convolution in place of an activation', async () => {
    const input = hashTensor('picture', [1, 3, 24, 24], 1, 0);
    const { output, weight: w } = await runNetwork(fanSwin(config), { input });
    const expected = swinLogits(input.data, config, w, (x, stage, layer) => {
      const block = `layers.${stage}.blocks.${layer}`;
      const normal = (name: string, rows: Rows) => layerNorm(rows, w(`${block}.${name}.weight`), w(`${block}.${name}.bias`), 1e-5);
      const isShifted = layer % 2 === 1;
      const heads = config.heads[stage] as number;
      const own = { block, window: 3, heads, isShifted, isMasked: isShifted, hasBias: true, mixedBy: null };
      const out = add(x, windowsAttended(normal('norm1', x), own, w));
      const u = normal('norm2', out);
      if (stage === 0) return add(out, channelsProcessed(u, `${block}.mlp`, heads, false, w));
      const wide = linear(u, w(`${block}.mlp.fc1.weight`), w(`${block}.mlp.fc1.bias`)).map((row) => row.map(gelu));
      return add(out, linear(wide, w(`${block}.mlp.fc2.weight`), w(`${block}.mlp.fc2.bias`)));
    });
    expect(largestDifference(output('logits'), expected)).toBeLessThan(5e-6);
  });
});
