/** A rotation in space: three rows of a matrix, one after the other. */
export type Rotation = Float64Array;

/** The rotation by a vector: its direction is the axis, its length the angle in radians (Rodrigues). */
export function rotationOf([x, y, z]: readonly [number, number, number]): Rotation {
  const angle = Math.hypot(x, y, z);
  const a = angle < 1e-9 ? 1 : Math.sin(angle) / angle;
  const b = angle < 1e-9 ? 0.5 : (1 - Math.cos(angle)) / (angle * angle);
  return Float64Array.of(
    1 - b * (y * y + z * z),
    b * x * y - a * z,
    b * x * z + a * y,
    b * x * y + a * z,
    1 - b * (x * x + z * z),
    b * y * z - a * x,
    b * x * z - a * y,
    b * y * z + a * x,
    1 - b * (x * x + y * y),
  );
}

/** The vector of a rotation by less than half a turn. */
export function rotationVector(r: Rotation): [number, number, number] {
  const [r00, r01, r02, r10, r11, r12, r20, r21, r22] = r as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const axis: [number, number, number] = [r21 - r12, r02 - r20, r10 - r01];
  const sine = Math.hypot(...axis) / 2;
  const angle = Math.atan2(sine, (r00 + r11 + r22 - 1) / 2);
  const factor = sine < 1e-9 ? 0.5 : angle / (2 * sine);
  return [axis[0] * factor, axis[1] * factor, axis[2] * factor];
}

/** First b, then a. */
export function compose(a: Rotation, b: Rotation): Rotation {
  const product = new Float64Array(9);
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 3; column++) {
      for (let k = 0; k < 3; k++) product[row * 3 + column] = at(product, row, column) + at(a, row, k) * at(b, k, column);
    }
  }
  return product;
}

/** The rotation back. */
export function inverse(r: Rotation): Rotation {
  return Float64Array.from({ length: 9 }, (_, k) => at(r, k % 3, Math.floor(k / 3)));
}

function at(r: Rotation, row: number, column: number): number {
  return r[row * 3 + column] as number;
}
