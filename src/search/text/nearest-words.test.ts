import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../base/nearest.js';
import type { Vocabulary } from '../index-reader.js';
import { nearestWords } from './nearest-words.js';

const counts: Readonly<Record<string, number>> = {
  detection: 40,
  detections: 3,
  detector: 12,
  selection: 5,
  transformer: 30,
  yolov5: 4,
  yolov6: 2,
  yolox: 9,
  map: 7,
  检测: 8,
  poincaré: 1,
};

const vocabulary: Vocabulary = vocabularyOf(Object.keys(counts), (word) => counts[word] ?? 0);

function vocabularyOf(words: readonly string[], count: (word: string) => number): Vocabulary {
  const sorted = [...new Set(words)].sort();
  return { joined: sorted.length === 0 ? '' : `\n${sorted.join('\n')}\n`, count };
}

describe('nearestWords', () => {
  it('finds the word that was meant', () => {
    expect(nearestWords('detecton', vocabulary)).toEqual(['detection', 'detector', 'detections']);
    expect(nearestWords('tranfsormer', vocabulary)).toEqual(['transformer']);
    expect(nearestWords('poincare', vocabulary)).toEqual(['poincaré']);
  });

  it('puts the nearer first, then what more documents have', () => {
    expect(nearestWords('yolov', vocabulary)).toEqual(['yolox', 'yolov5', 'yolov6']);
  });

  it('finds nothing for short words, for words that are there and for words that are far', () => {
    expect(nearestWords('mop', vocabulary)).toEqual([]);
    expect(nearestWords('transformer', vocabulary)).toEqual([]);
    expect(nearestWords('segmentation', vocabulary)).toEqual([]);
    expect(nearestWords('x'.repeat(10_000), vocabulary)).toEqual([]);
    expect(
      nearestWords(
        'detecton',
        vocabularyOf([], () => 0),
      ),
    ).toEqual([]);
  });
});

it('finds what looking at every word finds', () => {
  const words = fc.string({ unit: fc.constantFrom(...'abcde6é检'), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(words, fc.array(words, { maxLength: 20 }), (word, list) => {
      const farthest = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
      const near = [...new Set(list)].map((each) => ({ each, distance: editDistance(word, each) }));
      const wanted = near
        .filter(({ distance }) => distance > 0 && distance <= farthest)
        .sort((a, b) => a.distance - b.distance || (a.each < b.each ? -1 : 1));
      expect(
        nearestWords(
          word,
          vocabularyOf(list, () => 1),
        ),
      ).toEqual(wanted.slice(0, 5).map(({ each }) => each));
    }),
  );
});
