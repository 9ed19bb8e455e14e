// Made by scripts/train-fan.mjs.
import type { RetentionReport } from './retention-report.js';

/** How the three ways stood spoilt pictures. */
export const retentionReport: RetentionReport = {
  seeds: 5,
  steps: 1000,
  pictures: 1000,
  draws: 2000,
  each: [
    {
      name: 'mlp',
      accuracy: { mean: 0.7972, low: 0.773, high: 0.8186 },
      spoiltAccuracy: { mean: 0.6801, low: 0.6623, high: 0.6972 },
      retention: { mean: 0.8532, low: 0.8422, high: 0.8638 },
      retentions: [0.8542, 0.8569, 0.8516, 0.8616, 0.8416],
    },
    {
      name: 'se',
      accuracy: { mean: 0.7996, low: 0.776, high: 0.8218 },
      spoiltAccuracy: { mean: 0.6841, low: 0.6649, high: 0.7023 },
      retention: { mean: 0.8556, low: 0.8443, high: 0.8666 },
      retentions: [0.8433, 0.8572, 0.8532, 0.8579, 0.8662],
    },
    {
      name: 'eca',
      accuracy: { mean: 0.7996, low: 0.7766, high: 0.8202 },
      spoiltAccuracy: { mean: 0.6829, low: 0.6627, high: 0.702 },
      retention: { mean: 0.8541, low: 0.8393, high: 0.8687 },
      retentions: [0.8432, 0.84, 0.8721, 0.866, 0.8489],
    },
  ],
  differences: [
    { of: 'se', less: 'mlp', retention: { mean: 0.0024, low: -0.0096, high: 0.0138 } },
    { of: 'eca', less: 'mlp', retention: { mean: 0.0009, low: -0.0136, high: 0.0152 } },
    { of: 'eca', less: 'se', retention: { mean: -0.0015, low: -0.0179, high: 0.0149 } },
  ],
  errors: {
    gaussian_noise: { mlp: 0.2076, se: 0.2082, eca: 0.2089 },
    shot_noise: { mlp: 0.2048, se: 0.202, eca: 0.2052 },
    impulse_noise: { mlp: 0.2604, se: 0.2522, eca: 0.262 },
    defocus_blur: { mlp: 0.2219, se: 0.2194, eca: 0.2139 },
    glass_blur: { mlp: 0.2433, se: 0.2417, eca: 0.2352 },
    motion_blur: { mlp: 0.2462, se: 0.2468, eca: 0.2405 },
    zoom_blur: { mlp: 0.2515, se: 0.2389, eca: 0.2388 },
    snow: { mlp: 0.3899, se: 0.3869, eca: 0.3942 },
    frost: { mlp: 0.4438, se: 0.4354, eca: 0.4438 },
    fog: { mlp: 0.6286, se: 0.6212, eca: 0.6214 },
    brightness: { mlp: 0.4659, se: 0.4568, eca: 0.4694 },
    contrast: { mlp: 0.5434, se: 0.5428, eca: 0.5435 },
    elastic_transform: { mlp: 0.2706, se: 0.2708, eca: 0.2642 },
    pixelate: { mlp: 0.2146, se: 0.2123, eca: 0.2113 },
    jpeg_compression: { mlp: 0.2056, se: 0.2032, eca: 0.2041 },
  },
};
