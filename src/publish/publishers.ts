import type { Publisher } from './publisher.js';
import { publishReadme } from './readme/publish-readme.js';

/** Where a log can be published. */
export const publishers: readonly Publisher[] = [{ name: 'readme', publish: publishReadme }];
