import { describe, expect, it } from 'vitest';
import { intersectionOverUnion } from '../../detect/box.js';
import { LabError } from '../../lab-error.js';
import type { Picture } from '../../media/picture.js';
import { emptyPicture } from '../../media/picture.js';
import { GraphBuilder } from '../../onnx/graph-builder.js';
import { writeModel } from '../../onnx/write-model.js';
import { floats } from '../../tensor.js';
import { anna, bert, drawnStreet } from '../../testing/drawn-street.js';
import { testContext } from '../../testing/test-context.js';
import { drawn } from '../../testing/test-media.js';
import { type DetectorName, openDetector } from './open-detector.js';
import type { FoundPerson } from './person-detector.js';

const street = drawnStreet(480, 360, [anna, bert]).picture;

/** The boxes that the two were drawn in. */
const boxes = [anna, bert].map(({ x, bottom, height }) => [x - 0.2 * height, bottom - height, x + 0.2 * height, bottom + 6] as const);

async function detect(name: DetectorName, picture: Picture): Promise<FoundPerson[]> {
  const detector = await openDetector(testContext(), name, null, 0);
  const found = await detector.detect(picture);
  await detector.dispose();
  return found.toSorted((a, b) => a.box[0] - b.box[0]);
}

describe.each(['nanodet', 'centernet'] as const)('%s', (name) => {
  it('finds two drawn people where they stand', async () => {
    const found = await detect(name, street);
    expect(found.length).toBe(2);
    for (const [k, box] of boxes.entries()) expect(intersectionOverUnion(found[k]?.box ?? box, box)).toBeGreaterThan(0.7);
  });

  it('finds nobody on empty ground', async () => {
    expect(await detect(name, drawnStreet(480, 360, []).picture)).toEqual([]);
    expect(await detect(name, emptyPicture(1, 1))).toEqual([]);
  });
});

it('NanoDet finds people in a tall picture too', async () => {
  const tall = drawnStreet(300, 700, [{ ...anna, bottom: 600, height: 420, x: 150 }]).picture;
  expect((await detect('nanodet', tall)).map(({ box }) => box.map((value) => Math.round(value / 60)))).toEqual([[1, 3, 4, 10]]);
});

it('NanoDet finds the same in pictures of other shapes, one after the other', async () => {
  const tall = drawnStreet(300, 700, [{ ...anna, bottom: 600, height: 420, x: 150 }]).picture;
  const detector = await openDetector(testContext(), 'nanodet', null, 0);
  const found: FoundPerson[][] = [];
  for (const picture of [street, tall, street]) found.push(await detector.detect(picture));
  await detector.dispose();
  expect(found[1]?.length).toBe(1);
  expect(found[2]).toEqual(found[0]);
});

describe('BlazePose’s own detector', () => {
  it('finds the squares in which both bodies lie', async () => {
    const found = await detect('blazepose', street);
    expect(found.length).toBe(2);
    for (const [k, { box }] of found.entries()) {
      const [left, top, right, bottom] = box;
      const person = boxes[k] ?? box;
      expect(Math.abs(right - left - (bottom - top))).toBeLessThan(1e-6);
      expect(Math.abs((left + right) / 2 - (person[0] + person[2]) / 2)).toBeLessThan(20);
      expect(bottom - top).toBeGreaterThan((person[3] - person[1]) * 0.9);
    }
  });
});

