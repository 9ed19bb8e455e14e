import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { assetPath } from '../log/known-picture.js';
import type { AssetFolder } from './asset-folder.js';
import { isKept } from './kept-pictures.js';
import type { Manifest } from './manifest.js';

/** A kept picture whose file is gone, or holds other bytes than its name says. */
export interface BrokenOriginal {
  readonly path: string;
  readonly trouble: 'missing' | 'changed' | 'unreadable';
  readonly urls: readonly string[];
}

/** What a look at all kept pictures found. */
export interface Verification {
  readonly files: number;
  readonly bytes: number;
  readonly broken: readonly BrokenOriginal[];
}

/** Reads every kept picture and compares its bytes with its name. */
export async function verifyOriginals({ records }: Manifest, folder: Pick<AssetFolder, 'locate'>): Promise<Verification> {
  const originals = new Map<string, { readonly hash: string; readonly urls: string[] }>();
  for (const record of records.values()) {
    if (!isKept(record)) continue;
    const path = assetPath(record.hash, record.type);
    const known = originals.get(path);
    if (known) known.urls.push(record.url);
    else originals.set(path, { hash: record.hash, urls: [record.url] });
  }
  const broken: BrokenOriginal[] = [];
  let bytes = 0;
  for (const path of [...originals.keys()].sort()) {
    const { hash, urls } = originals.get(path) as { hash: string; urls: string[] };
    try {
      const found = await hashOf(folder.locate(path));
      bytes += found.bytes;
      if (found.hash !== hash) broken.push({ path, trouble: 'changed', urls });
    } catch (error) {
      broken.push({ path, trouble: (error as { readonly code?: unknown }).code === 'ENOENT' ? 'missing' : 'unreadable', urls });
    }
  }
  return { files: originals.size, bytes, broken };
}

async function hashOf(path: string): Promise<{ readonly hash: string; readonly bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  });
  return { hash: hash.digest('hex'), bytes };
}
