import { describe, expect, it } from 'vitest';
import type { LabContext } from '../lab.js';
import { labRequest } from '../lab-request.js';
import { floats } from '../tensor.js';
import { anna, bert, drawnStreet, worstJoint } from '../testing/drawn-street.js';
import { testContext } from '../testing/test-context.js';
import { drawn, videoOf } from '../testing/test-media.js';
import { cropPerson, enlargedBox } from './crop-person.js';
import { openNanodet } from './detectors/nanodet.js';
import { cellValues, levels } from './detectors/nanodet-people.js';
import { poseLab } from './lab.js';
import { regionOfBox } from './landmarks/pose-regions.js';

/** What a widely copied program gets wrong that crops each box of YOLOv5 and gives the crop to MediaPipe. */
describe('unlike the article', () => {
  it('a margin enlarges a box on every side, and does not shift it', () => {
    expect(enlargedBox([100, 200, 140, 300])).toEqual([90, 190, 150, 310]);
    expect(regionOfBox([100, 200, 140, 300])).toEqual({ x: 120, y: 250, width: 125, height: 125, angle: 0 });
  });

  it('a crop keeps red, green and blue in their order, and only NanoDet is shown blue first', async () => {
    const red = drawn(40, 40, () => [255, 10, 20, 255]);
    const { data } = cropPerson(red, { x: 20, y: 20, width: 20, height: 20, angle: 0 }, [5, 5, 35, 35], []);
    expect([...data.slice(0, 3)].map((value) => Math.round(value * 255))).toEqual([255, 10, 20]);

    const shown: Float32Array[] = [];
    const { weights } = testContext();
    const session = {
      backend: 'native' as const,
      inputs: ['input_1'],
      outputs: [],
      async run({ input_1: input }: Parameters<Awaited<ReturnType<LabContext['openSession']>>['run']>[0]) {
        shown.push(input?.data as Float32Array);
        return Object.fromEntries(levels.map(({ output }) => [output, floats([1, 0, 0, cellValues], [])]));
      },
      async dispose() {},
    };
    const nanodet = await openNanodet({ ...testContext(), weights, openSession: async () => session }, 0.4);
    await nanodet.detect(red);
    const middle = 208 * 416 + 208;
    const planes = [0, 1, 2].map((plane) => shown[0]?.[plane * 416 * 416 + middle] as number);
    expect(planes.map((value) => value.toFixed(4))).toEqual([
      ((20 - 103.53) / 57.375).toFixed(4),
      ((10 - 116.28) / 57.12).toFixed(4),
      ((255 - 123.675) / 58.395).toFixed(4),
    ]);
  });

  it('two networks are opened for a whole video, not one for every person in every frame', async () => {
    let opened = 0;
    const context = testContext();
    const counting: LabContext = {
      ...context,
      openSession(model, options) {
        opened++;
        return context.openSession(model, options);
      },
    };
    const { picture } = drawnStreet(480, 360, [anna, bert]);
    const request = labRequest(poseLab, { inputs: { input: videoOf([picture, picture, picture]) }, parameters: { detectEvery: 1 } });
    const { data, timings } = await poseLab.run(request, counting);
    expect((data.people as { annotations: unknown[] }).annotations.length).toBe(6);
    expect(timings.find(({ stage }) => stage === 'pose')?.calls).toBeGreaterThanOrEqual(6);
    expect(opened).toBe(2);
  });

  it('landmarks are in pixels of the frame, for each person', async () => {
    const { picture, joints } = drawnStreet(480, 360, [anna, bert]);
    const request = labRequest(poseLab, { inputs: { input: { kind: 'picture', picture } }, parameters: {} });
    const { data } = await poseLab.run(request, testContext());
    const { annotations } = data.people as { annotations: { bbox: number[]; landmarks: number[][] }[] };
    const people = annotations.toSorted((a, b) => (a.bbox[0] ?? 0) - (b.bbox[0] ?? 0));
    const off = [anna, bert].map(({ height }, k) => {
      const points = (people[k]?.landmarks ?? []).map(([x = 0, y = 0]) => ({ x, y }));
      return worstJoint(points, joints[k] ?? {}, height);
    });
    expect(people.length).toBe(2);
    expect(Math.max(...off)).toBeLessThan(0.08);
  });
});
