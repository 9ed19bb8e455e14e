import { expect, it } from 'vitest';
import { displayWidth, padDisplay } from './display-width.js';

it('counts two columns for Han and none for joining marks', () => {
  expect(['检测', 'YOLOv6', '检测 YOLOv6', '（Ａ）', '🚀', 'é', '\u200b', ''].map(displayWidth)).toEqual([4, 6, 11, 6, 2, 1, 0, 0]);
});

it('pads to columns and cuts between letters', () => {
  expect(padDisplay('检测', 6)).toBe('检测  ');
  expect(padDisplay('目标检测与分割', 8)).toBe('目标检… ');
  expect(padDisplay('abc', 3)).toBe('abc');
});
