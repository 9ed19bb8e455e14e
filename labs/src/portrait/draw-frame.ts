import type { Picture } from '../media/picture.js';
import type { Stopwatch } from '../stopwatch.js';
import type { FrameFit } from './fit/face-fitter.js';
import type { FittedInput } from './fit-input.js';
import { faceOf } from './model/face-model.js';
import { drawOverlay } from './overlay/draw-overlay.js';
import { place } from './pose/pose.js';
import type { FrameReport } from './report.js';
import { type FrameWarp, frameWarp, type Reshaper } from './reshape/reshape-frame.js';
import type { Shifts } from './warp/warp-grid.js';
import { warpPicture } from './warp/warp-picture.js';
import { leastJacobian } from './warp/without-folds.js';

/** The parameters of the lab, checked. */
export interface PortraitSettings {
  readonly strength: number;
  readonly quality: 'fast' | 'fine';
  readonly showsMesh: boolean;
  readonly showsDistance: boolean;
  readonly showsGrid: boolean;
}

/** Draws the frames of a clip in turn. */
export interface FrameDrawer {
  readonly hasOverlay: boolean;
  draw(picture: Picture, frame: number, watch: Stopwatch): Promise<{ drawn: Picture; overlay: Picture | null; report: FrameReport }>;
}

/**
 * A drawer for a clip that is fitted. Frames without a face are left as they are, and the strength fades to nothing before and after them, so
 * that the face does not jump.
 */
export function frameDrawer(
  { clip, face, isSeen }: Pick<FittedInput, 'clip' | 'face' | 'isSeen'>,
  settings: PortraitSettings,
): FrameDrawer {
  const hasOverlay = settings.showsMesh || settings.showsDistance || settings.showsGrid;
  let before: FrameWarp | null = null;
  return {
    hasOverlay,
    async draw(picture, frame, watch) {
      const fit = clip.frames[frame] ?? null;
      const strength = settings.strength * presence(isSeen, frame);
      if (!fit || strength === 0)
        return { drawn: picture, overlay: hasOverlay ? picture : null, report: { frame, leastJacobian: 1, largestShift: 0 } };
      const warp = await watch.time('warp', () => frameWarp(face, fit, strength, picture, before));
      before = warp;
      const drawn = await watch.time('draw', () => warpPicture(picture, face.grid, warp.shifts, settings.quality));
      const overlay = hasOverlay ? await watch.time('overlay', () => overlayOf(picture, face, fit, warp, settings)) : null;
      return {
        drawn,
        overlay,
        report: { frame, leastJacobian: leastJacobian(face.grid, warp.shifts), largestShift: largest(warp.shifts) },
      };
    },
  };
}

/** How many frames the strength takes to fade. */
const fadeFrames = 6;

/** 0 in a frame without a face, 1 when the nearest such frame is far. */
function presence(isSeen: readonly boolean[], frame: number): number {
  for (let distance = 0; distance < fadeFrames; distance++) {
    if (isSeen[frame - distance] === false || isSeen[frame + distance] === false) return distance / fadeFrames;
  }
  return isSeen[frame] ? 1 : 0;
}

function overlayOf(
  picture: Picture,
  { model, identity, edges, grid }: Reshaper,
  fit: FrameFit,
  { map, shifts }: FrameWarp,
  settings: PortraitSettings,
): Picture {
  return drawOverlay(picture, {
    mesh: settings.showsMesh ? { placed: place(faceOf(model, identity, fit.expression), fit.pose), edges } : null,
    distance: settings.showsDistance ? { map, scale: fit.pose.scale } : null,
    grid: settings.showsGrid ? { grid, shifts } : null,
  });
}

function largest(shifts: Shifts): number {
  let most = 0;
  for (let k = 0; k < shifts.length; k += 2) most = Math.max(most, Math.hypot(shifts[k] as number, shifts[k + 1] as number));
  return most;
}
