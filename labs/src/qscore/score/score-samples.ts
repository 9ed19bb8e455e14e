import type { FeatureMatrix } from '../features/feature-matrix.js';
import { activationRates } from './activation-rates.js';
import { type DiscriminativeFeatures, discriminativeFeatures } from './discriminative-features.js';
import { type QualityScores, qualityScores } from './quality-scores.js';
import { sampleStatistics } from './sample-statistics.js';

/** Constants of the last definition, and how deviations are taken. */
export interface ScoreSettings {
  readonly epsilon: number;
  readonly low: number;
  readonly high: number;
  readonly unbiased: boolean;
}

/** Samples scored by both definitions. */
export interface ScoredSamples {
  readonly v1: QualityScores;
  readonly final: QualityScores;
  /** A_j, over the population. */
  readonly rates: Float64Array;
  readonly discriminative: DiscriminativeFeatures;
}

/**
 * Scores samples by both definitions of arXiv 2203.01881.
 * @param population the samples that tell which features are discriminative; the samples themselves when null
 */
export function scoreSamples(matrix: FeatureMatrix, population: FeatureMatrix | null, settings: ScoreSettings): ScoredSamples {
  const statistics = sampleStatistics(matrix, settings.unbiased);
  const rates = population
    ? activationRates(population, sampleStatistics(population, settings.unbiased), settings.epsilon)
    : activationRates(matrix, statistics, settings.epsilon);
  const discriminative = discriminativeFeatures(rates, settings.low, settings.high);
  return {
    v1: qualityScores(matrix, statistics, 1, null),
    final: qualityScores(matrix, statistics, settings.epsilon, discriminative.isDiscriminative),
    rates,
    discriminative,
  };
}
