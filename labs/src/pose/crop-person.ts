import { type BoxXyxy, enlarged } from '../detect/box.js';
import type { Picture } from '../media/picture.js';
import { columnsWithin } from '../region/columns-within.js';
import { cropRegion } from '../region/crop-region.js';
import { type Region, toPicture } from '../region/region.js';
import type { FloatTensor } from '../tensor.js';
import { poseSize } from './landmarks/blazepose.js';

/** How much larger a person's box is made on every side, in parts of its longer side: limbs reach out of boxes. */
const margin = 0.1;

/** A box with room for limbs. */
export function enlargedBox(box: BoxXyxy): BoxXyxy {
  return enlarged(box, margin);
}

/**
 * A crop of the region around a person, in which all that does not belong to them is black: what lies outside of their enlarged box, and what lies
 * in somebody else's box and not in theirs. BlazePose takes the limbs of a second person in sight for those of the first.
 * @param values 256 · 256 · 3 floats to write into
 */
export function cropPerson(picture: Picture, region: Region, own: BoxXyxy, others: readonly BoxXyxy[], values?: Float32Array): FloatTensor {
  const room = enlargedBox(own);
  const crop = cropRegion(picture, region, poseSize, { black: 0, white: 1 }, room, values);
  const near = others.filter((other) => isTouching(other, room));
  if (near.length > 0) hideOthers(crop, region, own, near);
  return crop;
}

function hideOthers(crop: FloatTensor, region: Region, own: BoxXyxy, others: readonly BoxXyxy[]): void {
  const [, size = 0] = crop.dims;
  const { data } = crop;
  const [x0, y0] = toPicture(region, 0.5 / size, 0.5 / size);
  const [acrossX, acrossY] = [(region.width / size) * Math.cos(region.angle), (region.width / size) * Math.sin(region.angle)];
  const [downX, downY] = [(-region.height / size) * Math.sin(region.angle), (region.height / size) * Math.cos(region.angle)];
  /** The columns of a row that lie in a box. */
  const within = (row: number, [left, top, right, bottom]: BoxXyxy): readonly [from: number, to: number] => {
    const [from, to] = columnsWithin(size, x0 + row * downX, acrossX, left, right);
    const [above, below] = columnsWithin(size, y0 + row * downY, acrossY, top, bottom);
    return [Math.max(from, above), Math.min(to, below)];
  };
  for (let row = 0; row < size; row++) {
    const hide = (from: number, to: number) => void (from < to && data.fill(0, (row * size + from) * 3, (row * size + to) * 3));
    const [first, end] = within(row, own);
    for (const other of others) {
      const [from, to] = within(row, other);
      if (first >= end) hide(from, to);
      else {
        hide(from, Math.min(to, first));
        hide(Math.max(from, end), to);
      }
    }
  }
}

function isTouching(a: BoxXyxy, b: BoxXyxy): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
