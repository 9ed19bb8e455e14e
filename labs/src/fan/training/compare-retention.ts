import { seededRandom } from '../../random.js';
import { type Judged, spoiltForms } from './judge-garments.js';

/** A figure with the ends of its interval of 95 %. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** How one way to process channels stood spoilt pictures, over all its seeds. */
export interface RetentionOf {
  readonly name: string;
  readonly accuracy: Estimate;
  readonly spoiltAccuracy: Estimate;
  readonly retention: Estimate;
  /** Of each seed. */
  readonly retentions: readonly number[];
}

/** The comparison of some ways. */
export interface RetentionComparison {
  readonly each: readonly RetentionOf[];
  /** The retention of one less that of another. */
  readonly differences: readonly { readonly of: string; readonly less: string; readonly retention: Estimate }[];
}

/**
 * Compares retention, accuracy on spoilt pictures over that on whole ones, between ways that were each trained from several seeds and judged on the same
 * pictures. Intervals are a percentile bootstrap over both: each draw takes as many pictures, the same for all, and of each way as many seeds, with
 * replacement.
 */
export function compareRetention(
  judged: Readonly<Record<string, readonly Judged[]>>,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): RetentionComparison {
  const names = Object.keys(judged);
  const count = judged[names[0] ?? '']?.[0]?.whole.length ?? 0;
  const random = seededRandom(seed);
  const any = (most: number) => Math.floor(random.uniform() * most);
  const all = Array.from({ length: count }, (_, k) => k);
  const told = names.map((name) => figuresOf(judged[name] ?? [], all));
  const drawn = Array.from({ length: draws }, () => {
    const pictures = all.map(() => any(count));
    return names.map((name) => {
      const runs = judged[name] ?? [];
      return figuresOf(
        runs.map(() => runs[any(runs.length)] as Judged),
        pictures,
      );
    });
  });
  const estimate = (of: (figures: readonly Figures[]) => number) => estimateOf(of(told), drawn.map(of));
  return {
    each: names.map((name, k) => ({
      name,
      accuracy: estimate((figures) => (figures[k] as Figures).accuracy),
      spoiltAccuracy: estimate((figures) => (figures[k] as Figures).spoiltAccuracy),
      retention: estimate((figures) => (figures[k] as Figures).retention),
      retentions: (judged[name] ?? []).map((run) => figuresOf([run], all).retention),
    })),
    differences: names.flatMap((of, k) =>
      names.slice(0, k).map((less, j) => ({
        of,
        less,
        retention: estimate((figures) => (figures[k] as Figures).retention - (figures[j] as Figures).retention),
      })),
    ),
  };
}

interface Figures {
  readonly accuracy: number;
  readonly spoiltAccuracy: number;
  readonly retention: number;
}

/** Means over runs. */
function figuresOf(runs: readonly Judged[], pictures: readonly number[]): Figures {
  const each = runs.map(({ whole, spoilt }) => {
    const accuracy = meanOf(pictures.map((k) => whole[k] as number));
    const spoiltAccuracy = meanOf(pictures.map((k) => (spoilt[k] as number) / spoiltForms));
    return { accuracy, spoiltAccuracy, retention: spoiltAccuracy / accuracy };
  });
  return {
    accuracy: meanOf(each.map(({ accuracy }) => accuracy)),
    spoiltAccuracy: meanOf(each.map(({ spoiltAccuracy }) => spoiltAccuracy)),
    retention: meanOf(each.map(({ retention }) => retention)),
  };
}

function estimateOf(mean: number, drawn: readonly number[]): Estimate {
  const sorted = [...drawn].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? mean;
  return { mean, low: at(0.025), high: at(0.975) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
