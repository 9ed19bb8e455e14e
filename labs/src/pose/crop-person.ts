import type { BoxXyxy } from '../detect/box.js';
import type { Picture } from '../media/picture.js';
import { cropRegion } from '../region/crop-region.js';
import { type Region, toPicture } from '../region/region.js';
import type { FloatTensor } from '../tensor.js';
import { poseSize } from './landmarks/blazepose.js';

/** How much larger a person's box is made on every side, in parts of its longer side: limbs reach out of boxes. */
const margin = 0.1;

/** A box with room on every side; it stays around the same middle. */
export function enlargedBox([left, top, right, bottom]: BoxXyxy): BoxXyxy {
  const more = margin * Math.max(right - left, bottom - top);
  return [left - more, top - more, right + more, bottom + more];
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
  for (let row = 0, at = 0; row < size; row++) {
    for (let column = 0; column < size; column++, at += 3) {
      const x = x0 + column * acrossX + row * downX;
      const y = y0 + column * acrossY + row * downY;
      if (!isIn(own, x, y) && isInAny(others, x, y)) data[at] = data[at + 1] = data[at + 2] = 0;
    }
  }
}

function isIn(box: BoxXyxy, x: number, y: number): boolean {
  return x >= box[0] && x < box[2] && y >= box[1] && y < box[3];
}

function isInAny(boxes: readonly BoxXyxy[], x: number, y: number): boolean {
  for (const box of boxes) if (isIn(box, x, y)) return true;
  return false;
}

function isTouching(a: BoxXyxy, b: BoxXyxy): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
