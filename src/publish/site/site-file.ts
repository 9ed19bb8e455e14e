/** A file of a built site, before it is written. */
export interface SiteFile {
  /** Relative to the site, with `/`: `days/2022-05-11.html`. */
  readonly path: string;
  readonly body: string | Uint8Array;
}

/** What a written file is known by: the first 16 characters of the base64url SHA-256 of its bytes, and their number. */
export interface FileMark {
  readonly hash: string;
  readonly bytes: number;
}

/** The files of a site by path. */
export type SiteMarks = ReadonlyMap<string, FileMark>;
