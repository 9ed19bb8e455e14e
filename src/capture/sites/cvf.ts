import type { Extractor } from '../extractor.js';

/** Papers of CVF Open Access. */
export const cvf: Extractor = {
  name: 'cvf',
  matches: ({ host }) => host === 'openaccess.thecvf.com',
  reader: 'cvf',
};
