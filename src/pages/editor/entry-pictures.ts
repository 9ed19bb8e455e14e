import type { NoteFile } from '../../log/types.js';
import { pathInLog } from '../safe-href.js';
import type { EntryFormView } from './editor-view.js';

/** The pictures of an entry with an address that shows them; those of a draft are asked of it first. */
export function entryPictures(note: NoteFile, index: number | null, path: string, drafts: string): EntryFormView['pictures'] {
  const media = (index === null ? undefined : note.entries[index])?.media ?? [];
  return media.map(({ src }) => ({ src, href: hrefOf(src, path, drafts) }));
}

function hrefOf(src: string, from: string, drafts: string): string | null {
  if (/^https?:\/\//i.test(src)) return src.length > 4000 ? null : src.replaceAll('&amp;', '&');
  const path = pathInLog(src, from);
  return path === null ? null : `${drafts}?path=${encodeURIComponent(path)}`;
}
