import { type Colour, drawBox, drawDisc, drawLine, fillBox, type Place, plainPicture } from '../../draw/canvas.js';
import { drawNumber, numberWidth } from '../../draw/draw-number.js';
import type { Picture } from '../../media/picture.js';
import type { TrackStep } from '../report/tables.js';
import { personColour } from './person-colour.js';

const ground: Colour = [246, 246, 243];
const ink: Colour = [70, 70, 70];
const faint: Colour = [214, 214, 208];

const margin = 16;
const row = 18;
const cell = 2;

/**
 * Where people went and when they were seen: above, the way of their feet through the frame, a dot every second; below, a bar for each person from
 * the first frame to the last, open where nobody saw them.
 */
export function drawTracks(
  tracks: readonly { readonly id: number; readonly seen: readonly TrackStep[] }[],
  size: { readonly width: number; readonly height: number },
  clip: { readonly frames: number; readonly frameRate: number },
): Picture {
  const scale = Math.min(1, 1000 / size.width);
  const [width, height] = [Math.round(size.width * scale), Math.round(size.height * scale)];
  const picture = plainPicture(width + 2 * margin, height + row * tracks.length + 3 * margin, ground);
  drawBox(picture, [margin, margin, margin + width, margin + height], 1, faint);
  for (const { id, seen } of tracks) drawWay(picture, id, seen, scale, clip.frameRate);
  for (const [k, { id, seen }] of tracks.entries()) {
    drawBar(picture, id, seen, 2 * margin + height + k * row, clip);
  }
  return picture;
}

function drawWay(picture: Picture, id: number, seen: readonly TrackStep[], scale: number, frameRate: number): void {
  const place = ({ x, bottom }: TrackStep): Place => [margin + x * scale, margin + bottom * scale];
  const everySecond = Math.max(1, Math.round(frameRate));
  for (const [k, step] of seen.entries()) {
    const before = seen[k - 1];
    if (before) drawLine(picture, place(before), place(step), step.index - before.index > 1 ? 0.6 : 1.6, personColour(id));
    if (step.index % everySecond === 0) drawDisc(picture, place(step), 2.6, personColour(id));
  }
  const last = seen.at(-1);
  if (!last) return;
  const [x, y] = place(last);
  drawDisc(picture, [x, y], 4, personColour(id));
  drawNumber(picture, id, Math.round(x) + 6, Math.round(y) - 5, cell, ink);
}

function drawBar(picture: Picture, id: number, seen: readonly TrackStep[], top: number, { frames }: { readonly frames: number }): void {
  const left = margin + 24;
  const right = picture.width - margin;
  const at = (frame: number) => left + ((right - left) * frame) / Math.max(frames, 1);
  drawNumber(picture, id, left - (numberWidth(id) + 3) * cell, top + 2, cell, ink);
  fillBox(picture, [left, top + 6, right, top + 7], faint);
  for (const { index } of seen) fillBox(picture, [at(index), top + 2, at(index + 1), top + 12], personColour(id));
}
