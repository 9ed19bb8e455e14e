import { describe, expect, it } from 'vitest';
import type { LabMedia, LabResult, LabValue } from '../lab.js';
import { labRequest } from '../lab-request.js';
import { GraphBuilder } from '../onnx/graph-builder.js';
import { writeModel } from '../onnx/write-model.js';
import { seededRandom } from '../random.js';
import { describeLab } from '../testing/lab-conformance.js';
import { testContext } from '../testing/test-context.js';
import { drawn } from '../testing/test-media.js';
import { doublesNpy } from '../testing/write-npy.js';
import { qscoreLab } from './lab.js';

const file = (text: string | Uint8Array): LabMedia => ({
  kind: 'file',
  name: 'file',
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});

/** 40 samples of 32 features; in the first 30 a few stand out, more so in the earlier ones. */
function made(): number[] {
  const random = seededRandom(11);
  return Array.from({ length: 40 * 32 }, (_, k) => {
    const [sample, feature] = [Math.floor(k / 32), k % 32];
    return random.uniform() + (feature % 8 === sample % 8 ? Math.max(0, 30 - sample) / 5 : 0);
  });
}

const features = file(doublesNpy([40, 32], made()));
const pictures: LabMedia = {
  kind: 'pictures',
  pictures: Array.from({ length: 40 }, (_, k) => ({
    name: `${k}.png`,
    folder: null,
    read: async () => drawn(4, 3, () => [k * 6, 0, 0, 255]),
  })),
};
const correct = file(Array.from({ length: 40 }, (_, k) => (k < 30 ? 1 : 0)).join('\n'));
const labels = file(`label\n${Array.from({ length: 40 }, (_, k) => 'abcdefgh'[k % 8]).join('\n')}`);

describeLab(qscoreLab, [
  { name: 'features alone', inputs: async () => ({ features }) },
  {
    name: 'features, pictures and correctness',
    inputs: async () => ({ features, pictures, correct }),
    parameters: { epsilon: 1, draws: 50 },
  },
  { name: 'features and labels', inputs: async () => ({ features, labels }), parameters: { definition: 'v1', draws: 50 } },
]);

describe('scored samples', () => {
  it('are ranked against correctness, with chance beside it', async () => {
    const { data, tables, pictures: drawings } = await run({ features, pictures, correct }, { epsilon: 1, low: 0, high: 100, draws: 100 });
    expect(data.summary).toMatchObject({ samples: 40, features: 32, accuracy: 0.75 });
    const [columns, final, v1] = tables.measures ?? [];
    expect(columns?.slice(0, 2)).toEqual(['ranked by', 'AUROC']);
    for (const row of [final, v1]) {
      expect(row?.[1]).toBeGreaterThan(0.9);
      expect(row?.at(-1)).toBe(0.75);
    }
    expect(Object.keys(drawings)).toEqual(['gallery', 'histogram', 'curves', 'activation']);
    expect(tables.scores?.[1]?.slice(0, 3)).toEqual(['0.png', null, 1]);
    expect(tables.features?.length).toBe(33);
  });

  it('with labels alone are judged by probes that did not see them', async () => {
    const { data, tables } = await run({ features, labels }, { epsilon: 1, draws: 0 });
    expect((data.notes as { en: string }[]).at(-1)?.en).toMatch(/^Whether a sample is right was told by linear probes/);
    expect(tables.measures?.map((row) => row[0])).toEqual([
      'ranked by',
      'score, last version',
      'score, version 1',
      'length of the features',
      'confidence of the probe, which knows labels',
    ]);
  });

  it('can be classified by some of their features, to compare', async () => {
    const { tables } = await run({ features, labels }, { epsilon: 1, compresses: true, draws: 0 });
    expect(tables.compression?.map((row) => row.slice(0, 2))).toEqual([
      ['features', 'how many'],
      ['all', 32],
      ['discriminative', 19],
      ['as many by chance', 19],
      ['all others', 13],
    ]);
    expect((await run({ features }, { compresses: true })).tables.compression).toBeUndefined();
  });

  it('that are all right have no measures, and a note says why', async () => {
    const { data, tables, pictures: drawings } = await run({ features, correct: file('1\n'.repeat(40)) }, {});
    expect(tables.measures?.[1]?.slice(1)).toEqual([null, null, null, 0.5, null, null, null, 1]);
    expect(drawings.curves).toBeUndefined();
    expect((data.notes as { en: string }[]).map(({ en }) => en)).toContain(
      'All samples are right, or all are wrong: there is nothing to tell apart, and no measure is given.',
    );
  });

  it('with few or negative features come with notes', async () => {
    const { data } = await run({ features: file('-1,2,3\n4,5,6') }, {});
    expect((data.notes as { en: string }[]).map(({ en }) => en)).toEqual([
      '17 % of the values are negative; the method is made for features that are not, such as those after a ReLU.',
      'Of 3 features none can lie 4 deviations over their mean (at most 1.15): all scores of the last version are 0. Set --epsilon, the deviations over the mean, lower.',
      '2 of 2 samples have no discriminative feature above the threshold; their score of the last version is 0. With fewer deviations over the mean (--epsilon) more are found.',
    ]);
  });

  it('that are all zero have the score 0', async () => {
    const { tables } = await run({ features: file('0,0,0\n0,0,0') }, { epsilon: 1 });
    expect(tables.scores?.slice(1).map((row) => row.slice(3))).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
  });

  it('can have their rates from another population', async () => {
    const { data } = await run({ features, population: file(doublesNpy([20, 32], made().slice(0, 640))) }, {});
    expect(data.summary).toMatchObject({ samples: 40, population: 20 });
  });
});

