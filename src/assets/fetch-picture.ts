import { hash } from 'node:crypto';
import { DaybookError } from '../base/errors.js';
import type { Fetcher, WebResponse } from '../base/fetcher.js';
import { type Bilingual, say } from '../base/text.js';
import { pictureType } from '../log/picture-type.js';
import type { AssetNote, AssetStatus } from './asset.js';
import { differenceHash } from './difference-hash.js';
import type { Gate } from './gate.js';
import type { Sharp } from './load-sharp.js';
import { lookAtPicture, mostPixels, type PictureLook } from './look-at-picture.js';
import { makeVariants, type Variant } from './make-variants.js';
import { type Arrival, type Placeholder, placeholderOf } from './placeholders.js';

/** A picture that came, and was opened. */
export interface FetchedPicture {
  readonly bytes: Uint8Array;
  readonly hash: string;
  readonly look: PictureLook;
  readonly variants: readonly Variant[];
  readonly httpStatus: number;
}

/** Why a picture did not come. */
export interface LostPicture {
  readonly status: Exclude<AssetStatus, 'kept' | 'dropped'>;
  readonly note: AssetNote;
  readonly httpStatus: number | null;
  readonly text: Bilingual;
  /** What came in its place, when that was a picture. */
  readonly arrival: Arrival | null;
}

/** What pictures are fetched and opened with. */
export interface PictureTools {
  readonly fetch: Fetcher;
  readonly sharp: Sharp;
  /** Room is counted in pictures of a common size. */
  readonly gate: Gate;
  readonly placeholders: readonly Placeholder[];
  readonly signal?: AbortSignal;
}

/** Larger files are not fetched. */
export const mostBytes: number = 32 * 1024 * 1024;

/** Fetches the picture of an address, which may lie at another one, and opens it. No Referer is ever sent. */
export async function fetchPicture(url: string, tools: PictureTools, from: string = url): Promise<FetchedPicture | LostPicture> {
  const accept = 'image/avif,image/webp,image/png,image/jpeg,image/gif,image/svg+xml,image/*;q=0.8';
  let response: WebResponse;
  try {
    response = await tools.fetch({ url: from, accept, maxBytes: mostBytes, cache: 'none', ...(tools.signal && { signal: tools.signal }) });
  } catch (error) {
    const reason = error instanceof DaybookError ? reasons[error.code] : undefined;
    if (!(error instanceof DaybookError) || !reason) throw error;
    return { ...reason, httpStatus: null, text: error.text, arrival: null };
  }
  const { status, body } = response;
  if (status !== 200) return lost(isGone.has(status) ? 'gone' : 'failed', 'http', status, answered(status));
  const look = await lookAtPicture(tools.sharp, body);
  if (typeof look === 'string') return unusable(look, response);
  return openPicture({ url, landed: response.url }, body, look, tools);
}

const isGone: ReadonlySet<number> = new Set([404, 410, 451]);

const reasons: Readonly<Record<string, Pick<LostPicture, 'status' | 'note'>>> = {
  'refused-address': { status: 'refused', note: 'refused-address' },
  'too-large': { status: 'refused', note: 'too-large' },
  unreachable: { status: 'failed', note: 'unreachable' },
};

async function openPicture(
  { url, landed }: Pick<Arrival, 'url' | 'landed'>,
  bytes: Uint8Array,
  look: PictureLook,
  { sharp, gate, placeholders }: PictureTools,
): Promise<FetchedPicture | LostPicture> {
  const own = hash('sha256', bytes);
  if (look.size !== null) {
    const arrival: Arrival = { url, landed, hash: own, ...look.size, bytes: bytes.length };
    if (look.size.width <= 2 && look.size.height <= 2) return { ...lost('placeholder', 'pixel', 200, pixel), arrival };
    const placeholder = await placeholderOf(arrival, placeholders, () => differenceHash(sharp, bytes)).catch(() => null);
    if (placeholder) return { ...lost('placeholder', 'known-placeholder', 200, inItsPlace), arrival };
  }
  const { width, height } = look.size ?? { width: 0, height: 0 };
  try {
    const variants = await gate.pass(Math.ceil((width * height * look.frames) / commonPixels), () => makeVariants(sharp, bytes, look));
    return { bytes, hash: own, look, variants, httpStatus: 200 };
  } catch {
    return lost('failed', 'damaged', 200, damaged);
  }
}

/** Pictures up to this size are opened side by side. */
const commonPixels = 16_000_000;

function unusable(note: AssetNote, { body, type }: WebResponse): LostPicture {
  switch (note) {
    case 'too-many-pixels':
      return lost(
        'refused',
        note,
        200,
        say(`it has more than ${mostPixels / 1e6} million pixels, so it is not opened`, `像素超过 ${mostPixels / 1e6} 百万，不打开`),
      );
    case 'too-large':
      return lost('refused', note, 200, say('the drawing has more than 4 MB, so it is not opened', '矢量图超过 4 MB，不打开'));
    case 'empty':
      return lost('failed', note, 200, say('its host sent nothing', '图床没有发来任何内容'));
    case 'not-a-picture': {
      const what = pictureType(body) ?? (type === '' ? 'something' : type);
      return lost(
        'failed',
        note,
        200,
        say(`its host sent ${what}, no picture that pages show`, `图床发来的是 ${what}，不是网页能显示的图片`),
      );
    }
    default:
      return lost('failed', note, 200, damaged);
  }
}

const damaged = say('it came damaged or cut off', '收到的图片已损坏或不完整');
const pixel = say('its host sent a single point, no picture', '图床只发来一个点，不是图片');
const inItsPlace = say('its host sent its placeholder in place of the picture', '图床发来的是占位图，不是原图');

function answered(status: number): Bilingual {
  return say(`its host answers ${status}`, `图床回应 ${status}`);
}

function lost(status: LostPicture['status'], note: AssetNote, httpStatus: number, text: Bilingual): LostPicture {
  return { status, note, httpStatus, text, arrival: null };
}
