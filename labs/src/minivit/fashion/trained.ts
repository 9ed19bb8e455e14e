// Made by scripts/train-minivit.mjs.
import type { FashionReport } from './fashion-report.js';

/** What is told of the networks in weights.ts. */
export const fashionReport: FashionReport = {
  seed: 1,
  steps: 4000,
  distillation: 300,
  networks: [
    { factor: 1, shared: null, accuracy: 0.8593 },
    { factor: 2, shared: 0.6836, accuracy: 0.8372 },
    { factor: 3, shared: 0.3566, accuracy: 0.8317 },
    { factor: 6, shared: 0.2061, accuracy: 0.807 },
  ],
};
