import { deitFamily, fanFamily, fanSwinFamily, swinFamily } from './classifiers.js';
import { detectorFamily, transformerFamily } from './detectors.js';
import type { NetworkFamily } from './network-family.js';
import { resNetFamily } from './resnet.js';

/** All families of networks; the first that matches takes the file. */
export const networkFamilies: readonly NetworkFamily[] = [
  fanFamily,
  fanSwinFamily,
  deitFamily,
  swinFamily,
  detectorFamily,
  transformerFamily,
  resNetFamily,
];
