import { expect, it } from 'vitest';
import { compareText } from './compare-text.js';

it('orders by code units, not by a language', () => {
  expect(['检测', 'é', 'b', 'YOLOv6', 'a', 'YOLO'].sort(compareText)).toEqual(['YOLO', 'YOLOv6', 'a', 'b', 'é', '检测']);
  expect(compareText('检测', '检测')).toBe(0);
});
