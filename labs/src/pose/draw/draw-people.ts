import { blend, copiedPicture, drawBox, drawDisc, drawLine, fillBox, type Place, plainPicture } from '../../draw/canvas.js';
import { drawNumber, numberWidth } from '../../draw/draw-number.js';
import type { Picture } from '../../media/picture.js';
import { toRegion } from '../../region/region.js';
import type { Person } from '../find-people.js';
import { poseSize } from '../landmarks/blazepose.js';
import { bones } from '../landmarks/landmark-names.js';
import { landmarkCount, type PosePoint } from '../landmarks/person-pose.js';
import { personColour } from './person-colour.js';

/** How people are drawn. */
export interface DrawingOptions {
  /** Over the picture, or on plain ground. */
  readonly background: 'frame' | 'plain';
  readonly showsBoxes: boolean;
}

/** Landmarks that are less sure to be in sight are left out. */
const leastVisibility = 0.3;

/** The skeletons of people, each in a colour and with a number of their own. */
export function drawPeople(picture: Picture, people: readonly Person[], { background, showsBoxes }: DrawingOptions): Picture {
  const drawn = background === 'frame' ? copiedPicture(picture) : plainPicture(picture.width, picture.height, [246, 246, 243]);
  for (const person of people) drawMask(drawn, person);
  for (const person of people) drawPerson(drawn, person, showsBoxes);
  return drawn;
}

function drawPerson(picture: Picture, { id, box, pose }: Person, showsBox: boolean): void {
  const colour = personColour(id);
  const thickness = Math.max(1.2, Math.max(box[2] - box[0], box[3] - box[1]) / 60);
  const at = (k: number) => pose.points[k] as PosePoint;
  const isSeen = (k: number) => at(k).visibility >= leastVisibility;
  const place = (k: number): Place => [at(k).x, at(k).y];
  for (const [a, b] of bones) if (isSeen(a) && isSeen(b)) drawLine(picture, place(a), place(b), thickness, colour);
  for (let k = 11; k < landmarkCount; k++) if (isSeen(k)) drawDisc(picture, place(k), thickness * 0.9, colour);
  if (showsBox) drawBox(picture, box, 1, colour);
  const cell = Math.max(1, Math.round(thickness));
  const [left, top] = [Math.round(box[0]), Math.round(box[1] - 7 * cell)];
  fillBox(picture, [left, top, left + (numberWidth(id) + 2) * cell, top + 7 * cell], colour);
  drawNumber(picture, id, left + cell, top + cell, cell, [20, 20, 20]);
}

/** Tints what belongs to a person. */
function drawMask(picture: Picture, { id, box: [left, top, right, bottom], mask }: Person): void {
  if (!mask) return;
  const colour = personColour(id);
  const [across, down] = [(right - left) * 0.2, (bottom - top) * 0.2];
  for (let y = Math.max(0, Math.floor(top - down)); y < Math.min(picture.height, bottom + down); y++) {
    for (let x = Math.max(0, Math.floor(left - across)); x < Math.min(picture.width, right + across); x++) {
      const [u, v] = toRegion(mask.region, x + 0.5, y + 0.5);
      if (u < 0 || v < 0 || u >= 1 || v >= 1) continue;
      const sure = mask.values[Math.floor(v * poseSize) * poseSize + Math.floor(u * poseSize)] as number;
      blend(picture, x, y, colour, sure * 0.55);
    }
  }
}
