/** One file of a write. A rename is a deletion and a creation in one write. */
export interface Change {
  /** Relative to the log, with `/`. */
  readonly path: string;
  /** The text as it was read; null when the file must not exist yet. */
  readonly before: string | null;
  /** The text as it shall be; null to delete the file. */
  readonly after: string | null;
}
