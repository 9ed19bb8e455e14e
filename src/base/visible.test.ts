import { expect, it } from 'vitest';
import { visible } from './visible.js';

it('shows control characters as signs', () => {
  expect(visible('a\u001b[2J\u0007\nb\t\u007f\u009b31m')).toBe('a␛[2J␇␊b␉␡\ufffd31m');
});

it('leaves everything else', () => {
  expect(visible('检测 YOLOv6 😀 ：｜')).toBe('检测 YOLOv6 😀 ：｜');
});
