/** Anchor points in a grid, x before y, parts of the picture; x changes slowest. As many as the square number next to `count`. */
export function gridPoints(count: number): (readonly [x: number, y: number])[] {
  const side = Math.round(Math.sqrt(count));
  const centre = (index: number) => (index + 0.5) / side;
  return Array.from({ length: side * side }, (_, at) => [centre(Math.floor(at / side)), centre(at % side)]);
}
