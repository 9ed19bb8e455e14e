import type { Picture } from '../../media/picture.js';
import { correspond } from '../contour/correspondences.js';
import { type DenseMap, denseMap } from '../contour/dense-map.js';
import { meshEdges } from '../contour/silhouette.js';
import type { FrameFit } from '../fit/face-fitter.js';
import { type FaceModel, faceOf } from '../model/face-model.js';
import { backgroundSlopes } from '../warp/background-slopes.js';
import { edgeMap } from '../warp/edge-map.js';
import { gridWindow } from '../warp/grid-window.js';
import { solveWarp } from '../warp/solve-warp.js';
import { type Shifts, type WarpGrid, warpGrid } from '../warp/warp-grid.js';
import { reshapeFace, type SoftTissue, softTissue } from './soft-tissue.js';

/** One person's face, ready to be reshaped in frame after frame. */
export interface Reshaper {
  readonly model: FaceModel;
  readonly identity: Float64Array;
  readonly tissue: SoftTissue;
  readonly edges: Uint16Array;
  readonly grid: WarpGrid;
}

/** How one frame is changed. */
export interface FrameWarp {
  readonly map: DenseMap;
  readonly shifts: Shifts;
}

/**
 * Prepares an identity for frames of a size.
 * @param scale pixels for a centimetre of the head, typical for the clip: the cells of the grid are half a centimetre wide
 */
export function reshaper(
  model: FaceModel,
  identity: Float64Array,
  size: { readonly width: number; readonly height: number },
  scale: number,
): Reshaper {
  const positions = faceOf(model, identity, []);
  const { triangles } = model.mean;
  return {
    model,
    identity,
    tissue: softTissue({ positions, triangles }),
    edges: meshEdges(triangles),
    grid: warpGrid(size.width, size.height, Math.max(3, scale * cellCentimetres)),
  };
}

/** Finds how a frame changes: the face before and after, the map between their outlines, and the grid that follows it; `before` is the last frame's. */
export function frameWarp(reshaper: Reshaper, fit: FrameFit, strength: number, picture: Picture, before: FrameWarp | null): FrameWarp {
  const { model, identity, tissue, edges, grid } = reshaper;
  const positions = faceOf(model, identity, fit.expression);
  const { triangles } = model.mean;
  const correspondences = correspond(positions, reshapeFace(positions, tissue, strength), fit.pose, { triangles, edges });
  const { scale } = fit.pose;
  const window = gridWindow(grid, [correspondences.outlineBefore, correspondences.outlineAfter], outside * scale);
  const map = denseMap(correspondences, { outside: outside * scale, inside: 1.6 * scale, vertex: 0.8 * scale }, window.lattice);
  const slopes = backgroundSlopes(picture, map, 0.5 * scale);
  const background = edgeMap(slopes, window, map, scale);
  return { map, shifts: solveWarp(grid, window, map, background, scale, before?.shifts ?? null) };
}

/** How far outside the outline the picture moves, in centimetres. */
const outside = 3.2;

/** How wide the cells of the grid are. */
const cellCentimetres = 0.5;
