import { describe, expect, it } from 'vitest';
import { labRequest } from '../lab-request.js';
import { describeLab } from '../testing/lab-conformance.js';
import { testContext } from '../testing/test-context.js';
import { drawn, videoOf } from '../testing/test-media.js';
import { templateLab } from './lab.js';

const picture = drawn(2, 1, (x) => (x === 0 ? [0, 100, 255, 255] : [10, 20, 30, 0]));

describeLab(templateLab, [
  { name: 'a picture', inputs: async () => ({ input: { kind: 'picture', picture } }) },
  { name: 'a video', inputs: async () => ({ input: videoOf([picture, picture]) }) },
]);

describe('the negative', () => {
  it('of a picture leaves its alpha alone', async () => {
    const request = labRequest(templateLab, { inputs: { input: { kind: 'picture', picture } }, parameters: {} });
    const { pictures, tables } = await templateLab.run(request, testContext());
    expect([...(pictures.picture?.data ?? [])]).toEqual([255, 155, 0, 255, 245, 235, 225, 0]);
    expect(tables.brightness).toEqual([
      ['frame', 'brightness'],
      [0, 185.833],
    ]);
  });

  it('can be of one channel, by half, and opaque', async () => {
    const parameters = { amount: '1', channels: 'red', keepsAlpha: 'false' };
    const { pictures } = await templateLab.run(
      labRequest(templateLab, { inputs: { input: { kind: 'picture', picture } }, parameters }),
      testContext(),
    );
    expect([...(pictures.picture?.data ?? [])]).toEqual([255, 100, 255, 255, 245, 20, 30, 255]);
  });

  it('of a video is written frame by frame, and says how far it is', async () => {
    const context = testContext();
    const request = labRequest(templateLab, { inputs: { input: videoOf([picture, picture]) }, parameters: {} });
    expect((await templateLab.run(request, context)).data).toEqual({ frames: 2 });
    expect(context.videos.get('video')?.length).toBe(2);
    expect(context.said).toEqual(['frames 1/2', 'frames 2/2']);
  });
});
