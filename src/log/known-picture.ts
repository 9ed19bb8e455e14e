import { type PictureType, pictureEndings } from './picture-type.js';

/** A picture of the log's folder of which more is known than its name. */
export interface KnownPicture {
  /** Path in the log. */
  readonly path: string;
  /** SHA-256 of its bytes, as 64 hexadecimal digits. */
  readonly hash: string;
  /** In pixels, as it is shown; null for a drawing, which has no size of its own. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** Widths of its smaller copies in WebP, rising; the picture itself has a place among them where none has its whole width. */
  readonly widths: readonly number[];
}

/** Pictures by their path in the log; the kept copy of a picture of the web also by its address there, as `pictureUrl` gives it. */
export type KnownPictures = ReadonlyMap<string, KnownPicture>;

/** Where the kept copy of a picture lies in the log: named by its bytes. */
export function assetPath(hash: string, type: PictureType): string {
  return `${assetFolder}/${hash.slice(0, 2)}/${hash}.${pictureEndings[type]}`;
}

/** The folder of kept copies. */
export const assetFolder = 'assets';

/** The hash that the path of a kept copy names; null for any other path. */
export function assetHash(path: string): string | null {
  return /^assets\/[0-9a-f]{2}\/([0-9a-f]{64})\.(?:png|jpg|gif|webp|avif|svg)$/.exec(path)?.[1] ?? null;
}

/** The file name of a smaller copy: `3f9c01ab…-640.webp`. */
export function variantName(hash: string, width: number): string {
  return `${hash.slice(0, 20)}-${width}.webp`;
}
