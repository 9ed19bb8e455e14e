/** The outward normals of a mesh at its vertices: x, y, z of unit length each, weighted by the area of the triangles around. */
export function vertexNormals(positions: Float64Array, triangles: Uint16Array): Float64Array {
  const normals = new Float64Array(positions.length);
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [(triangles[t] as number) * 3, (triangles[t + 1] as number) * 3, (triangles[t + 2] as number) * 3] as const;
    const normal = crossProduct(positions, ...corners);
    for (const corner of corners)
      for (let axis = 0; axis < 3; axis++) normals[corner + axis] = (normals[corner + axis] as number) + (normal[axis] as number);
  }
  for (let i = 0; i < normals.length; i += 3) {
    const length = Math.hypot(...normals.subarray(i, i + 3)) || 1;
    for (let axis = 0; axis < 3; axis++) normals[i + axis] = (normals[i + axis] as number) / length;
  }
  return normals;
}

function crossProduct(positions: Float64Array, a: number, b: number, c: number): [number, number, number] {
  const edge = (to: number, axis: number): number => (positions[to + axis] as number) - (positions[a + axis] as number);
  const [ux, uy, uz] = [edge(b, 0), edge(b, 1), edge(b, 2)];
  const [vx, vy, vz] = [edge(c, 0), edge(c, 1), edge(c, 2)];
  return [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
}
