import { isHttpUrl } from '../../base/urls.js';
import type { Day, Entry, Log } from '../../log/types.js';
import { pictureOf } from '../../pages/picture.js';
import type { OutletOptions } from '../outlet.js';
import type { ArticlePicture } from './article.js';
import { logLinks, pathOf } from './web-address.js';

/** A picture or video of a point. */
export type PointMedia =
  | {
      readonly kind: 'picture';
      readonly picture: ArticlePicture;
      /** Where it shows on the web; null when it has to be uploaded. */
      readonly address: string | null;
      /** `data:` address of it; null when it cannot go along. */
      readonly data: string | null;
      readonly local: boolean;
    }
  | { readonly kind: 'lost'; readonly written: string; readonly line: number }
  | { readonly kind: 'video'; readonly written: string; readonly address: string | null; readonly line: number };

/** The pictures and videos of a point, as written. */
export function pointMedia(log: Log, day: Day, entry: Entry, n: number, options: OutletOptions): PointMedia[] {
  return entry.media.map((media): PointMedia => {
    const { src, written, alt } = pictureOf(media, day.path, log, logLinks);
    const { line } = media;
    const path = src === null ? null : pathOf(src);
    const web = src !== null && path === null && isHttpUrl(src) ? src : null;
    if (media.kind !== 'image') return { kind: 'video', written: path ?? written, address: web ?? fileAddress(path, options), line };
    const base = { alt: alt.replace(/\s+/g, ' ').slice(0, 200), line, point: n };
    if (path !== null) {
      const file = options.files?.get(path);
      const data = file?.base64 && file.type ? `data:${file.type};base64,${file.base64}` : null;
      const picture = { ...base, src: path, bytes: file?.bytes ?? null, type: file ? file.type : typeOfName(path) };
      return { kind: 'picture', picture, address: fileAddress(path, options), data, local: true };
    }
    if (web !== null)
      return { kind: 'picture', picture: { ...base, src: web, bytes: null, type: typeOfUrl(web) }, address: web, data: null, local: false };
    const inline = src === null ? null : inlinePicture(src);
    if (inline) return { kind: 'picture', picture: { ...base, src: '', ...inline }, address: null, data: src, local: false };
    return { kind: 'lost', written, line };
  });
}

/** Where a file of the log is public; null when the log does not say. */
function fileAddress(path: string | null, { pictureBase }: OutletOptions): string | null {
  if (path === null || pictureBase === undefined || !isHttpUrl(pictureBase)) return null;
  return `${pictureBase.replace(/\/+$/, '')}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** `data:image/png;base64,…`, the only form that is handed on. */
function inlinePicture(src: string): { readonly bytes: number; readonly type: string } | null {
  const found = /^data:(image\/(?:png|jpeg|gif|webp));base64,([a-z0-9+/]{1,4000000}={0,2})$/i.exec(src);
  return found ? { type: (found[1] as string).toLowerCase(), bytes: Math.floor(((found[2] as string).length * 3) / 4) } : null;
}

/** `https://mmbiz.qpic.cn/…?wx_fmt=gif` names its format in a parameter, others in the path. */
function typeOfUrl(url: string): string | null {
  const format = /[?&](?:wx_fmt|format|fmt|tp)=([a-z]+)/i.exec(url)?.[1];
  return (format && typeOfName(`.${format}`)) || typeOfName(url.replace(/[?#].*$/s, ''));
}

function typeOfName(name: string): string | null {
  return types[/\.([a-z0-9]{2,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null;
}

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  bmp: 'image/bmp',
  svg: 'image/svg+xml',
};
