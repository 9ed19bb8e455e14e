import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import type { Dialect } from '../dialect.js';
import type { EntryDraft } from './entry-draft.js';
import type { EntryStyle, LabelledKind } from './entry-style.js';
import { type LinkValue, parseLinkValue, printLinkValue } from './link-value.js';
import { relevanceValue, shorten, textLines, titleValue, urlValue } from './values.js';

/** The lines of a new entry in a note's style. */
export function writeEntry(draft: EntryDraft, ordinal: number, style: EntryStyle, dialect: Dialect): string[] {
  const lines = [writeHead(draft, ordinal, style, dialect)];
  for (const kind of style.order) lines.push(...writeDraftField(draft, kind, style, dialect));
  for (const image of draft.images ?? []) lines.push(...pictureLines(image));
  return lines;
}

/** The lines of a picture, a blank one before them. */
export function pictureLines(image: string): string[] {
  return ['', `<div align=center><img src="${imageSource(image)}" style='zoom:100%'>`, '</div>'];
}

/** The lines of a text field: one line stands after the label, several below it. */
export function writeTextField(kind: LabelledKind, lines: readonly string[], style: EntryStyle): string[] {
  const label = style.bullet + style.labels[kind];
  if (lines.length <= 1) return [label + (lines[0] ?? '')];
  return [label, ...lines.map((line) => style.nestedBullet + line)];
}

/** The line of a paper or repository. */
export function writeLinkField(kind: 'paper' | 'code', value: LinkValue, style: EntryStyle, dialect: Dialect): string {
  return style.bullet + style.labels[kind] + printLinkValue(value, kind, dialect.stars);
}

/** The papers or repositories of a draft; empty ones left out. */
export function draftLinks(values: readonly (string | LinkValue)[] = []): LinkValue[] {
  return values.map((value) => (typeof value === 'string' ? parseLinkValue(value) : value)).filter((value) => value !== null);
}

function writeHead(draft: EntryDraft, ordinal: number, style: EntryStyle, dialect: Dialect): string {
  const title = titleValue(draft.title, dialect.stars);
  if (title === '') throw new DaybookError('bad-value', say('An entry needs a title.', '条目需要标题。'));
  const relevance = relevanceValue(String(draft.relevance ?? 0));
  const name = draft.url ? `[${title}](${urlValue(draft.url)})` : title;
  return `${ordinal}${style.ordinalMark}${name}${relevance === 0 ? '' : style.starGap + style.star.repeat(relevance)}`;
}

function writeDraftField(draft: EntryDraft, kind: LabelledKind, style: EntryStyle, dialect: Dialect): string[] {
  if (kind === 'paper' || kind === 'code') {
    return draftLinks(kind === 'paper' ? draft.papers : draft.code).map((value) => writeLinkField(kind, value, style, dialect));
  }
  const lines = textLines(draft[kind] ?? '');
  return lines.length === 0 ? [] : writeTextField(kind, lines, style);
}

function imageSource(image: string): string {
  const src = image.trim();
  if (/^https?:\/\//i.test(src)) return urlValue(src);
  if (src !== '' && !/^[a-z][a-z0-9+.-]*:|[\s"'<>]/i.test(src)) return src;
  throw new DaybookError(
    'bad-value',
    say(
      `\`${shorten(src)}\` is no picture: give an http(s) address or a path relative to the note.`,
      `\`${shorten(src)}\` 不是图片：请给 http(s) 地址或相对于笔记的路径。`,
    ),
  );
}
