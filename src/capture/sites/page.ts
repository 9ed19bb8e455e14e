import type { Extractor } from '../extractor.js';

/** Any page. */
export const page: Extractor = { name: 'page', matches: () => true, reader: 'page' };