describe('a YOLOv5 of one’s own', () => {
  const rows = [
    [48, 40, 20, 40, 0.9, 0.8, 0.1],
    [50, 41, 20, 40, 0.8, 0.7, 0.1],
    [80, 40, 10, 30, 0.9, 0.1, 0.9],
    [20, 30, 10, 20, 0.5, 0.6, 0],
  ];

  it('finds the people of its class 0, once each, in pixels of the picture', async () => {
    const detector = await openDetector(testContext(), 'nanodet', network(rows), 0);
    const found = await detector.detect(drawn(192, 96, () => [9, 9, 9, 255]));
    await detector.dispose();
    // The picture of 192 × 96 is shown at half its size, with 8 pixels above and below.
    expect(found.map(({ box }) => box)).toEqual([
      [76, 24, 116, 104 - 8],
      [30, 24, 50, 64],
    ]);
    expect(found.map(({ score }) => Math.round(score * 100))).toEqual([72, 30]);
  });

  it('can be asked to be surer', async () => {
    const detector = await openDetector(testContext(), 'nanodet', network(rows), 0.5);
    expect((await detector.detect(drawn(192, 96, () => [9, 9, 9, 255]))).length).toBe(1);
    await detector.dispose();
  });

  it('is shown the picture in its own shape, red first, grey around it', async () => {
    const echo = new GraphBuilder('echo');
    const images = echo.input('images', 'float32', [1, 3, 64, 96]);
    // Pixels at (row 0, column 0) and (row 32, column 48), as objectness and class of two rows.
    const picked = echo.op('GatherND', [images, echo.constant(places([0, 0, 0, 0], [0, 0, 32, 48], [0, 2, 32, 48]))]);
    const row = echo.op('Concat', [echo.constant(floats([4], [40, 40, 10, 10])), echo.constant(floats([1], [1])), picked], { axis: 0 });
    echo.output('output0', echo.op('Reshape', [row, echo.list([1, 1, 8])]), 'float32', [1, 1, 8]);
    const detector = await openDetector(testContext(), 'nanodet', writeModel(echo.finish()), 0.1);
    const [found] = await detector.detect(drawn(192, 96, () => [255, 0, 51, 255]));
    await detector.dispose();
    // Class 1, the red of the middle, is surest: no person. With class 0 surest it is the grey of the rim.
    expect(found).toBeUndefined();
    const dark = await openDetector(testContext(), 'nanodet', writeModel(echo.finish()), 0.1);
    const [person] = await dark.detect(drawn(192, 96, () => [0, 0, 0, 255]));
    await dark.dispose();
    expect(person?.score).toBeCloseTo(114 / 255, 6);
  });

  it('of another kind is refused with a sentence', async () => {
    const other = new GraphBuilder('other');
    other.output('y', other.input('x', 'float32', [1, 10]));
    await expect(openDetector(testContext(), 'nanodet', writeModel(other.finish()), 0)).rejects.toThrow(
      'This network is not a YOLOv5 as it is exported to ONNX.',
    );
    await expect(openDetector(testContext(), 'nanodet', new Uint8Array(10), 0)).rejects.toThrow(LabError);
    const flat = new GraphBuilder('flat');
    flat.output('y', flat.input('images', 'float32', [1, 3, 64, 96]));
    const detector = await openDetector(testContext(), 'nanodet', writeModel(flat.finish()), 0);
    await expect(detector.detect(emptyPicture(8, 8))).rejects.toThrow('This network is not a YOLOv5');
    await detector.dispose();
  });
});

/** A network that gives the same rows for every picture. */
function network(rows: readonly (readonly number[])[]): Uint8Array {
  const graph = new GraphBuilder('yolo');
  const images = graph.input('images', 'float32', [1, 3, 64, 96]);
  const nothing = graph.op('Mul', [graph.op('ReduceMax', [images], { keepdims: 0 }), graph.scalar(0)]);
  const constant = graph.constant(floats([1, rows.length, rows[0]?.length ?? 0], rows.flat()));
  graph.output('output0', graph.op('Add', [constant, nothing]), 'float32', [1, rows.length, rows[0]?.length ?? 0]);
  return writeModel(graph.finish());
}

function places(...list: readonly (readonly number[])[]) {
  return { type: 'int64', dims: [list.length, list[0]?.length ?? 0], data: BigInt64Array.from(list.flat(), BigInt) } as const;
}
