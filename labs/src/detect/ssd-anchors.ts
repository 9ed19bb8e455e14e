/** The middles of a detector's cells, in parts of its input: x0, y0, x1, y1, … MediaPipe's anchors have all the same size, 1. */
export type SsdAnchors = Float64Array;

/**
 * The anchors of a detector: layer by layer, row by row, cell by cell.
 * @param layers for each map, pixels of the input between two cells, and boxes in each cell
 */
export function ssdAnchors(size: number, layers: readonly { readonly stride: number; readonly boxes: number }[]): SsdAnchors {
  const places = layers.flatMap(({ stride, boxes }) => {
    const cells = Math.ceil(size / stride);
    return Array.from({ length: cells * cells * boxes }, (_, k) => {
      const cell = Math.floor(k / boxes);
      return [((cell % cells) + 0.5) / cells, (Math.floor(cell / cells) + 0.5) / cells];
    });
  });
  return Float64Array.from(places.flat());
}
