import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type KnownPicture, variantName } from '../log/known-picture.js';
import { type Variant, variantFormat } from './make-variants.js';

/** What is known of a picture by its bytes. */
export type PictureFacts = Pick<KnownPicture, 'size' | 'widths'>;

/** Smaller copies of pictures by the hash of the picture. It can be deleted at any time: a build makes again what it needs. */
export interface VariantCache {
  /** What is known of a picture of which all copies are here; null when they are to be made. */
  readonly facts: (hash: string) => PictureFacts | null;
  /** Absolute path of a copy. */
  readonly file: (hash: string, width: number) => string;
  /** Keeps all copies of a picture; they are known when the last of them is there. */
  readonly keep: (hash: string, size: KnownPicture['size'], variants: readonly Variant[]) => Promise<PictureFacts>;
}

/** Where a log has its cache of smaller copies; git does not see it. */
export const variantFolder = '.daybook/cache/variants';

/** Where a copy of this name is, as a path in the log. */
export function cachedVariant(name: string): string {
  return `${variantFolder}/${variantFormat}/${name.slice(0, 2)}/${name}`;
}

/** Opens the cache in a folder, by its absolute path. */
export function openVariantCache(folder: string): VariantCache {
  const place = (hash: string): string => join(folder, String(variantFormat), hash.slice(0, 2));
  const file = (hash: string, width: number): string => join(place(hash), variantName(hash, width));
  const factsFile = (hash: string): string => join(place(hash), `${hash}.json`);
  let isMade = false;
  return {
    file,
    facts: (hash) => {
      const facts = readFacts(factsFile(hash));
      return facts?.widths.every((width) => existsSync(file(hash, width))) ? facts : null;
    },
    keep: async (hash, size, variants) => {
      if (!isMade) hideFromGit(folder);
      isMade = true;
      await mkdir(place(hash), { recursive: true });
      for (const { width, bytes } of variants) await writeWhole(file(hash, width), bytes);
      const facts = { size, widths: variants.map(({ width }) => width) };
      await writeWhole(factsFile(hash), JSON.stringify(facts));
      return facts;
    },
  };
}

function readFacts(path: string): PictureFacts | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as PictureFacts;
  } catch {
    return null;
  }
}

function hideFromGit(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '.gitignore'), '*\n');
}

/** Whole or not at all, also when the process is killed; a power cut may take it, for it is only a cache. */
async function writeWhole(path: string, bytes: string | Uint8Array): Promise<void> {
  const part = join(dirname(path), `${process.pid}-${randomBytes(4).toString('hex')}.part`);
  try {
    await writeFile(part, bytes);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    throw error;
  }
}
