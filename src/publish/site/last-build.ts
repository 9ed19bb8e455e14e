import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from '../../base/logger.js';
import { say } from '../../base/text.js';
import { canonicalUrl } from '../../base/urls.js';
import { attributesPath, withAttributes } from '../../log/journal-attributes.js';
import { unwritable } from '../../worktree/disk-error.js';
import { type EntryMark, entryMarks, type Move, movedEntries, movesPath, movesText, titleMark } from './moves.js';
import type { Site } from './site.js';
import type { SiteMarks } from './site-file.js';

/**
 * The entries whose pages the last build wrote and this one does not, found among the entries that it did not know: what was
 * edited by hand since. `known` are the moves noted before, `on` is the date to note.
 */
export function movesSince(before: SiteMarks, out: string, site: Site, known: readonly Move[], on: string): readonly Move[] {
  const pageOf = (slug: string): string => join(out, 'entries', `${slug}.html`);
  const moved = new Set(known.map(({ from }) => from));
  const wasEntry = (slug: string): boolean =>
    before.has(`entries/${slug}.html`) && !(moved.has(slug) && markOfPage(slug, pageOf(slug)) === null);
  const gone = [...before.keys()]
    .map((path) => /^entries\/([^/]+)\.html$/.exec(path)?.[1])
    .filter((slug) => slug !== undefined && !site.permalinks.has(slug) && !site.redirects.has(slug)) as string[];
  if (gone.length === 0) return [];
  const fresh = site.log.days.flatMap(entryMarks).filter((mark) => !wasEntry(mark.slug));
  const lost = gone.sort().flatMap((slug) => markOfPage(slug, pageOf(slug)) ?? []);
  return movedEntries(lost, fresh, on);
}

/** Adds moves to the log's file; a log that cannot be written to is built all the same. */
export function keepMoves(root: string, moves: readonly Move[], logger: Logger): void {
  try {
    mkdirSync(join(root, '.daybook'), { recursive: true });
    const attributes = join(root, attributesPath);
    const before = existsSync(attributes) ? readFileSync(attributes, 'utf8') : null;
    const after = withAttributes(before, movesPath);
    if (after !== before) appendFileSync(attributes, after.slice(before?.length ?? 0));
    appendFileSync(join(root, movesPath), movesText(moves));
  } catch (cause) {
    const { text } = unwritable(movesPath, cause);
    const next = say('Old addresses lead on in this build only.', '旧地址只在这次构建中跳转。');
    logger.warn(say(`${text.en} ${next.en}`, `${text.zh}${next.zh}`));
  }
}

/** What an entry's page of the last build says about its entry; null for a page that is a redirect or cannot be read. */
function markOfPage(slug: string, path: string): EntryMark | null {
  let html: string;
  try {
    html = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  const ref = /<span class="quiet mono">([^<]+)<\/span>/.exec(html)?.[1];
  const title = /<meta property="og:title" content="([^"]*)"/.exec(html)?.[1];
  if (ref === undefined || title === undefined) return null;
  const url = /<li class="article">.{0,2000}?<a [^>]*?href="([^"]*)"/s.exec(html)?.[1];
  return { slug, key: null, ref, title: titleMark(plain(title)), url: url === undefined ? '' : canonicalUrl(plain(url)) };
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
