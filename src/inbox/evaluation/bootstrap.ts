import { randomFrom } from '../profile/random-from.js';
import { type Measures, measure, type Order } from './measures.js';

/** From where to where a measure lies in 95 of 100 draws. */
export type Interval = readonly [low: number, high: number];

/** The intervals of each measure. */
export type Intervals = { readonly [Name in keyof Measures]: Interval };

/** The same draws for several orders, so that two can be compared draw by draw. */
export type Draws = readonly Float64Array[];

/** Draws candidates with putting back, as many noted ones and as many others as there are; always the same for the same list. */
export function drawTimes(isNoted: readonly boolean[]): Draws {
  const random = randomFrom(1);
  const noted = placesWhere(isNoted, true);
  const others = placesWhere(isNoted, false);
  return Array.from({ length: draws }, () => {
    const times = new Float64Array(isNoted.length);
    for (const places of [noted, others]) {
      for (let drawn = 0; drawn < places.length; drawn++) {
        const place = places[Math.floor(random() * places.length)] as number;
        times[place] = (times[place] as number) + 1;
      }
    }
    return times;
  });
}

const draws = 1_000;

/** The measures of an order in each draw. */
export function measureDraws(order: Order, isNoted: readonly boolean[], drawn: Draws): readonly Measures[] {
  return drawn.map((times) => measure(order, isNoted, times));
}

/** The intervals of an order's measures. */
export function intervalsOf(measured: readonly Measures[]): Intervals {
  return {
    precisionAt10: intervalOf(measured.map((one) => one.precisionAt10)),
    averagePrecision: intervalOf(measured.map((one) => one.averagePrecision)),
    auc: intervalOf(measured.map((one) => one.auc)),
  };
}

/** The interval of a number that was measured in each draw. */
export function intervalOf(values: readonly number[]): Interval {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return [at(0.025), at(0.975)];
}

function placesWhere(isNoted: readonly boolean[], wanted: boolean): readonly number[] {
  return [...isNoted.keys()].filter((place) => isNoted[place] === wanted);
}
