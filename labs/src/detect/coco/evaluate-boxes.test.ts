import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CocoBox, CocoDetection, CocoObject, CocoTruth } from './coco-types.js';
import { evaluateBoxes } from './evaluate-boxes.js';

describe('COCO’s figures', () => {
  it('are one when each object is found exactly, and null for sizes that are not there', () => {
    const figures = figuresOf(
      [object([0, 0, 10, 10]), object([50, 50, 20, 20])],
      [found([0, 0, 10, 10], 0.9), found([50, 50, 20, 20], 0.8)],
    );
    expect(figures).toEqual({
      AP: 1,
      AP50: 1,
      AP75: 1,
      'AP small': 1,
      'AP medium': null,
      'AP large': null,
      'AR of 1': 0.5,
      'AR of 10': 1,
      'AR of 100': 1,
      'AR small': 1,
      'AR medium': null,
      'AR large': null,
    });
  });

  it('with one of two objects found: precision 1 up to a recall of 0.5, which are 51 of 101 places', () => {
    expect(figuresOf([object([0, 0, 10, 10]), object([50, 50, 20, 20])], [found([0, 0, 10, 10], 0.9)]).AP).toBeCloseTo(51 / 101, 12);
  });

  it('with the surest detection wrong and two right: the best precision at any recall is 2/3', () => {
    const objects = [object([0, 0, 10, 10]), object([50, 50, 20, 20])];
    const detections = [found([200, 200, 9, 9], 0.9), found([0, 0, 10, 10], 0.8), found([50, 50, 20, 20], 0.7)];
    expect(figuresOf(objects, detections).AP).toBeCloseTo(2 / 3, 12);
  });

  it('count an overlap of 0.72 as found at 0.5 to 0.7, five of ten thresholds', () => {
    const figures = figuresOf([object([0, 0, 10, 10])], [found([0, 0, 7.2, 10], 0.5)]);
    expect([figures.AP, figures.AP50, figures.AP75]).toEqual([0.5, 1, 0].map((value) => expect.closeTo(value, 12)));
  });

  it('let a second detection of the same object be wrong', () => {
    const detections = [found([0, 0, 10, 10], 0.9), found([0, 0, 10, 10], 0.8), found([50, 50, 20, 20], 0.7)];
    const figures = figuresOf([object([0, 0, 10, 10]), object([50, 50, 20, 20])], detections);
    // Precision 1 up to recall 0.5, then 2/3: (51 + 50 · 2/3) / 101.
    expect(figures.AP).toBeCloseTo((51 + 50 * (2 / 3)) / 101, 12);
  });

  it('pass over any number of detections in a crowd, by how much of the detection lies in it', () => {
    const crowd = { ...object([100, 100, 100, 100]), isCrowd: true };
    const inCrowd = [found([110, 110, 10, 10], 0.9), found([150, 150, 10, 10], 0.8), found([195, 100, 10, 10], 0.7)];
    expect(figuresOf([object([0, 0, 10, 10]), crowd], [...inCrowd, found([0, 0, 10, 10], 0.5)])).toMatchObject({
      // The third lies half in the crowd: passed over at 0.5, wrong at the nine others, where precision is 1/2.
      AP50: expect.closeTo(1, 12),
      AP: expect.closeTo((1 + 9 * 0.5) / 10, 12),
      'AR of 100': 1,
      'AR of 1': 0,
    });
  });

  it('prefer an object that counts to a crowd, even where the crowd is covered better', () => {
    const crowd = { ...object([0, 0, 100, 100]), isCrowd: true };
    expect(figuresOf([crowd, object([0, 0, 10, 10])], [found([0, 0, 10, 8], 0.9)]).AP50).toBeCloseTo(1, 12);
  });

  it('sort objects by the area that the annotation tells, and pass over what is found of other sizes', () => {
    const objects = [object([0, 0, 40, 40]), object([100, 100, 200, 200])];
    const detections = [found([100, 100, 200, 200], 0.9), found([0, 0, 40, 40], 0.8), found([400, 0, 50, 50], 0.7)];
    const figures = figuresOf(objects, detections);
    expect([figures['AP small'], figures['AP medium'], figures['AP large']]).toEqual([null, expect.closeTo(1, 12), expect.closeTo(1, 12)]);
    const outlined = figuresOf([{ ...object([0, 0, 40, 40]), area: 900 }], [found([0, 0, 40, 40], 0.8)]);
    expect([outlined['AP small'], outlined['AP medium']]).toEqual([expect.closeTo(1, 12), null]);
  });

  it('look at the hundred surest of each class in a picture', () => {
    const others = Array.from({ length: 100 }, (_, k) => found([500 + k, 500, 5, 5], 0.9));
    expect(figuresOf([object([0, 0, 10, 10])], [...others, found([0, 0, 10, 10], 0.1)]).AP).toBe(0);
    expect(figuresOf([object([0, 0, 10, 10])], [...others.slice(1), found([0, 0, 10, 10], 0.1)]).AP).toBeCloseTo(0.01, 12);
  });

  it('are means over classes that have objects; other classes are passed over', () => {
    const truth: CocoTruth = {
      images: [1],
      categories: new Map([
        [1, 'cat'],
        [2, 'dog'],
        [3, 'cup'],
      ]),
      objects: [object([0, 0, 10, 10]), { ...object([50, 50, 10, 10]), category: 2 }],
    };
    const { figures, classes } = evaluateBoxes(truth, [
      found([0, 0, 10, 10], 0.9),
      { ...found([50, 50, 10, 10], 0.9), category: 3 },
      { ...found([0, 0, 1, 1], 1), category: 9 },
    ]);
    expect(figures[0]).toEqual({ name: 'AP', value: expect.closeTo(0.5, 12) });
    expect(classes).toEqual([
      { name: 'cat', objects: 1, ap: expect.closeTo(1, 12), ap50: expect.closeTo(1, 12) },
      { name: 'dog', objects: 1, ap: 0, ap50: 0 },
      { name: 'cup', objects: 0, ap: null, ap50: null },
    ]);
  });

  it('take all pictures in one order of scores', () => {
    const truth = {
      images: [1, 2],
      categories: new Map([[1, 'cat']]),
      objects: [object([0, 0, 10, 10]), { ...object([0, 0, 10, 10]), image: 2 }],
    };
    const detections = [
      found([0, 0, 10, 10], 0.3),
      { ...found([90, 90, 10, 10], 0.9), image: 2 },
      { ...found([0, 0, 10, 10], 0.2), image: 2 },
    ];
    // Wrong, right, right: 1/2 at a recall of 0.5, 2/3 at 1, which is the best precision everywhere.
    expect(evaluateBoxes(truth, detections).figures[0]?.value).toBeCloseTo(2 / 3, 12);
  });

  it('are null without any object', () => {
    expect(figuresOf([], [found([0, 0, 1, 1], 1)]).AP).toBeNull();
  });

  it('do not change with the order of detections of different scores, nor by moving everything', () => {
    const box = fc.tuple(...[0, 0, 1, 1].map((least) => fc.integer({ min: least, max: 40 })));
    fc.assert(
      fc.property(
        fc.array(box, { maxLength: 6 }),
        fc.array(box, { maxLength: 8 }),
        fc.integer({ min: 1, max: 7 }),
        (objects, boxes, turn) => {
          const detections = boxes.map((each, k) => found(each as unknown as CocoBox, 1 - k / 10));
          const turned = detections.map((_, k) => detections[(k * 11 + turn) % detections.length] as CocoDetection);
          const isTurn = new Set(turned).size === detections.length;
          const truth = objects.map((each) => object(each as unknown as CocoBox));
          const moved = <T extends { box: CocoBox }>(list: readonly T[]) =>
            list.map((each) => ({ ...each, box: [each.box[0] + 64, each.box[1] + 32, each.box[2], each.box[3]] as const }));
          const figures = figuresOf(truth, detections);
          if (isTurn) expect(figuresOf(truth, turned)).toEqual(figures);
          expect(figuresOf(moved(truth), moved(detections))).toEqual(figures);
        },
      ),
    );
  });
});

function figuresOf(objects: readonly CocoObject[], detections: readonly CocoDetection[]): Record<string, number | null> {
  const { figures } = evaluateBoxes({ images: [1], categories: new Map([[1, 'cat']]), objects }, detections);
  return Object.fromEntries(figures.map(({ name, value }) => [name, value === null ? null : Number(value.toFixed(14))]));
}

function object(box: CocoBox): CocoObject {
  return { image: 1, category: 1, box, area: box[2] * box[3], isCrowd: false };
}

function found(box: CocoBox, score: number): CocoDetection {
  return { image: 1, category: 1, box, score };
}
