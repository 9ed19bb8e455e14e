/** A file of a built site, before it is written. */
export interface SiteFile {
  /** Relative to the site, with `/`: `days/2022-05-11.html`. */
  readonly path: string;
  readonly body: string | Uint8Array;
  /** Hash of all that decides its bytes; absent for a file that every build makes. */
  readonly inputs?: string;
}

/** What a written file is known by: the first 16 characters of the base64url SHA-256 of its bytes, their number, and its inputs. */
export interface FileMark {
  readonly hash: string;
  readonly bytes: number;
  readonly inputs?: string;
}

/** The files of a site by path. */
export type SiteMarks = ReadonlyMap<string, FileMark>;
