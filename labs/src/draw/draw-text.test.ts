import { describe, expect, it } from 'vitest';
import { drawLabel, drawText, textSize } from './draw-text.js';
import { glyphs } from './glyphs.js';
import { plainPicture } from './paint.js';

describe('text in pictures', () => {
  it('has a glyph of eight rows of five pixels for each letter, digit and sign, no two alike', () => {
    expect([...glyphs.keys()].join('')).toBe("abcdefghijklmnopqrstuvwxyz0123456789.,%-_:()/=+×'");
    expect([...glyphs].filter(([, rows]) => rows.length !== 8 || rows.some((row) => !(row >= 0 && row < 32)))).toEqual([]);
    expect(new Set([...glyphs.values()].map((rows) => rows.join())).size).toBe(glyphs.size);
  });

  it('is drawn pixel by pixel, large letters as small ones', () => {
    const { width, height } = textSize('T', 1);
    const picture = plainPicture(width, height, [0, 0, 0]);
    drawText(picture, 'T', 0, 0, 1, [255, 255, 255]);
    expect(rowsOf(picture)).toEqual([
      '.......',
      '..#....',
      '..#....',
      '.####..',
      '..#....',
      '..#....',
      '..#..#.',
      '...##..',
      '.......',
      '.......',
    ]);
  });

  it('shows an empty frame for a letter that it does not have', () => {
    const picture = plainPicture(7, 10, [0, 0, 0]);
    drawText(picture, '猫', 0, 0, 1, [255, 255, 255]);
    expect(rowsOf(picture)[1]).toBe('.#####.');
  });

  it('stays inside of the picture', () => {
    const picture = plainPicture(20, 12, [0, 0, 0]);
    drawLabel(picture, '1', 100, -5, 1, [255, 255, 255]);
    expect(rowsOf(picture)[0]).toBe('.............#######');
  });
});

function rowsOf({ width, height, data }: { width: number; height: number; data: Uint8ClampedArray }): string[] {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => ((data[(y * width + x) * 4] ?? 0) > 127 ? '#' : '.')).join(''),
  );
}
