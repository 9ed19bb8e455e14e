import { arxivReference, canonicalUrl, isHttpUrl, splitUrl } from '../base/urls.js';
import { papersOf } from '../log/papers/papers.js';
import { repositoryId, strongId } from '../log/papers/strong-ids.js';
import type { Log, Media, NoteFile } from '../log/types.js';
import type { LinkUse } from './check-context.js';
import { resolvePath } from './resolve-path.js';

/** What makes two links the same paper: the paper’s best id in this log, else the address under a paper’s label; null for a link that is no paper. */
export function paperIdentity(log: Log, link: LinkUse): string | null {
  const id = strongId(link.url);
  if (id !== null) return papersOf(log).withId(id)?.id ?? id;
  if (arxivReference(link.url) || link.role !== 'paper' || link.inline || !isHttpUrl(link.url) || repositoryId(link.url)) return null;
  return splitUrl(link.url)?.host === 'mp.weixin.qq.com' ? null : canonicalUrl(link.url);
}

/** Whether an address is an article's, which has one title; a paper is noted under any, often translated. */
export function isArticle(url: string): boolean {
  return isHttpUrl(url) && arxivReference(url) === null && strongId(url) === null;
}

/** What makes two media the same: the path in the log, or the address without query, which only asks for a size or a format. */
export function mediaIdentity(media: Media, note: NoteFile): string {
  const parts = splitUrl(media.src.replaceAll('&amp;', '&'));
  if (!parts) return resolvePath(note.path, media.src) ?? media.src;
  const isPicture = /\.(?:png|jpe?g|gif|webp|svg|mp4)$/i.test(parts.path) || parts.host.endsWith('qpic.cn');
  return isPicture ? parts.host + parts.path : canonicalUrl(media.src);
}
