import { roundHalfEven } from '../image/short-side.js';
import type { BoxXyxy } from './box.js';

/** A width and a height. */
export type WidthHeight = readonly [width: number, height: number];

/** How a picture is put into a network's input without changing its shape. */
export interface Letterbox {
  readonly ratio: number;
  readonly resized: WidthHeight;
  readonly pad: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly out: WidthHeight;
}

/** Choices of a letterbox. */
export interface LetterboxOptions {
  /** Pad only up to a multiple of 32 instead of the whole size. */
  readonly isTight: boolean;
  /** Also enlarge what is smaller. */
  readonly scalesUp: boolean;
}

/** Where a picture of a size goes in an input of another, as YOLOv5 places it; around it, it paints the grey 114. */
export function letterbox([w, h]: WidthHeight, [width, height]: WidthHeight, { isTight, scalesUp }: LetterboxOptions): Letterbox {
  const fit = Math.min(height / h, width / w);
  const ratio = scalesUp ? fit : Math.min(fit, 1);
  const resized = [roundHalfEven(w * ratio), roundHalfEven(h * ratio)] as const;
  const spare = (side: number, used: number) => (isTight ? (side - used) % 32 : side - used) / 2;
  const across = spare(width, resized[0]);
  const down = spare(height, resized[1]);
  const before = (padding: number) => roundHalfEven(padding - 0.1);
  const after = (padding: number) => roundHalfEven(padding + 0.1);
  const pad = { top: before(down), bottom: after(down), left: before(across), right: after(across) };
  return { ratio, resized, pad, out: [resized[0] + pad.left + pad.right, resized[1] + pad.top + pad.bottom] };
}

/** How to get back from a network's input to the picture. */
export interface LetterboxInverse {
  readonly gain: number;
  readonly pad: readonly [x: number, y: number];
}

/** The way back from an input of a size to a picture of another, as YOLOv5 takes it. */
export function letterboxInverse([w, h]: WidthHeight, [width, height]: WidthHeight): LetterboxInverse {
  const gain = Math.min(height / h, width / w);
  return { gain, pad: [(width - w * gain) / 2, (height - h * gain) / 2] };
}

/** A box of the input, in the picture's pixels; it may reach out of the picture. */
export function boxInPicture([left, top, right, bottom]: BoxXyxy, { gain, pad }: LetterboxInverse): BoxXyxy {
  return [(left - pad[0]) / gain, (top - pad[1]) / gain, (right - pad[0]) / gain, (bottom - pad[1]) / gain];
}

/** The part of a box that lies in a picture of that size. */
export function clippedBox([left, top, right, bottom]: BoxXyxy, [w, h]: WidthHeight): BoxXyxy {
  const clip = (value: number, limit: number) => Math.min(Math.max(value, 0), limit);
  return [clip(left, w), clip(top, h), clip(right, w), clip(bottom, h)];
}
