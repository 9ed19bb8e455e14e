import { beforeAll, describe, expect, it } from 'vitest';
import type { LabMedia, LabValue } from '../lab.js';
import { labRequest } from '../lab-request.js';
import { anchorDetr } from '../networks/anchor-detr/anchor-detr.js';
import { type AnchorDetrConfig, anchorDetrConfig } from '../networks/anchor-detr/anchor-detr-config.js';
import { describeLab } from '../testing/lab-conformance.js';
import { safetensorsFile } from '../testing/safetensors-file.js';
import { testContext } from '../testing/test-context.js';
import { drawn } from '../testing/test-media.js';
import { hashWeights } from '../weights/hash-weights.js';
import { anchorDetrLab } from './lab.js';
import { drawnScene } from './shapes/drawn-scene.js';

const picture = drawn(48, 32, (x, y) => [(x * 9) % 256, (y * 13) % 256, (x * y) % 256, 255]);
const small = { dim: 32, enc: 1, dec: 2, ffn: 32, queries: 12, patterns: 2, classes: 91, dilationDC5: false } as const;
const config = anchorDetrConfig.parse({ ...small, heads: 8, backbone: 'resnet50' });

let weights = new Uint8Array();
beforeAll(() => {
  weights = weightsOf(config);
});

const truth = {
  images: [{ id: 7 }],
  annotations: [{ image_id: 7, category_id: 1, bbox: [0, 0, 10, 10] }],
  categories: [{ id: 1, name: 'person' }],
};

describeLab(anchorDetrLab, [
  { name: 'nothing', inputs: async () => ({}), parameters: { drawing: 3 } },
  { name: 'a picture alone', inputs: async () => ({ input: { kind: 'picture', picture } }), parameters: { threshold: 0 } },
  {
    name: 'a picture whose attention is counted',
    inputs: async () => ({ input: { kind: 'picture', picture } }),
    parameters: { task: 'attention', shortSide: 128 },
  },
  {
    name: 'a picture and weights',
    inputs: async () => ({ input: { kind: 'picture', picture }, weights: fileOf(weights) }),
    parameters: { shortSide: 64, threshold: 0 },
  },
  {
    name: 'detections to score',
    inputs: async () => ({ truth: jsonOf(truth), detections: jsonOf([{ image_id: 7, category_id: 1, bbox: [0, 0, 10, 10], score: 1 }]) }),
  },
]);

describe('a picture with weights', () => {
  it('gives a hundred detections as COCO has them, and what each pattern of the nearest point found', async () => {
    const { data, tables, pictures } = await run(
      { input: { kind: 'picture', picture }, weights: fileOf(weights) },
      { shortSide: 64, imageId: 7 },
    );
    const detections = data.detections as Record<string, unknown>[];
    expect(detections).toHaveLength(100);
    expect(Object.keys(detections[0] ?? {})).toEqual(['image_id', 'category_id', 'category', 'bbox', 'score']);
    expect(detections[0]?.image_id).toBe(7);
    expect(tables.boxes?.[0]).toEqual(['rank', 'class', 'score', 'left', 'top', 'right', 'bottom', 'pattern', 'point x', 'point y']);
    const rows = tables.pointBoxes?.slice(1) ?? [];
    expect(rows.map(([, pattern]) => pattern)).toEqual([1, 2]);
    expect(rows.filter((row) => row.at(-1) === 'yes')).toHaveLength(1);
    // The overlay has the size of the picture; beside the point's picture stand the bars.
    expect([pictures.overlay?.width, pictures.overlay?.height, pictures.point?.width, pictures.point?.height]).toEqual([48, 32, 72, 56]);
  });

  it('scores its detections when the truth is given, and says which query answers for each object', async () => {
    const { data, tables } = await run(
      { input: { kind: 'picture', picture }, weights: fileOf(weights), truth: jsonOf(truth) },
      { shortSide: 64, imageId: 7 },
    );
    expect(tables.evaluation?.[1]?.[0]).toBe('AP');
    expect(tables.classes?.[1]?.slice(0, 2)).toEqual(['person', 1]);
    expect(tables.matches?.map((row) => row[0])).toEqual(['object', 'person']);
    const loss = data.loss as Record<string, number>;
    expect(loss.total).toBeCloseTo((loss.focal ?? 0) + (loss.l1 ?? 0) + (loss.giou ?? 0), 9);
  });

  it('takes fine-tuned weights with other classes and a grid of points, and full attention', async () => {
    const other = anchorDetrConfig.parse({
      ...small,
      heads: 8,
      backbone: 'resnet50',
      classes: 3,
      prior: 'grid',
      queries: 300,
      attention: 'standard',
    });
    const { data, tables } = await run({ input: { kind: 'picture', picture }, weights: fileOf(weightsOf(other)) }, { shortSide: 64 });
    expect((data.detections as { category: string }[])[0]?.category).toMatch(/^class [012]$/);
    expect(tables.pointBoxes?.slice(1).map((row) => row.at(-1))).toEqual(['no', 'no']);
  });
});

