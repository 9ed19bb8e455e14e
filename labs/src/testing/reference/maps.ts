import type { Rows } from './rows.js';

/** A map by channel, row and column. */
export type Map3 = readonly Rows[];

/** A tensor's values [channels, rows, columns] as a map. */
export function mapOf(values: ArrayLike<number>, [channels, rows, columns]: readonly [number, number, number]): number[][][] {
  const value = (c: number, y: number, x: number) => values[(c * rows + y) * columns + x] as number;
  return times(channels, (c) => times(rows, (y) => times(columns, (x) => value(c, y, x))));
}

/** How a convolution is done. */
export interface ConvOptions {
  readonly kernel: number;
  readonly stride?: number;
  readonly padding?: number;
  readonly dilation?: number;
  readonly groups?: number;
}

/** Convolution as its definition says: each output is the sum over the window, nothing outside. Weight is [to, from / groups, kernel, kernel]. */
export function convolved(map: Map3, weight: ArrayLike<number>, bias: ArrayLike<number> | null, options: ConvOptions): number[][][] {
  const { kernel, stride = 1, padding = 0, dilation = 1, groups = 1 } = options;
  const from = map.length / groups;
  const to = weight.length / (from * kernel * kernel);
  const sizes = [map[0]?.length ?? 0, map[0]?.[0]?.length ?? 0].map(
    (size) => Math.floor((size + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1,
  );
  return times(to, (o) =>
    times(sizes[0] as number, (y) =>
      times(sizes[1] as number, (x) => {
        let sum = bias ? (bias[o] as number) : 0;
        for (let i = 0; i < from; i++) {
          const channel = map[Math.floor(o / (to / groups)) * from + i];
          for (let ky = 0; ky < kernel; ky++) {
            for (let kx = 0; kx < kernel; kx++) {
              const value = channel?.[y * stride - padding + ky * dilation]?.[x * stride - padding + kx * dilation] ?? 0;
              sum += value * (weight[((o * from + i) * kernel + ky) * kernel + kx] as number);
            }
          }
        }
        return sum;
      }),
    ),
  );
}

/** The places of a map, row by row, as rows of channels. */
export function placesOf(map: Map3): number[][] {
  return (map[0] as Rows).flatMap((row, y) => row.map((_, x) => map.map((channel) => channel[y]?.[x] as number)));
}

/** Rows of channels as a map of that many columns. */
export function mapOfPlaces(places: Rows, columns: number): number[][][] {
  const channels = places[0]?.length ?? 0;
  return times(channels, (c) => times(places.length / columns, (y) => times(columns, (x) => places[y * columns + x]?.[c] as number)));
}

/** A list made by its index. */
export function times<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
