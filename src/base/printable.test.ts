import { expect, it } from 'vitest';
import { printable } from './printable.js';

it('leaves out what XML and JSON readers refuse', () => {
  expect(printable('a\u0000b\u0008c\u001bd\u007fe\u0085f\ufffeg\uffffh')).toBe('abcdefgh');
  expect(printable('x\ud800y\udfffz')).toBe('xyz');
});

it('keeps whole pairs, tabs and line ends', () => {
  expect(printable('检测\t😀\r\nYOLOv6\rend')).toBe('检测\t😀\nYOLOv6\nend');
});
