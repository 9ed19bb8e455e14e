import {
  blend,
  type Colour,
  copiedPicture,
  drawBox,
  drawDisc,
  drawLine,
  drawRing,
  fillBox,
  type Place,
  plainPicture,
} from '../../draw/canvas.js';
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
  readonly hidesBoxes: boolean;
}

/** Landmarks that are less sure to be in sight are left out. */
const leastVisibility = 0.3;

/** The skeletons of people, each in a colour and with a number of their own. */
export function drawPeople(picture: Picture, people: readonly Person[], { background, hidesBoxes }: DrawingOptions): Picture {
  const drawn = background === 'frame' ? copiedPicture(picture) : plainPicture(picture.width, picture.height, [246, 246, 243]);
  for (const person of people) drawMask(drawn, person);
  for (const person of people) drawPerson(drawn, person, !hidesBoxes);
  return drawn;
}

function drawPerson(picture: Picture, { id, box, pose }: Person, showsBox: boolean): void {
  const colour = personColour(id);
  const size = Math.min(Math.max(box[2] - box[0], box[3] - box[1]), picture.width, picture.height);
  const thickness = Math.max(1.2, size / 80);
  const at = (k: number) => pose.points[k] as PosePoint;
  const isSeen = (k: number) => at(k).visibility >= leastVisibility;
  const place = (k: number): Place => [at(k).x, at(k).y];
  for (const [a, b] of bones) if (isSeen(a) && isSeen(b)) drawLine(picture, place(a), place(b), thickness, colour);
  if ([0, 7, 8, 11, 12].some(isSeen)) drawHead(picture, pose.points, thickness, colour);
  for (let k = 11; k < landmarkCount; k++) if (isSeen(k)) drawDisc(picture, place(k), thickness * 0.9, colour);
  if (showsBox) drawBox(picture, box, 1, colour);
  const cell = Math.max(1, Math.round(thickness));
  const [left, top] = [Math.max(0, Math.round(box[0])), Math.max(0, Math.round(box[1] - 7 * cell))];
  fillBox(picture, [left, top, left + (numberWidth(id) + 2) * cell, top + 7 * cell], colour);
  drawNumber(picture, id, left + cell, top + cell, cell, [20, 20, 20]);
}

/** A circle around the ears, on a neck. */
function drawHead(picture: Picture, points: readonly PosePoint[], thickness: number, colour: Colour): void {
  const between = (a: number, b: number): Place => {
    const [one, other] = [points[a] as PosePoint, points[b] as PosePoint];
    return [(one.x + other.x) / 2, (one.y + other.y) / 2];
  };
  const apart = ([ax, ay]: Place, [bx, by]: Place) => Math.hypot(ax - bx, ay - by);
  const [head, shoulders] = [between(7, 8), between(11, 12)];
  const length = apart(head, shoulders);
  const radius = Math.max(0.45 * length, 0.6 * apart(between(7, 7), between(8, 8)));
  if (length > radius) {
    const part = 1 - radius / length;
    drawLine(
      picture,
      shoulders,
      [shoulders[0] + part * (head[0] - shoulders[0]), shoulders[1] + part * (head[1] - shoulders[1])],
      thickness,
      colour,
    );
  }
  drawRing(picture, head, radius, thickness, colour);
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
