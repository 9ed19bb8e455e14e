import type { Picture } from './picture.js';

/** A picture of a folder, decoded when it is asked for. */
export interface PictureItem {
  /** Its path in the folder, with `/`. */
  readonly name: string;
  /** The folder that it lies in, by its own name, which may name its class; null at the top. */
  readonly folder: string | null;
  read(): Promise<Picture>;
}

/** The pictures of a folder, in the order of their paths. */
export type PictureSet = readonly PictureItem[];
