import type { OutletDraft, OutletLink, OutletPicture } from '../outlet.js';
import type { Article } from './article.js';
import type { PointMedia } from './media.js';
import { inlinesOf } from './rich-text.js';

/** Pictures in upload order: `way` says what the platform does with each. */
export function numberPictures(
  article: Article,
  way: (media: Extract<PointMedia, { kind: 'picture' }>) => OutletPicture['way'],
): ReadonlyMap<PointMedia, OutletPicture> {
  const numbered = new Map<PointMedia, OutletPicture>();
  for (const media of article.points.flatMap((point) => point.media)) {
    if (media.kind !== 'picture') continue;
    numbered.set(media, { ...media.picture, number: numbered.size + 1, local: media.local, way: way(media) });
  }
  return numbered;
}

/** All links of an article, and how each is shown. */
export function linksOf(article: Article, shown: (url: string) => OutletLink['shown']): OutletLink[] {
  return article.points.flatMap((point) => [
    ...point.texts.flatMap(({ blocks }) =>
      [...inlinesOf(blocks)].flatMap((one) => (one.type === 'link' ? [{ url: one.url, line: point.line, shown: shown(one.url) }] : [])),
    ),
    ...point.references.flatMap(({ url, line }) => (url === null ? [] : [{ url, line, shown: shown(url) }])),
  ]);
}

/** What every outlet's draft says alike. */
export function draftBase(article: Article): Pick<OutletDraft, 'title' | 'formulas' | 'gaps' | 'unusable' | 'line'> {
  return {
    title: article.title,
    line: article.line,
    formulas: article.points.flatMap((point) => point.formulas),
    unusable: article.points.flatMap((point) => point.unusable),
    gaps: article.points.flatMap((point) =>
      point.media.flatMap((media) => (media.kind === 'picture' ? [] : [{ kind: media.kind, written: media.written, line: media.line }])),
    ),
  };
}
