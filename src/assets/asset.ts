import type { IsoDate } from '../base/dates.js';
import type { PictureType } from '../log/picture-type.js';

/**
 * What became of a picture: `kept` in the log; `gone` for good at its host; `placeholder`, its host sends another picture instead;
 * `refused` by this program; `failed`, perhaps only today; `dropped`, kept once and no longer shown by any note.
 */
export type AssetStatus = 'kept' | 'gone' | 'placeholder' | 'refused' | 'failed' | 'dropped';

/** Why a picture is not kept. */
export type AssetNote =
  | 'http'
  | 'empty'
  | 'not-a-picture'
  | 'damaged'
  | 'too-many-pixels'
  | 'too-large'
  | 'pixel'
  | 'known-placeholder'
  | 'repeated'
  | 'refused-address'
  | 'unreachable'
  | 'unused';

/** A line of the manifest: what is known of the picture at an address. */
export interface AssetRecord {
  /** As `pictureUrl` gives it. */
  readonly url: string;
  readonly status: AssetStatus;
  /** SHA-256 of the bytes that came, as 64 hexadecimal digits; null when none did. */
  readonly hash: string | null;
  readonly type: PictureType | null;
  /** In pixels, as it is shown; null for a drawing, and where that is not known. */
  readonly width: number | null;
  readonly height: number | null;
  readonly bytes: number | null;
  readonly date: IsoDate;
  readonly httpStatus: number | null;
  readonly note: AssetNote | null;
  /** Where the bytes came from when not from `url` itself: an address of the Wayback Machine. */
  readonly from?: string;
  /** What a placeholder looks like, so that it is known again: its difference hash. */
  readonly look?: string;
}
