import type { Dialect } from '../dialect.js';
import { authorDialect } from './author.js';
import { englishDialect } from './english.js';

/** The dialects that ship with the program. A log's daybook.json may name one and change parts of it. */
export const dialects: readonly Dialect[] = [authorDialect, englishDialect];

export { authorDialect, englishDialect };
