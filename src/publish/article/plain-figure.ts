import { say } from '../../base/text.js';
import type { OutletPicture } from '../outlet.js';
import type { Article } from './article.js';
import { escapeHtml } from './escape.js';
import type { PointMedia } from './media.js';
import { insideNote } from './print-markdown.js';

/** A figure without styles: the picture where it shows by itself, else a line that says what to upload there. */
export function plainFigure(
  media: Extract<PointMedia, { kind: 'picture' }>,
  pictures: ReadonlyMap<PointMedia, OutletPicture>,
  { language }: Article,
): string {
  const { number, way } = pictures.get(media) as OutletPicture;
  const name = say(`Figure ${number}`, `图 ${number}`)[language];
  const { alt, src } = media.picture;
  const address = way === 'kept' ? media.address : way === 'inside' ? media.data : null;
  if (address === null) {
    const what = src === '' ? insideNote[language] : src.slice(0, 300);
    const place = say(`Figure ${number}: upload it here, ${what}`, `图 ${number}：请在此处上传 ${what}`)[language];
    return `<p>【${escapeHtml(place)}】</p>${alt === '' ? '' : `<p>${escapeHtml(alt)}</p>`}`;
  }
  const caption = alt === '' ? '' : `<figcaption>${escapeHtml(alt)}</figcaption>`;
  return `<figure><img src="${escapeHtml(address)}" alt="${escapeHtml(alt === '' ? name : alt)}">${caption}</figure>`;
}
