import { describe, expect, it } from 'vitest';
import { emptyPicture } from '../../media/picture.js';
import { openSession } from '../../runtime/node.js';
import { verifyGolden } from '../verify-golden.js';

const asked: string[] = [];

const context = {
  openSession,
  picture: async (name: string) => {
    asked.push(name);
    return emptyPicture(4, 4);
  },
  progress: () => {},
};

const verify = (golden: object) => verifyGolden(new TextEncoder().encode(JSON.stringify({ format: 'labs-golden/1', ...golden })), context);

const failed = async (golden: object) => (await verify(golden)).outputs.filter(({ ok }) => !ok).map(({ name }) => name);

describe('a file about iRPE’s buckets', () => {
  // One below the other: −1, 0 and 1 rows are the pieces 2, 3 and 4 of 7, times 7, and the same column is piece 3.
  const grid = {
    grid: [2, 1],
    numBuckets: 49,
    table: [[17], [24], [31]],
    sumAll: 96,
    samples: [
      [0, 1, 17],
      [1, 0, 31],
    ],
    sha256_int32le_rowmajor_LxL: 'b1d2a25d4ee51b2c7b1f6cd77ee5c7dd9e2a1d7e3a24d8b3b7d7e3a3ea0c0d3f',
  };

  it('is right in all but a hash that is made up', async () => {
    expect(await failed({ grids: [grid] })).toEqual(['2×1 SHA-256']);
  });

  it('is wrong where a bucket is', async () => {
    expect(await failed({ grids: [{ ...grid, sha256_int32le_rowmajor_LxL: undefined, table: [[17], [24], [32]], sumAll: 97 }] })).toEqual([
      '2×1 table',
      '2×1 sum',
    ]);
  });

  it('goes by the numbers of its description', async () => {
    // With beta 1 there are three pieces, and every distance but 0 is the outer one.
    const small = { grid: [2, 1], numBuckets: 9, table: [[1], [4], [7]] };
    expect(await failed({ what: 'alpha 0.5 beta 1 gamma 2', grids: [small] })).toEqual([]);
  });

  it('of a grid that would take all memory is refused', async () => {
    const report = await verify({ grids: [{ grid: [100_000, 100_000], numBuckets: 49 }] });
    expect(report.error?.en).toBe('The golden file is not right at grids.0.grid: more than 4096 positions.');
  });
});

describe('a file about YOLO', () => {
  const letterbox = {
    src: [40, 20],
    dst: [64, 64],
    auto: false,
    scaleup: true,
    ratio: 1.6,
    resized: [64, 32],
    pad: { top: 16, bottom: 16, left: 0, right: 0 },
    out: [64, 64],
  };

  it('may have one part alone', async () => {
    expect((await verify({ letterbox: { cases: [letterbox] } })).outputs.map(({ name, ok }) => [name, ok])).toEqual([
      ['letterbox 40×20 to 64×64: pixels', true],
      ['letterbox 40×20 to 64×64: ratio', true],
    ]);
  });

  it('is wrong where a pixel is', async () => {
    const cases = [{ ...letterbox, pad: { ...letterbox.pad, top: 15, bottom: 17 } }];
    expect(await failed({ letterbox: { cases } })).toEqual(['letterbox 40×20 to 64×64: pixels']);
  });

  it('has inputs of whole cells', async () => {
    const report = await verify({ decode33x64: { input: [33, 64], rows: 1, sample: { shape: [1], values: [1] } } });
    expect(report.error?.en).toBe('The golden file is not right at decode33x64.input.0: no multiple of 32.');
  });
});

describe('a file about corruptions', () => {
  const image = { shape: [2, 2, 3], indices: [0, 11], values: [0, 0], mean: 0, std: 0 };
  const blurred = { ...image, corruption: 'gaussian_blur', severity: 1, param: 1, psnrToInput: 99 };

  it('is about the picture that it names, or about astronaut.png', async () => {
    asked.length = 0;
    await verify({ what: 'outputs on moon-2.png cropped to x 0..1', crop: [0, 0, 2, 2], cases: [blurred] });
    expect(await failed({ crop: [0, 0, 2, 2], input: image, cases: [blurred] })).toEqual([]);
    expect(asked).toEqual(['moon-2.png', 'astronaut.png']);
  });

  it('is wrong where the input is another picture', async () => {
    expect(await failed({ crop: [0, 0, 2, 2], input: { ...image, values: [0, 9] }, cases: [blurred] })).toEqual(['input']);
  });

  it('that names another corruption is refused', async () => {
    const report = await verify({ crop: [0, 0, 2, 2], cases: [{ ...blurred, corruption: 'rain' }] });
    expect(report.error?.en).toBe('The corruption rain is none that is known.');
    const byChance = await verify({ crop: [0, 0, 2, 2], cases: [{ ...blurred, corruption: 'snow' }] });
    expect(byChance.error?.en).toBe('The corruption snow draws by chance.');
  });

  it('has its crop inside of the picture', async () => {
    const report = await verify({ crop: [0, 0, 5, 2], cases: [blurred] });
    expect(report.error?.en).toBe('The crop is not inside of 4×4 pixels.');
  });
});

describe('a file about resizing', () => {
  const black = {
    name: 'black',
    filter: 'lanczos',
    srcBox: [0, 0, 4, 4],
    size: [2, 2],
    shape: [2, 2, 3],
    indices: [3],
    values: [0],
    mean: 0,
    std: 0,
  };

  it('is right where every value is', async () => {
    expect(await failed({ cases: [black] })).toEqual([]);
  });

  it('is wrong where another size comes out', async () => {
    const { outputs } = await verify({ cases: [{ ...black, size: [2, 3] }] });
    expect(outputs[0]).toMatchObject({ ok: false, maxAbs: null, note: { en: 'shape [3, 2, 3] instead of [2, 2, 3]' } });
  });

  it('is wrong where too few values are equal, however near', async () => {
    const near = { ...black, indices: [0, 1], values: [0, 1] };
    expect((await verify({ cases: [near] })).outputs[0]).toMatchObject({ ok: false, note: { en: 'too few equal values' } });
  });

  it('is wrong where the mean of all is another', async () => {
    expect((await verify({ cases: [{ ...black, mean: 3 }] })).outputs[0]).toMatchObject({
      ok: false,
      note: { en: 'mean of all values is 0' },
    });
  });

  it('has its boxes inside of the picture', async () => {
    const report = await verify({ cases: [{ ...black, srcBox: [0, 0, 9, 4] }] });
    expect(report.error?.en).toBe('A box of “black” is not inside of 4×4 pixels.');
  });

  it('has values where its indices say', async () => {
    const report = await verify({ cases: [{ ...black, indices: [12] }] });
    expect(report.error?.en).toBe('The golden file is not right at cases.0.indices: 12 is outside of the shape.');
    const short = await verify({ cases: [{ ...black, indices: [1, 2] }] });
    expect(short.error?.en).toBe('The golden file is not right at cases.0.values: 1 values where there should be 2.');
  });
});
