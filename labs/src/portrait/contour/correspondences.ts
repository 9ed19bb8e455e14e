import { vertexNormals } from '../model/vertex-normals.js';
import { type Pose, place } from '../pose/pose.js';
import { type Polygon, silhouette } from './silhouette.js';

/** A face in a picture before and after reshaping. */
export interface Correspondences {
  /** x, y, z of each vertex in pixels. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** How far each vertex is turned to the camera: 0 for hidden ones, 1 for those seen well. */
  readonly visibility: Float64Array;
  readonly outlineBefore: Polygon;
  readonly outlineAfter: Polygon;
}

/** Places a face before and after in a picture, in one pose. */
export function correspond(
  before: Float64Array,
  after: Float64Array,
  pose: Pose,
  mesh: { readonly triangles: Uint16Array; readonly edges: Uint16Array },
): Correspondences {
  const placedBefore = place(before, pose);
  const placedAfter = place(after, pose);
  const normalsBefore = vertexNormals(placedBefore, mesh.triangles);
  const normalsAfter = vertexNormals(placedAfter, mesh.triangles);
  const visibility = Float64Array.from({ length: before.length / 3 }, (_, i) => {
    const away = Math.max(normalsBefore[i * 3 + 2] as number, normalsAfter[i * 3 + 2] as number);
    return Math.min(1, Math.max(0, -away * 4));
  });
  const centre = centreOf(placedBefore);
  return {
    before: placedBefore,
    after: placedAfter,
    visibility,
    outlineBefore: silhouette(placedBefore, mesh.edges, outlinePoints, centre),
    outlineAfter: silhouette(placedAfter, mesh.edges, outlinePoints, centre),
  };
}

const outlinePoints = 96;

function centreOf(placed: Float64Array): [number, number] {
  let x = 0;
  let y = 0;
  for (let i = 0; i < placed.length; i += 3) {
    x += placed[i] as number;
    y += placed[i + 1] as number;
  }
  return [(3 * x) / placed.length, (3 * y) / placed.length];
}
