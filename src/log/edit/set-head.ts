import type { Span, TextEdit } from '../../base/diagnostic.js';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import type { EditContext } from './edit-context.js';
import { spacesBefore } from './entry-style.js';
import type { EditableField } from './field-value.js';
import { relevanceValue, titleValue, urlValue } from './values.js';

/** The edits to an entry's title line that set title, URL and relevance, where they are wanted. */
export function setHead(context: EditContext, wanted: ReadonlyMap<EditableField, readonly string[]>): TextEdit[] {
  const title = wanted.get('title')?.[0] ?? null;
  const url = wanted.get('url')?.[0]?.trim() ?? null;
  const relevance = wanted.get('relevance')?.[0];
  const { urlSpan } = context.entry;
  const edits = urlSpan === null ? setUnlinked(context, title, url) : setLinked(context, urlSpan, title, url);
  if (relevance !== undefined) edits.push(setStars(context, relevanceValue(relevance)));
  return edits;
}

function setLinked({ entry, dialect }: EditContext, urlSpan: Span, title: string | null, url: string | null): TextEdit[] {
  const edits: TextEdit[] = [];
  if (title !== null) edits.push({ ...entry.titleSpan, text: titleValue(title, dialect.stars) });
  if (url !== null) edits.push({ ...urlSpan, text: url === '' ? '' : urlValue(url) });
  return edits;
}

function setUnlinked({ text, entry, dialect }: EditContext, title: string | null, url: string | null): TextEdit[] {
  if (title === null && !url) return [];
  const shown = titleValue(title ?? text.slice(entry.titleSpan.start, entry.titleSpan.end), dialect.stars);
  if (shown === '') {
    throw new DaybookError(
      'bad-value',
      say(
        'An entry without a link needs a title. Set its url, or remove the entry.',
        '没有链接的条目需要标题。请设置 url，或者删除该条目。',
      ),
    );
  }
  return [{ ...entry.titleSpan, text: url ? `[${shown}](${urlValue(url)})` : shown }];
}

/** Stars take the gap before them along when they go, and get the note's own gap when they come. */
function setStars({ text, entry, style, dialect }: EditContext, relevance: number): TextEdit {
  const { start, end } = entry.starsSpan;
  const gapStart = spacesBefore(text, start);
  if (relevance === 0) return { start: gapStart, end, text: '' };
  if (end === start) return { start: gapStart, end, text: style.starGap + style.star.repeat(relevance) };
  const written = dialect.stars.find((star) => text.startsWith(star, start)) ?? style.star;
  return { start, end, text: written.repeat(relevance) };
}
