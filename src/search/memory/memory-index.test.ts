import { indexConformance } from '../../../test/search/index-conformance.js';
import { memoryIndex } from './memory-index.js';

indexConformance(async (documents) => memoryIndex(documents));
