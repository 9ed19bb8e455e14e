/** A rectangle that may be turned: its middle, its sizes and its angle, in pixels of a picture and radians, clockwise as y grows downwards. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
}

/** Where a place of a region, from (0, 0) at its top left to (1, 1), lies in the picture. */
export function toPicture({ x, y, width, height, angle }: Region, u: number, v: number): [x: number, y: number] {
  const [across, down] = [(u - 0.5) * width, (v - 0.5) * height];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [x + across * cos - down * sin, y + across * sin + down * cos];
}

/** Where a place of the picture lies in a region: (0, 0) is its top left, (1, 1) its bottom right. */
export function toRegion({ x, y, width, height, angle }: Region, px: number, py: number): [u: number, v: number] {
  const [across, down] = [px - x, py - y];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [0.5 + (across * cos + down * sin) / width, 0.5 + (down * cos - across * sin) / height];
}

/** The square on the longer side, times a factor. */
export function square(region: Region, factor: number): Region {
  const side = Math.max(region.width, region.height) * factor;
  return { ...region, width: side, height: side };
}

/** The square around a whole picture, with the picture in its middle. */
export function squareAround({ width, height }: { readonly width: number; readonly height: number }): Region {
  const side = Math.max(width, height);
  return { x: width / 2, y: height / 2, width: side, height: side, angle: 0 };
}

/**
 * The turn of a line against the angle it should have, between -π and π.
 * @param target the angle that upright has: π / 2 for a line that should point up, 0 for one that should point right
 */
export function turnOf([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number], target: number): number {
  const angle = target - Math.atan2(y0 - y1, x1 - x0);
  return angle - 2 * Math.PI * Math.floor((angle + Math.PI) / (2 * Math.PI));
}
