import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { LabError } from '../lab-error.js';
import { say } from '../text.js';
import type { WeightsFile } from './weights-file.js';

/**
 * The bytes of a weights file from a package that is installed beside the labs, as those that tests need are.
 * @throws LabError `unreadable` when it is not there, or is another version than the one pinned.
 */
export async function installedWeights(file: WeightsFile): Promise<Uint8Array> {
  const found = await installedPath(file);
  if (found !== null) return readFile(found);
  const { package: name, version, path } = file;
  throw new LabError('unreadable', say(`${path} of ${name}@${version} is not installed.`, `没有安装 ${name}@${version} 的 ${path}。`), {
    hint: say('Install the packages of the tests: npm ci --prefix labs', '请安装测试所需的包：npm ci --prefix labs'),
  });
}

/** Where the file lies, or null when it is not there. */
export async function installedPath(file: WeightsFile): Promise<string | null> {
  for (const packages of packageFolders()) {
    const folder = join(packages, file.package);
    const manifest = await readFile(join(folder, 'package.json'), 'utf8').catch(() => null);
    if (manifest === null || JSON.parse(manifest).version !== file.version) continue;
    const found = await stat(join(folder, file.path)).catch(() => null);
    return found?.isFile() ? join(folder, file.path) : null;
  }
  return null;
}

/** The folders that Node looks for packages in, from this file on upwards: it runs from src and from dist. */
function packageFolders(): readonly string[] {
  return createRequire(import.meta.url).resolve.paths('daybook-labs') ?? [];
}
