import type { Picture } from './picture.js';

/** One of many pictures: decoded only when it is read. */
export interface NamedPicture {
  /** The path in its folder, with `/`, or its number in a stack. */
  readonly name: string;
  read(): Promise<Picture>;
}
