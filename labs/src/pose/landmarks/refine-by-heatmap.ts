import { sigmoid } from '../../detect/sigmoid.js';

const side = 64;
const reach = 3;
const leastConfidence = 0.5;

/**
 * Points moved to where the heat-map says they are: the mean of the 7 × 7 cells around each, weighted by confidence, where one of them is sure
 * (MediaPipe, RefineLandmarksFromHeatmapCalculator; cells are counted at their beginnings).
 * @param points in parts of the crop
 * @param heatmap [64, 64, maps] as logits, at least as many maps as points
 */
export function refineByHeatmap(points: readonly (readonly [number, number])[], heatmap: Float32Array): (readonly [number, number])[] {
  const maps = heatmap.length / (side * side);
  return points.map(([u, v], map) => {
    const [column, row] = [Math.trunc(u * side), Math.trunc(v * side)];
    if (column < 0 || row < 0 || column >= side || row >= side) return [u, v];
    let [sum, across, down, most] = [0, 0, 0, 0];
    for (let y = Math.max(0, row - reach); y <= Math.min(side - 1, row + reach); y++) {
      for (let x = Math.max(0, column - reach); x <= Math.min(side - 1, column + reach); x++) {
        const confidence = sigmoid(heatmap[(y * side + x) * maps + map] as number);
        sum += confidence;
        across += confidence * x;
        down += confidence * y;
        most = Math.max(most, confidence);
      }
    }
    return most >= leastConfidence ? [across / sum / side, down / sum / side] : [u, v];
  });
}
