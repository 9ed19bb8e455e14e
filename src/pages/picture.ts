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
}

const longestUrl = 8_000;
const longestData = 1_000_000;

/** Where a picture of the log is: on another host, in the log's folder, or nowhere. */
export function pictureOf(media: Pick<Media, 'kind' | 'src' | 'alt'>, from: string, log: Log, links: Pick<Links, 'day' | 'file'>): Picture {
  const written = decodeReferences(media.src).trim();
  const base = { kind: media.kind, written: written.length > 120 ? `${written.slice(0, 120)}…` : written, alt: media.alt.trim() };
  if (written.length > (/^data:/i.test(written) ? longestData : longestUrl)) return { ...base, src: null, original: null };
  if (/^https?:\/\//i.test(written)) return { ...base, src: written, original: written };
  if (written.startsWith('//')) return { ...base, src: `https:${written}`, original: `https:${written}` };
  if (media.kind === 'image' && /^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i.test(written))
    return { ...base, src: written, original: null };
  const path = pathInLog(written, from);
  if (path === null || !log.files.has(path)) return { ...base, src: null, original: null };
  return { ...base, src: links.file(path), original: links.file(path) };
}

/** `&amp;` and its kin, as a browser would read them in an attribute. */
function decodeReferences(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39|#x27);/gi, (found) => references[found.toLowerCase()] ?? found);
}

const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};
