import { conjugateGradient } from '../linear/conjugate-gradient.js';
import { collectRows } from '../linear/sparse-rows.js';
import type { Mesh } from '../model/canonical-face.js';
import { vertexNormals } from '../model/vertex-normals.js';

/** How each vertex moves when the soft tissue of a face swells: x, y, z in centimetres at strength 1. */
export type SoftTissue = Float64Array;

/**
 * The field of soft tissue on a face. Feature points get a gain by what lies under them: fat of cheek, jowl and chin gains most, where skin lies
 * on bone or is held by eyes, nose and lips nothing does. The other vertices take the smoothest field through these (bi-Laplacian of the mesh).
 * Each vertex moves along its normal, less its upward part: fat makes a face wider and fuller, not taller.
 */
export function softTissue({ positions, triangles }: Mesh): SoftTissue {
  const gains = spreadGains(positions.length / 3, triangles);
  const normals = vertexNormals(positions, triangles);
  return Float64Array.from(positions, (_, k) => {
    const gain = Math.max(0, gains[Math.floor(k / 3)] as number);
    const along = normals[k] as number;
    return gain * (k % 3 === 1 ? Math.max(0.5 * along, 0) : along);
  });
}

/** Moves a face by its soft tissue: strength −1 is slim, 1 is full. */
export function reshapeFace(positions: Float64Array, tissue: SoftTissue, strength: number): Float64Array {
  return Float64Array.from(positions, (value, k) => value + strength * (tissue[k] as number));
}

/** Feature points of the right half with their left twins, and their gain in centimetres at strength 1. */
const gainsAt: readonly (readonly [right: number, left: number, gain: number])[] = [
  // Skin on bone: forehead, temples, root and ridge of the nose, the rims of the eyes.
  [10, 10, 0],
  [67, 297, 0],
  [54, 284, 0],
  [21, 251, 0],
  [9, 9, 0],
  [105, 334, 0],
  [55, 285, 0],
  [6, 6, 0],
  [33, 263, 0],
  [133, 362, 0],
  [159, 386, 0],
  [145, 374, 0],
  [1, 1, 0],
  [48, 278, 0],
  [2, 2, 0],
  // Held by muscle: the lips.
  [0, 0, 0],
  [17, 17, 0.05],
  [61, 291, 0.1],
  [13, 13, 0],
  [14, 14, 0],
  // Cheekbone and before the ear.
  [162, 389, 0.05],
  [127, 356, 0.15],
  [116, 345, 0.35],
  [117, 346, 0.3],
  [234, 454, 0.4],
  [93, 323, 0.6],
  // The fat of the cheek.
  [50, 280, 0.55],
  [205, 425, 0.65],
  [187, 411, 0.8],
  [147, 376, 0.7],
  [207, 427, 0.7],
  // Jowl and angle of the jaw.
  [132, 361, 0.8],
  [58, 288, 0.95],
  [172, 397, 1],
  [136, 365, 0.95],
  [214, 434, 0.85],
  // Under the chin; its tip is bone.
  [150, 379, 0.75],
  [176, 400, 0.5],
  [148, 377, 0.4],
  [152, 152, 0.35],
  [199, 199, 0.2],
];

const anchorWeight = 30;

/** The least of ‖L · gain‖² + Σ W (gain − that of the feature point)², with L the mesh's umbrella Laplacian. */
function spreadGains(count: number, triangles: Uint16Array): Float64Array {
  const rows = collectRows(count);
  neighboursOf(count, triangles).forEach((near, i) => {
    rows.add(1, 0, [[i, 1], ...[...near].map((j) => [j, -1 / near.size] as const)]);
  });
  for (const [right, left, gain] of gainsAt) {
    for (const vertex of new Set([right, left])) rows.add(anchorWeight, gain, [[vertex, 1]]);
  }
  return conjugateGradient(rows.finish(), new Float64Array(count), { tolerance: 1e-9, limit: 2000 });
}

function neighboursOf(count: number, triangles: Uint16Array): Set<number>[] {
  const neighbours = Array.from({ length: count }, () => new Set<number>());
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [...triangles.subarray(t, t + 3)];
    for (const a of corners) for (const b of corners) if (a !== b) neighbours[a]?.add(b);
  }
  return neighbours;
}
