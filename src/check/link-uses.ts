import { scanLinks, targetUrl } from '../log/scan-links.js';
import type { Block, Entry, NoteFile } from '../log/types.js';
import type { LinkRole, LinkUse, NotedEntry } from './check-context.js';
import { linesOf } from './lines.js';

/** All links of the notes in order, and those of the README's closing section (its entries are copies of the newest day's). */
export function linkUsesOf(notes: readonly NoteFile[], entries: readonly NotedEntry[], readme: NoteFile | null): LinkUse[] {
  const uses = entries.flatMap((noted) => [...entryLinks(noted)]);
  for (const note of notes) for (const block of note.blocks) if (block.kind !== 'entry') uses.push(...blockLinks(note, block));
  for (const block of readme?.blocks ?? []) if (readme && block.kind === 'footer') uses.push(...blockLinks(readme, block));
  return uses;
}

function* entryLinks(noted: NotedEntry): Generator<LinkUse> {
  const { note, entry } = noted;
  if (entry.url !== null && entry.urlSpan) {
    const text = entry.titleSpan;
    yield {
      role: 'title',
      note,
      noted,
      field: null,
      title: entry.title,
      url: entry.url,
      text,
      target: entry.urlSpan,
      line: entry.line,
      inline: false,
    };
  }
  for (const field of entry.fields) {
    const role: LinkRole = field.kind === 'paper' || field.kind === 'code' ? field.kind : 'other';
    for (const link of field.links) {
      const hasText = link.title !== null && note.text[link.span.start] === '[';
      const text = hasText ? { start: link.span.start + 1, end: link.target.start - 2 } : null;
      const { title, url, target, line, inline } = link;
      yield { role, note, noted, field, title, url, text, target, line, inline };
    }
  }
  yield* headRest(noted, entry);
}

/** Further links on the title line, after the title's own. */
function* headRest(noted: NotedEntry, entry: Entry): Generator<LinkUse> {
  if (!entry.urlSpan) return;
  const { note } = noted;
  const start = entry.urlSpan.end + 1;
  yield* textLinks(note, note.text.slice(start, entry.headSpan.end), start, entry.line, 'other', noted);
}

function* blockLinks(note: NoteFile, block: Block): Generator<LinkUse> {
  if (!block.raw.includes('](') && !block.raw.includes('://')) return;
  for (const line of linesOf(block.raw)) {
    yield* textLinks(note, line.text, block.start + line.start, block.line + line.number - 1, 'outside', null);
  }
}

function* textLinks(
  note: NoteFile,
  text: string,
  start: number,
  line: number,
  role: LinkRole,
  noted: NotedEntry | null,
): Generator<LinkUse> {
  for (const link of scanLinks(text)) {
    const target = { start: start + link.target.start, end: start + link.target.end };
    const label = link.label && { start: start + link.label.start, end: start + link.label.end };
    const title = link.label && text.slice(link.label.start, link.label.end).trim();
    const isMarkdown = text[link.span.start] === '[';
    yield {
      role,
      note,
      noted,
      field: null,
      title,
      url: targetUrl(text, link.target),
      text: isMarkdown ? label : null,
      target,
      line,
      inline: true,
    };
  }
}
