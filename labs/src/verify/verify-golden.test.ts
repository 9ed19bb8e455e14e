import { describe, expect, it } from 'vitest';
import { openSession } from '../runtime/node.js';
import { verifyGolden } from './verify-golden.js';

const context = {
  openSession,
  picture: async () => {
    throw new Error('no picture is asked for here');
  },
  progress: () => {},
};

const verify = (text: string) => verifyGolden(new TextEncoder().encode(text), context);

/** A filter that follows at once has the input as its output. */
const follows = {
  format: 'labs-golden/1',
  params: { freq: 30, minCutoff: 1e300, beta: 0, dCutoff: 1 },
  x: [1, 2, 4],
  variants: { raw: { prev: 'last RAW sample', y: [1, 2, 4] } },
};

describe('verifying a golden file', () => {
  it('computes it anew and says how far each output is off', async () => {
    expect(await verify(JSON.stringify(follows))).toMatchObject({
      model: 'one-euro',
      params: 0,
      outputs: [{ name: 'raw y', tolerance: 1e-9, ok: true, note: null }],
      ok: true,
      error: null,
    });
  });

  it('fails when one number is off', async () => {
    const wrong = { ...follows, variants: { raw: { prev: 'last RAW sample', y: [1, 2.5, 4] } } };
    const report = await verify(JSON.stringify(wrong));
    expect(report.ok).toBe(false);
    expect(report.outputs[0]?.maxAbs).toBeCloseTo(0.5, 9);
    expect(report.outputs[0]?.maxRel).toBeCloseTo(0.125, 9);
  });

  it('fails when numbers are missing', async () => {
    const short = { ...follows, variants: { raw: { prev: 'last RAW sample', y: [1, 2] } } };
    expect((await verify(JSON.stringify(short))).outputs).toEqual([
      {
        name: 'raw y',
        maxAbs: null,
        maxRel: null,
        tolerance: 1e-9,
        ok: false,
        note: { en: '3 values instead of 2', zh: '有 3 个值，应为 2 个' },
      },
    ]);
  });

  it.each([
    ['', 'The file is empty.'],
    ['{"format": "labs-golden/1", "x": [1, 2', 'This is no golden file: it is no JSON, or it is cut off.'],
    ['{"format": "labs-golden/1", "x": [NaN]}', 'This is no golden file: it is no JSON, or it is cut off.'],
    ['[1, 2]', 'This is no golden file: it does not name the format labs-golden/1.'],
    ['{"x": [1]}', 'This is no golden file: it does not name the format labs-golden/1.'],
  ])('says of %j why it is none', async (text, sentence) => {
    expect(await verify(text)).toMatchObject({ model: null, params: null, outputs: [], ok: false, error: { en: sentence } });
  });

  it('says which kinds it knows, and which model the file names', async () => {
    const report = await verify('{"format": "labs-golden/1", "model": "no-such-net"}');
    expect(report).toMatchObject({ model: 'no-such-net', ok: false });
    expect(report.error?.en).toMatch(/^This kind of golden file is not known\. The file names the model no-such-net\. Known: .*one-euro/);
  });

  it('is not content with a file that holds nothing to compare', async () => {
    expect(await verify(JSON.stringify({ ...follows, variants: {} }))).toMatchObject({
      ok: false,
      error: { en: 'The file holds nothing to compare.' },
    });
  });

  it('names the member that is not right', async () => {
    const report = await verify(JSON.stringify({ ...follows, x: [1, null, 4] }));
    expect(report.error?.en).toMatch(/^The golden file is not right at x\.1: /);
  });
});
