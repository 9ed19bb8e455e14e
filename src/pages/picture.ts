import { type KnownPicture, variantName } from '../log/known-picture.js';
import { decodedSource, longestUrl, pictureUrl } from '../log/picture-url.js';
import type { Log, Media } from '../log/types.js';
import type { Links } from './links.js';
import { pathInLog } from './safe-href.js';

/** A picture or video as pages show it. */
export interface Picture {
  readonly kind: Media['kind'];
  /** Address to load; null when it cannot be shown. */
  readonly src: string | null;
  /** Address of the original to link to; null when there is none that is safe. */
  readonly original: string | null;
  /** As written, for showing. */
  readonly written: string;
  readonly alt: string;
  /** The file of the log that is shown, when more is known of it; null for others. */
  readonly known: KnownPicture | null;
}

const longestData = 1_000_000;

/** Where a picture of the log is: in the log's folder, on another host, or nowhere. A picture of the web that is kept is shown from the log. */
export function pictureOf(media: Pick<Media, 'kind' | 'src' | 'alt'>, from: string, log: Log, links: Pick<Links, 'day' | 'file'>): Picture {
  const written = decodedSource(media.src);
  const shown = written.length > 120 ? `${written.slice(0, 120)}…` : written;
  const base = { kind: media.kind, written: shown, alt: media.alt.trim(), known: null };
  if (written.length > (/^data:/i.test(written) ? longestData : longestUrl)) return { ...base, src: null, original: null };
  const url = pictureUrl(media.src);
  if (url !== null) {
    const kept = media.kind === 'image' ? log.pictures?.get(url) : undefined;
    if (kept && log.files.has(kept.path)) return { ...base, src: links.file(kept.path), original: links.file(kept.path), known: kept };
    const whole = written.startsWith('//') ? `https:${written}` : written;
    return { ...base, src: whole, original: whole };
  }
  if (media.kind === 'image' && /^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i.test(written))
    return { ...base, src: written, original: null };
  const path = pathInLog(written, from);
  if (path === null || !log.files.has(path)) return { ...base, src: null, original: null };
  return { ...base, src: links.file(path), original: links.file(path), known: log.pictures?.get(path) ?? null };
}

/** The smaller copies of a picture as a `srcset`; the picture itself is the largest where no copy has its width. Undefined when there are none. */
export function pictureCopies({ hash, size, widths }: KnownPicture, src: string, links: Pick<Links, 'picture'>): string | undefined {
  if (widths.length === 0 || size === null) return undefined;
  const copies = widths.map((width) => `${links.picture(variantName(hash, width))} ${width}w`);
  const isWhole = (widths.at(-1) as number) >= Math.min(size.width, largeScreen);
  return [...copies, ...(isWhole ? [] : [`${src} ${size.width}w`])].join(', ');
}

/** Wider pictures than this are for looking at alone. */
const largeScreen = 1_440;
