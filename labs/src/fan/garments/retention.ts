// Made by scripts/train-fan.mjs.
import type { RetentionReport } from './retention-report.js';

/** How the three ways stood spoilt pictures. */
export const retentionReport: RetentionReport = {
  seeds: 1,
  steps: 1000,
  pictures: 200,
  draws: 200,
  each: [
    {
      name: 'mlp',
      accuracy: { mean: 0.81, low: 0.75, high: 0.855 },
      spoiltAccuracy: { mean: 0.6987, low: 0.6572, high: 0.7346 },
      retention: { mean: 0.8626, low: 0.8369, high: 0.9007 },
      retentions: [0.8626],
    },
    {
      name: 'se',
      accuracy: { mean: 0.825, low: 0.77, high: 0.87 },
      spoiltAccuracy: { mean: 0.6969, low: 0.6547, high: 0.7315 },
      retention: { mean: 0.8447, low: 0.8254, high: 0.8663 },
      retentions: [0.8447],
    },
    {
      name: 'eca',
      accuracy: { mean: 0.825, low: 0.775, high: 0.875 },
      spoiltAccuracy: { mean: 0.6927, low: 0.6511, high: 0.7263 },
      retention: { mean: 0.8396, low: 0.8156, high: 0.8646 },
      retentions: [0.8396],
    },
  ],
  differences: [
    { of: 'se', less: 'mlp', retention: { mean: -0.0179, low: -0.0515, high: 0.0159 } },
    { of: 'eca', less: 'mlp', retention: { mean: -0.023, low: -0.0461, high: 0.0064 } },
    { of: 'eca', less: 'se', retention: { mean: -0.0051, low: -0.0357, high: 0.0204 } },
  ],
  errors: {
    gaussian_noise: { mlp: 0.204, se: 0.188, eca: 0.182 },
    shot_noise: { mlp: 0.188, se: 0.176, eca: 0.178 },
    impulse_noise: { mlp: 0.241, se: 0.235, eca: 0.258 },
    defocus_blur: { mlp: 0.194, se: 0.194, eca: 0.208 },
    glass_blur: { mlp: 0.211, se: 0.239, eca: 0.236 },
    motion_blur: { mlp: 0.236, se: 0.236, eca: 0.267 },
    zoom_blur: { mlp: 0.22, se: 0.211, eca: 0.227 },
    snow: { mlp: 0.352, se: 0.364, eca: 0.376 },
    frost: { mlp: 0.435, se: 0.457, eca: 0.447 },
    fog: { mlp: 0.627, se: 0.63, eca: 0.633 },
    brightness: { mlp: 0.443, se: 0.445, eca: 0.452 },
    contrast: { mlp: 0.551, se: 0.548, eca: 0.519 },
    elastic_transform: { mlp: 0.25, se: 0.257, eca: 0.253 },
    pixelate: { mlp: 0.189, se: 0.187, eca: 0.194 },
    jpeg_compression: { mlp: 0.178, se: 0.18, eca: 0.18 },
  },
};
