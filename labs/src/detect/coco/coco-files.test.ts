import { describe, expect, it } from 'vitest';
import { LabError } from '../../lab-error.js';
import { readCocoDetections, readCocoTruth } from './coco-files.js';

const truth = {
  info: { year: 2017 },
  images: [{ id: 139, file_name: '猫.jpg' }],
  annotations: [{ id: 1, image_id: 139, category_id: 17, bbox: [1, 2, 3, 4], area: 10.5, iscrowd: 0, segmentation: [] }],
  categories: [{ id: 17, name: 'cat', supercategory: 'animal' }],
};

describe('COCO’s files', () => {
  it('are read as they come', () => {
    expect(readCocoTruth(bytesOf(truth))).toEqual({
      images: [139],
      categories: new Map([[17, 'cat']]),
      objects: [{ image: 139, category: 17, box: [1, 2, 3, 4], area: 10.5, isCrowd: false }],
    });
    const detections = [{ image_id: 139, category_id: 17, bbox: [1, 2, 3, 4], score: 0.5 }];
    expect(readCocoDetections(bytesOf(detections), readCocoTruth(bytesOf(truth)))).toEqual([
      { image: 139, category: 17, box: [1, 2, 3, 4], score: 0.5 },
    ]);
  });

  it('need no categories and no areas', () => {
    const { images, annotations } = truth;
    const plain = annotations.map(({ image_id, category_id, bbox }) => ({ image_id, category_id, bbox }));
    expect(readCocoTruth(bytesOf({ images, annotations: plain }))).toMatchObject({
      categories: new Map([[17, 'class 17']]),
      objects: [{ area: 12, isCrowd: false }],
    });
  });

  it.each([
    ['[', 'The annotations are no JSON, or are cut off.'],
    ['[]', 'The annotations are not right at the top: Invalid input: expected object, received array.'],
    [JSON.stringify({ ...truth, images: [] }), 'The annotations are not right at annotations.0.image_id: there is no image of that id.'],
    [
      JSON.stringify({ ...truth, annotations: [{ ...truth.annotations[0], bbox: [1, 2, 3] }] }),
      'The annotations are not right at annotations.0.bbox: Too small: expected array to have >=4 items.',
    ],
  ])('say what is wrong with annotations: %s', (text, message) => {
    expect(failureOf(() => readCocoTruth(new TextEncoder().encode(text)))).toBe(message);
  });

  it.each([
    [{}, 'The detections are not right at the top: Invalid input: expected array, received object.'],
    [
      [{ image_id: 7, category_id: 1, bbox: [0, 0, 1, 1], score: 1 }],
      'The detections are not right at 0.image_id: the annotations have no image of that id.',
    ],
    [
      [{ image_id: 139, category_id: 1, bbox: [0, 0, -1, 1], score: 1 }],
      'The detections are not right at 0.bbox.2: Too small: expected number to be >=0.',
    ],
  ])('say what is wrong with detections: %j', (value, message) => {
    expect(failureOf(() => readCocoDetections(bytesOf(value), readCocoTruth(bytesOf(truth))))).toBe(message);
  });
});

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function failureOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof LabError) return error.text.en;
  }
  return 'nothing is wrong';
}