describe('our own network', () => {
  it('finds shapes around one centre in a scene that it draws, and says which pattern answers for each', async () => {
    const { tables, pictures, data } = await run({}, { drawing: 14 });
    expect(Object.keys(pictures)).toEqual(['overlay', 'point', 'drawing']);
    expect(pictures.drawing?.width).toBe(512);
    // Three shapes around one centre, two around another: each is answered for by another pattern, the outer one by the first.
    const matches = tables.matches?.slice(1) ?? [];
    expect(matches.map(([name, , pattern]) => [name, pattern])).toEqual([
      ['triangle', 1],
      ['square', 2],
      ['circle', 1],
      ['square', 3],
      ['triangle', 2],
    ]);
    expect(matches.filter(([, , , , , , , overlap]) => Number(overlap) > 0.9).map(([name]) => name)).toEqual([
      'triangle',
      'square',
      'circle',
    ]);
    expect(tables.boxes?.slice(1, 3).map(([, name]) => name)).toEqual(['triangle', 'circle']);
    expect((data.detections as { image_id: number }[])[0]?.image_id).toBe(14);
    expect(tables.pointBoxes?.slice(1).map(([, pattern]) => pattern)).toEqual([1, 2, 3]);
  });

  it('tells boxes from the corner of a picture that is no square', async () => {
    const scene = drawnScene(14).picture;
    const left = 40;
    const wide = drawn(scene.width + 2 * left, scene.height, (x, y) => {
      const at = (y * scene.width + Math.min(scene.width - 1, Math.max(0, x - left))) * 4;
      return [...scene.data.subarray(at, at + 4)] as [number, number, number, number];
    });
    const { pictures, tables } = await run({ input: { kind: 'picture', picture: wide } }, {});
    expect([pictures.overlay?.width, pictures.overlay?.height]).toEqual([wide.width, wide.width]);
    // The picture lies in the middle of a square of 592 pixels; the triangle is 40 pixels further right than in the scene, and as high.
    const [, name, , from, top] = tables.boxes?.[1] ?? [];
    expect([name, Math.abs(Number(from) - 168) < 30, Math.abs(Number(top) - 258) < 30]).toEqual(['triangle', true, true]);
  });
});

describe('attention without weights', () => {
  it('says what attention costs on its maps: of 25 × 25 places, 50 × 50 and 100 × 100', async () => {
    const { tables, data, timings } = await run(
      { input: { kind: 'picture', picture: drawn(20, 20, () => [0, 0, 0, 255]) } },
      { task: 'attention', stride: 64 },
    );
    expect(tables.attention).toEqual([
      ['layer', 'stride', 'rows', 'columns', 'queries', 'RCDA MB', 'full MB', 'full / RCDA', 'RCDA Mmul', 'full Mmul'],
      ['encoder', 32, 25, 25, 625, 17, 12.5, 0.74, 112, 200],
      ['decoder', 32, 25, 25, 900, 24.5, 18, 0.74, 161, 288],
      ['encoder', 16, 50, 50, 2500, 136, 200, 1.47, 1696, 3200],
      ['decoder', 16, 50, 50, 900, 49, 72, 1.47, 611, 1152],
      ['encoder', 8, 100, 100, 10000, 1088, 3200, 2.94, 26368, 51200],
      ['decoder', 8, 100, 100, 900, 97.9, 288, 2.94, 2373, 4608],
    ]);
    expect(data.timed).toEqual({ rows: 13, columns: 13, stride: 64, isFullTimed: true, weights: 'by hash, not trained' });
    expect(timings.map(({ stage, calls }) => [stage, calls])).toEqual([
      ['draw', 1],
      ['open', 2],
      ['warm up', 2],
      ['RCDA', 3],
      ['full attention', 3],
    ]);
  });
});

describe('what cannot be done ends in a sentence', () => {
  const only = { input: { kind: 'picture', picture } as LabMedia };

  it.each([
    ['the truth alone', { truth: jsonOf(truth) }, {}, 'These inputs do not go together.'],
    [
      'no weights',
      { ...only, weights: fileOf(new TextEncoder().encode('hello')) },
      {},
      'weights: This is not a file of weights that can be read.',
    ],
    [
      'weights of another network',
      { ...only, weights: fileOf(safetensorsFile(new Map([['a', { type: 'float32', dims: [1], data: new Float32Array(1) }]]))) },
      {},
      'weights: These weights are not of an Anchor DETR. They have no transformer.pattern.weight.',
    ],
    [
      'a strip',
      { input: { kind: 'picture', picture: drawn(9000, 1, () => [0, 0, 0, 255]) } },
      { task: 'attention' },
      'A picture of 9000×1 pixels is too narrow to be looked at.',
    ],
  ] as const)('%s', async (_, inputs, parameters, message) => {
    await expect(run(inputs, parameters)).rejects.toThrow(message);
  });

  it('weights that are no numbers, and an id that the annotations do not have', async () => {
    const broken = new Map(hashWeights(anchorDetr(config, 'rows')));
    broken.set('input_proj.0.0.bias', { type: 'float32', dims: [32], data: new Float32Array(32).fill(Number.NaN) });
    await expect(run({ ...only, weights: fileOf(safetensorsFile(broken)) }, {})).rejects.toThrow(
      'weights: These weights are not of this network. 1 with values that are no numbers: input_proj.0.0.bias',
    );
    await expect(run({ ...only, weights: fileOf(weights), truth: jsonOf(truth) }, { shortSide: 64, imageId: 8 })).rejects.toThrow(
      'The annotations have no image 8.',
    );
  });
});

async function run(inputs: Readonly<Record<string, LabMedia>>, parameters: Readonly<Record<string, LabValue>>) {
  return anchorDetrLab.run(labRequest(anchorDetrLab, { inputs, parameters }), testContext());
}

function weightsOf(each: AnchorDetrConfig): Uint8Array<ArrayBuffer> {
  return safetensorsFile(hashWeights(anchorDetr(each, 'rows')));
}

function fileOf(bytes: Uint8Array): LabMedia {
  return { kind: 'file', name: 'weights', bytes };
}

function jsonOf(value: unknown): LabMedia {
  return fileOf(new TextEncoder().encode(JSON.stringify(value)));
}
