import { describe, expect, it } from 'vitest';
import { frameTimes } from './frame-times.js';

describe('the frame rate of a video', () => {
  it('is the stated one where frames come so, in whatever order they are stored', () => {
    expect(frameTimes([0, 0.0667, 0.0334, 0.1], 4, [30000 / 1001])).toEqual({ frameRate: 30000 / 1001, frameCount: 4, isVariable: false });
  });

  it('is measured where none is stated, and times are rounded to milliseconds', () => {
    const times = Array.from({ length: 61 }, (_, k) => Math.round((k * 1000) / 30) / 1000);
    expect(frameTimes(times, 61, [])).toEqual({ frameRate: 30, frameCount: 61, isVariable: false });
  });

  it('is that of most frames where some are missing', () => {
    expect(frameTimes([0, 0.1, 0.2, 0.3, 0.6, 0.9], 6, [6.67])).toEqual({ frameRate: 10, frameCount: 10, isVariable: true });
  });

  it('is the stated one, else 25, for a single frame', () => {
    expect(frameTimes([0], 1, [10]).frameRate).toBe(10);
    expect(frameTimes([], 1, []).frameRate).toBe(25);
  });
});
