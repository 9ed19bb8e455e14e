/** A closed polygon in a picture: x, y of each corner in turn, clockwise from the right. */
export type Polygon = Float64Array;

/**
 * The outline of a mesh in a picture: in each of `count` even directions from the centre, the farthest point of any edge. Unlike a fixed list of
 * vertices it stays the outline when the head turns, and it moves smoothly with the pose.
 * @param placed x, y, z of each vertex in pixels
 */
export function silhouette(placed: Float64Array, edges: Uint16Array, count: number, [cx, cy]: readonly [number, number]): Polygon {
  const radii = new Float64Array(count);
  const step = (2 * Math.PI) / count;
  for (let e = 0; e < edges.length; e += 2) {
    const i = (edges[e] as number) * 3;
    const j = (edges[e + 1] as number) * 3;
    const ax = (placed[i] as number) - cx;
    const ay = (placed[i + 1] as number) - cy;
    const bx = (placed[j] as number) - cx;
    const by = (placed[j + 1] as number) - cy;
    const cross = ax * by - ay * bx;
    if (cross === 0) continue;
    const from = Math.atan2(cross > 0 ? ay : by, cross > 0 ? ax : bx) / step;
    const turn = Math.atan2(Math.abs(cross), ax * bx + ay * by) / step;
    for (let k = Math.ceil(from); k <= from + turn; k++) {
      const dx = Math.cos(k * step);
      const dy = Math.sin(k * step);
      const radius = cross / (dx * (by - ay) - dy * (bx - ax));
      const direction = (k + count) % count;
      if (radius > (radii[direction] as number)) radii[direction] = radius;
    }
  }
  const polygon = new Float64Array(count * 2);
  for (let k = 0; k < count; k++) {
    polygon[k * 2] = cx + (radii[k] as number) * Math.cos(k * step);
    polygon[k * 2 + 1] = cy + (radii[k] as number) * Math.sin(k * step);
  }
  return polygon;
}

/** Each edge of a mesh once, as pairs of vertices. */
export function meshEdges(triangles: Uint16Array): Uint16Array {
  const seen = new Set<number>();
  for (let t = 0; t < triangles.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const a = triangles[t + k] as number;
      const b = triangles[t + ((k + 1) % 3)] as number;
      seen.add(Math.min(a, b) * 65536 + Math.max(a, b));
    }
  }
  return Uint16Array.from([...seen].flatMap((pair) => [Math.floor(pair / 65536), pair % 65536]));
}
