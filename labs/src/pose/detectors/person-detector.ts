import type { BoxXyxy } from '../../detect/box.js';
import type { Picture } from '../../media/picture.js';

/** A person found in a picture: where, in its pixels, and how sure. */
export interface FoundPerson {
  readonly box: BoxXyxy;
  readonly score: number;
}

/** Finds the people of a picture. */
export interface PersonDetector {
  /** Surest first. */
  detect(picture: Picture): Promise<FoundPerson[]>;
  dispose(): Promise<void>;
}
