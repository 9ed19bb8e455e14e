import { statSync } from 'node:fs';
import { assetPath, type KnownPicture, type KnownPictures } from '../log/known-picture.js';
import type { AssetRecord } from './asset.js';
import type { AssetFolder } from './asset-folder.js';
import { variantWidths } from './make-variants.js';
import type { Manifest } from './manifest.js';

/** A record of a picture that is kept. */
export type KeptRecord = AssetRecord & Required<{ [Key in 'hash' | 'type' | 'bytes']: NonNullable<AssetRecord[Key]> }>;

/** The pictures of the web of which the log has a copy, by address and by path; a copy of another size than noted, such as a pointer of Git LFS, is none. */
export function keptPictures({ records }: Manifest, folder: Pick<AssetFolder, 'locate'>): KnownPictures {
  const found = new Map<string, KnownPicture>();
  for (const record of records.values()) {
    if (!isKept(record) || !isThere(record, folder)) continue;
    const picture = knownPicture(record);
    found.set(record.url, picture);
    found.set(picture.path, picture);
  }
  return found;
}

/** Whether the log has the picture, as far as its manifest says. */
export function isKept(record: AssetRecord): record is KeptRecord {
  return record.status === 'kept' && record.hash !== null && record.type !== null && record.bytes !== null;
}

/** Whether the copy that a record names is there, as far as its size tells. */
export function isThere({ hash, type, bytes }: KeptRecord, folder: Pick<AssetFolder, 'locate'>): boolean {
  try {
    const found = statSync(folder.locate(assetPath(hash, type)), { throwIfNoEntry: false });
    return found?.isFile() === true && found.size === bytes;
  } catch {
    return false;
  }
}

function knownPicture({ hash, type, width, height }: KeptRecord): KnownPicture {
  const size = width !== null && height !== null && width > 0 && height > 0 ? { width, height } : null;
  return { path: assetPath(hash, type), hash, size, widths: size === null ? [] : variantWidths(type, size.width) };
}
