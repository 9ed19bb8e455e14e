import type { ChannelStatistics } from '../../image/normalise.js';

const [mean, deviation] = [0.5, 0.25];

/** What our own detector takes levels by. */
export const shapeStatistics: ChannelStatistics = { mean: [mean, mean, mean], std: [deviation, deviation, deviation] };

/** A level of 0..255 as our own detector takes it. */
export function shapeUnit(level: number): number {
  return (level / 255 - mean) / deviation;
}
