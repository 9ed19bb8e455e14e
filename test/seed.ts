import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Property tests draw the same values in every run; DAYBOOK_SEED draws others. */
const seed = Number(process.env.DAYBOOK_SEED ?? 20220511);

// Most test files have no properties and need not load the library.
const { testPath } = expect.getState();
if (testPath && readFileSync(testPath, 'utf8').includes("'fast-check'")) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ seed });
}
