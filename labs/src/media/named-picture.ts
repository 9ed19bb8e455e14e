import type { Picture } from './picture.js';

/** One of many pictures: decoded only when it is read. */
export interface NamedPicture {
  /** The path in its folder, with `/`, or its number in a stack. */
  readonly name: string;
  /** The folder that it lies in, by its own name, which may name its class; null at the top and in a stack. */
  readonly folder: string | null;
  read(): Promise<Picture>;
}
