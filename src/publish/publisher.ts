import type { IsoDate } from '../base/dates.js';
import type { Bilingual } from '../base/text.js';
import type { Log } from '../log/types.js';

/** A file that a publisher makes. */
export interface OutputFile {
  /** Relative to where the publisher's files go, with `/`; for the README, to the log. */
  readonly path: string;
  readonly body: string;
  /** What the reader of the result should know: parts that could not be written, and why. */
  readonly remarks?: readonly Bilingual[];
}

/** A place the log is published to. */
export interface Publisher {
  readonly name: string;
  /** The file for a date; null is the newest day. */
  readonly publish: (log: Log, date: IsoDate | null) => OutputFile;
}
