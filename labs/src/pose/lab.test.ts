import { describe, expect, it } from 'vitest';
import type { LabMedia, LabResult } from '../lab.js';
import { labRequest } from '../lab-request.js';
import { anna, bert, drawnStreet } from '../testing/drawn-street.js';
import { describeLab } from '../testing/lab-conformance.js';
import { type TestContext, testContext } from '../testing/test-context.js';
import { drawn, videoOf } from '../testing/test-media.js';
import { poseLab } from './lab.js';

const street = (k: number) =>
  drawnStreet(480, 360, [
    { ...bert, x: 400 - 10 * k, bottom: 270, stride: Math.sin(k) },
    { ...anna, x: 110 + 12 * k, bottom: 340, stride: Math.cos(k) },
  ]).picture;

/** The same at half the size, as results of many pixels take long to compare. */
const smallStreet = (k: number) =>
  drawnStreet(200, 150, [
    { ...bert, x: 160 - 4 * k, bottom: 130, height: 90 },
    { ...anna, x: 50 + 5 * k, bottom: 140, height: 110 },
  ]).picture;

describeLab(poseLab, [
  { name: 'a picture', inputs: async () => ({ input: { kind: 'picture', picture: smallStreet(0) } }), parameters: { segments: true } },
  {
    name: 'a video',
    inputs: async () => ({ input: videoOf([0, 1, 2].map(smallStreet)) }),
    parameters: { background: 'plain', hidesBoxes: true },
  },
]);

interface Annotation {
  readonly image_id: number;
  readonly track_id: number;
  readonly bbox: readonly number[];
}

async function run(
  input: LabMedia,
  parameters: Record<string, number | string | boolean> = {},
  context: TestContext = testContext(),
): Promise<LabResult> {
  return poseLab.run(labRequest(poseLab, { inputs: { input }, parameters }), context);
}

const annotations = ({ data }: LabResult) => (data.people as { annotations: Annotation[] }).annotations;

describe('two people who walk past each other', () => {
  it.each([1, 3])('keep their numbers, with a look of the detector at every %i. frame', async (detectEvery) => {
    const frames = Array.from({ length: 20 }, (_, k) => street(k));
    const found = annotations(await run(videoOf(frames), { detectEvery }));
    const numbersOf = (isTall: boolean) => {
      const whole = found.filter(({ bbox, image_id: k }) => {
        const [left = 0, , width = 0] = bbox;
        const middle = left + width / 2;
        // While one hides the other nobody can tell.
        const [tall, small] = [110 + 12 * k, 400 - 10 * k];
        return Math.abs(tall - small) > 60 && Math.abs(middle - (isTall ? tall : small)) < 25;
      });
      return { numbers: new Set(whole.map(({ track_id }) => track_id)), frames: whole.length };
    };
    const [tall, small] = [numbersOf(true), numbersOf(false)];
    expect([tall.numbers.size, small.numbers.size]).toEqual([1, 1]);
    expect([...tall.numbers][0]).not.toBe([...small.numbers][0]);
    expect(Math.min(tall.frames, small.frames)).toBeGreaterThanOrEqual(13);
  });
});

describe('the lab', () => {
  it('finds everybody in a picture, larger than the networks take', async () => {
    const wide = drawnStreet(1200, 500, [
      { ...anna, x: 150, bottom: 420 },
      { ...bert, x: 500, bottom: 430 },
      { ...anna, x: 900, bottom: 450, shirt: [230, 200, 60] },
    ]).picture;
    expect(annotations(await run({ kind: 'picture', picture: wide })).length).toBe(3);
  });

  it.each(['centernet', 'blazepose'])('finds them with the detector %s too', async (detector) => {
    expect(annotations(await run({ kind: 'picture', picture: street(0) }, { detector })).length).toBe(2);
  });

  it.each(['full', 'heavy'])('sees their poses with the model %s too', async (model) => {
    expect(annotations(await run({ kind: 'picture', picture: street(0) }, { model })).length).toBe(2);
  });

  it('says so when nobody is there, in a picture and in a video, and writes no video then', async () => {
    const nobody = drawn(120, 90, (x, y) => [x, y, 100, 255]);
    const context = testContext();
    await expect(run({ kind: 'picture', picture: nobody })).rejects.toThrow('There is nobody in it.');
    await expect(run(videoOf([nobody, nobody]), {}, context)).rejects.toThrow('There is nobody in it.');
    expect(context.videos.size).toBe(0);
  });

  it('says so when the weights are no YOLOv5', async () => {
    const inputs = {
      input: { kind: 'picture', picture: street(0) },
      weights: { kind: 'file', name: 'weights.pt', bytes: Uint8Array.of(80, 75, 3, 4) },
    } as const;
    await expect(poseLab.run(labRequest(poseLab, { inputs, parameters: {} }), testContext())).rejects.toThrow(
      'weights.pt: This is not an ONNX model, or it is cut off.',
    );
  });

  it('draws what is seen through, too', async () => {
    const { width, height, data } = street(0);
    const clear = { width, height, data: data.map((value, k) => (k % 4 === 3 ? 0 : value)) };
    const { pictures } = await run({ kind: 'picture', picture: clear });
    expect(pictures.overlay?.data.some((value, k) => k % 4 === 3 && value > 200)).toBe(true);
  });
});