describe('pictures with an encoder', () => {
  const colours: LabMedia = {
    kind: 'pictures',
    pictures: Array.from({ length: 12 }, (_, k) => ({
      name: `${k}.png`,
      folder: k % 2 === 0 ? 'cat' : 'dog',
      read: async () => drawn(1, 1, () => [k % 2 === 0 ? 200 : k, 0, k % 2 === 0 ? k : 200, 255]),
    })),
  };

  it('are scored, and labelled by their folders', async () => {
    const graph = new GraphBuilder('colours');
    const x = graph.input('x', 'float32', ['n', 3, 1, 1]);
    graph.output('features', graph.op('Reshape', [x, graph.list([-1, 3])]));
    const parameters = { epsilon: 1, scaling: 'bytes', foldersAreLabels: true, low: 0, high: 100, draws: 0 };
    const { tables, data } = await run({ pictures: colours, encoder: file(writeModel(graph.finish())) }, parameters);
    // (200, 0, 2) has mean 67.33 and unbiased deviation 114.9: 200 lies 132.67 over the mean.
    expect(tables.scores?.[2 + 1]?.slice(0, 5)).toEqual(['2.png', 'cat', 1, 132.6667, 1]);
    expect(data.summary).toMatchObject({ samples: 12, features: 3, accuracy: 1 });
  });

  it('need folders to be labelled by them', async () => {
    await expect(run({ features, pictures }, { foldersAreLabels: true })).rejects.toThrow('There are pictures that lie in no folder.');
  });

  it('are needed by an encoder, and neither goes with features', async () => {
    const encoder = file('');
    await expect(run({ pictures }, {})).rejects.toThrow('There are no features to score.');
    await expect(run({ encoder }, {})).rejects.toThrow('There are no features to score.');
    await expect(run({ features, pictures, encoder }, {})).rejects.toThrow('Both features and an encoder were given.');
  });
});

describe('features of nothing', () => {
  it('have the score 0, and a note says so', async () => {
    const { data, tables } = await run({ features: file('0,0,0,0\n'.repeat(12)) }, {});
    expect(tables.scores?.slice(1).every((row) => row[3] === 0 && row[5] === 0)).toBe(true);
    expect((data.notes as { en: string }[])[0]?.en).toBe('All features are 0: all scores are 0, and tell nothing.');
  });

  it('are judged without measures where all samples are right', async () => {
    const { data } = await run({ features: file('0,1\n'.repeat(12)), correct: file('1\n'.repeat(12)) }, {});
    expect((data.notes as { en: string }[]).at(-1)?.en).toBe(
      'All samples are right, or all are wrong: there is nothing to tell apart, and no measure is given.',
    );
  });
});

describe('inputs that do not fit', () => {
  it.each([
    ['labels of other samples', { features, labels: file('a\nb') }, {}, 'There are 40 samples, but 2 labels.'],
    ['correctness of other samples', { features, correct: file('1\n0') }, {}, 'There are 40 samples, but 2 correct.'],
    ['pictures of other samples', { features, pictures: { kind: 'pictures', pictures: [] } }, {}, 'There are 40 samples, but 0 pictures.'],
    ['a single class', { features, labels: file('a\n'.repeat(40)) }, {}, 'All labels are the same class: nothing can be classified.'],
    [
      'a population of another encoder',
      { features, population: file('1,2') },
      {},
      'The population has 2 features a sample, the samples have 32.',
    ],
    [
      'percentiles turned round',
      { features },
      { low: 90, high: 10 },
      'The lower percentile is 90, the upper one 10: no feature lies between them.',
    ],
    ['features that are no numbers', { features: file('1,2\nNaN,3\n') }, {}, 'features: Feature 0 of sample 1 is NaN, counted from 0;'],
    ['samples without features', { features: file('one\ntwo\n') }, {}, 'features: The samples have no features.'],
    [
      'an encoder that is cut off',
      {
        pictures: { kind: 'pictures', pictures: [{ name: 'a', folder: null, read: async () => drawn(1, 1, () => [0, 0, 0, 255]) }] },
        encoder: file('x'),
      },
      {},
      'encoder: This is not an ONNX model, or it is cut off.',
    ],
    ['an unknown truth', { features, correct: file('2\n'.repeat(40)) }, {}, 'Correctness in line 1 is "2".'],
  ] as const)('%s are refused', async (_, inputs, parameters, message) => {
    await expect(run(inputs as Record<string, LabMedia>, parameters)).rejects.toThrow(message);
  });
});

function run(inputs: Readonly<Record<string, LabMedia>>, parameters: Readonly<Record<string, LabValue>>): Promise<LabResult> {
  return qscoreLab.run(labRequest(qscoreLab, { inputs, parameters }), testContext());
}
