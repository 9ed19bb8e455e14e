import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lab } from '../lab.js';

/** The paths of a lab's own sample, for each of its inputs that has one. */
export function samplePaths({ sample }: Lab): Readonly<Record<string, string>> {
  const folder = samplesFolder(dirname(fileURLToPath(import.meta.url)));
  return Object.fromEntries(Object.entries(sample).map(([input, name]) => [input, join(folder, name)]));
}

/** This file runs from src and from dist, at different depths below the package. */
function samplesFolder(from: string): string {
  const folder = join(from, 'samples');
  return existsSync(folder) || dirname(from) === from ? folder : samplesFolder(dirname(from));
}
