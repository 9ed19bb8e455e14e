import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from './one-line.js';

describe('a text on one line', () => {
  it('has a space for each line break, tab and control character', () => {
    expect(oneLine(' 检测\r\n\twith\u0000\u001b[31m YOLOv6\u2028 ')).toBe('检测 with [31m YOLOv6');
  });

  it('has no marks that turn its direction, and nothing of no width', () => {
    expect(oneLine('moc.\u202eelpmaxe\u202c\u200b\ufeff')).toBe('moc.elpmaxe');
  });

  it('is cut with a sign for it, never within a character', () => {
    expect(oneLine('检测 with YOLOv6', 8)).toBe('检测 with…');
    expect(oneLine('ab😀cd', 4)).toBe('ab…');
    expect(oneLine('short', 5)).toBe('short');
  });

  it('is never longer than asked, for any text, and the same when made again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, most) => {
        const line = oneLine(text, most);
        expect(line.length).toBeLessThanOrEqual(most);
        expect(oneLine(line, most)).toBe(line);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}]|\s{2}/u);
      }),
    );
  });
});
