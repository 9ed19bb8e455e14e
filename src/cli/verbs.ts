import type { Verb } from '../operations/operation.js';
import { typedOperations } from '../operations/operations.js';
import { completionVerb } from './completion-verb.js';
import { serveVerb } from './serve-verb.js';

/** Everything that can be typed after `daybook`: the operations, and what only a command line needs. */
export const verbs: readonly Verb[] = [...typedOperations, serveVerb, completionVerb];
