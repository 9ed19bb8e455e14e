import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import type { LabsPackage } from './labs-package.js';
import { missingPackages } from './missing-labs.js';

/**
 * Loads the package labs/.
 * @throws DaybookError `not-installed` where its packages are missing, with the command that installs them.
 */
export async function loadLabs(): Promise<LabsPackage> {
  const path = createRequire(import.meta.url).resolve('#labs');
  try {
    return await import(pathToFileURL(path).href);
  } catch (cause) {
    const code = (cause as { readonly code?: unknown }).code;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw cause;
    throw notInstalled(resolve(dirname(path), '..'), cause);
  }
}

/** The sentence for labs that are there but whose packages are not. */
export function notInstalled(folder: string, cause: unknown): DaybookError {
  const { text, before, command } = missingPackages(folder);
  return new DaybookError('not-installed', text, { hint: say(`${before.en} ${command}`, `${before.zh}${command}`), cause });
}
