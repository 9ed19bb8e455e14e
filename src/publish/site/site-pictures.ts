import { availableParallelism } from 'node:os';
import type { AssetFolder } from '../../assets/asset-folder.js';
import type { VariantCache } from '../../assets/variant-cache.js';
import { DaybookError } from '../../base/errors.js';
import { type Bilingual, say } from '../../base/text.js';
import { assetHash, type KnownPicture, type KnownPictures } from '../../log/known-picture.js';
import type { Log } from '../../log/types.js';
import { errorNumber, hintOf } from '../../worktree/disk-error.js';
import { localTargets } from './referenced-files.js';
import { textHash } from './text-hash.js';
import { webPictures } from './web-pictures.js';

/** What a build knows of the pictures that its pages show. */
export interface SitePictures {
  readonly pictures: KnownPictures;
  /** How many there are, and of how many the smaller copies were made now. */
  readonly files: number;
  readonly made: number;
  readonly seconds: number;
  /** What the owner should know; null when all is well. */
  readonly warning: Bilingual | null;
}

/** Only pixels can be made smaller; drawings are left as they are. */
const raster = /\.(?:png|jpe?g|gif|webp|avif)$/i;

/**
 * Looks at the pictures of a log's folder that its notes show, by their path or as the kept copy of a picture of the web, and makes the
 * smaller copies that the cache does not have. The log is the public one: what private entries show is not looked at. For a log without
 * such pictures nothing is loaded; null.
 */
export async function preparePictures(log: Log, folder: Pick<AssetFolder, 'locate'>): Promise<SitePictures | null> {
  const shown = new Map([...localPictures(log), ...(await keptOfWeb(log, folder))]);
  const paths = [...new Set(shown.values())];
  if (paths.length === 0) return null;
  const from = performance.now();
  const [{ openVariantCache, variantFolder }, { readPicture }] = await Promise.all([
    import('../../assets/variant-cache.js'),
    import('../../assets/read-picture.js'),
  ]);
  const cache = openCache(() => openVariantCache(folder.locate(variantFolder)));
  const known = new Map<string, KnownPicture>();
  let made = 0;
  let warning: Bilingual | null = null;
  const queue = paths.values();
  const work = async (): Promise<void> => {
    for (const path of queue) {
      try {
        const { hash, facts, isNew, trouble } = await readPicture(folder.locate(path), assetHash(path), cache);
        if (isNew) made += 1;
        if (trouble !== null) warning ??= noCopies(trouble);
        known.set(path, { path, hash, ...facts });
      } catch (error) {
        if (errorNumber(error) === null) throw error; // A file that cannot be read is told where it is copied.
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
  const pictures = new Map([...shown].flatMap(([key, path]) => withPath(key, known.get(path))));
  return { pictures, files: known.size, made, seconds: (performance.now() - from) / 1000, warning };
}

/** A folder that leads out of the log, or cannot be one, keeps nothing: pictures are then looked at by every build. */
function openCache(open: () => VariantCache): VariantCache {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof DaybookError)) throw error;
    return { facts: () => null, file: () => '', keep: () => Promise.reject(error.cause ?? error) };
  }
}

function withPath(key: string, picture: KnownPicture | undefined): [string, KnownPicture][] {
  if (!picture) return [];
  return key === picture.path
    ? [[key, picture]]
    : [
        [key, picture],
        [picture.path, picture],
      ];
}

function localPictures(log: Log): [string, string][] {
  const found = new Set<string>();
  for (const note of log.notes) for (const path of localTargets(note)) if (raster.test(path) && log.files.has(path)) found.add(path);
  return [...found].map((path) => [path, path]);
}

/** The kept copies of pictures of the web that notes show, by address. */
async function keptOfWeb(log: Log, folder: Pick<AssetFolder, 'locate'>): Promise<[string, string][]> {
  if (![...log.files].some((path) => assetHash(path) !== null)) return [];
  const { keptPictures } = await import('../../assets/kept-pictures.js');
  const { readManifest } = await import('../../assets/read-manifest.js');
  const kept = [...keptPictures(readManifest(folder), folder)].filter(([, { path }]) => log.files.has(path));
  if (kept.length === 0) return [];
  const shown = new Set(log.notes.flatMap(webPictures));
  return kept.flatMap(([key, { path }]) => (key !== path && shown.has(textHash(key)) ? [[key, path]] : []));
}

function noCopies(cause: unknown): Bilingual {
  const { en, zh } = hintOf(cause);
  return say(
    `Smaller copies of pictures cannot be kept in .daybook/cache, so pages have the originals only. ${en}`,
    `缩小的图片无法存入 .daybook/cache，页面只用原图。${zh}`,
  );
}
