import type { TextEdit } from '../../base/diagnostic.js';
import { lineEnd } from '../line.js';
import { isTagLine, tagsIn } from '../subjects/tags.js';
import type { Field } from '../types.js';
import type { EditContext } from './edit-context.js';
import type { EntryStyle } from './entry-style.js';
import { removeLine } from './field-lines.js';
import { fieldEnd } from './insert-field.js';
import { insertLines } from './insert-lines.js';
import { textLines } from './values.js';

/**
 * The edits that give an entry other tags: its first line of tags has them, further ones are taken out; a missing one comes after the
 * entry's last field.
 */
export function setTags(context: EditContext, value: string): TextEdit[] {
  const { text, entry, style } = context;
  const tags = tagsIn(textLines(value).join(' '));
  const lines = entry.fields.filter(isTagLine);
  if (tags.length === 0) return lines.map((field) => removeLine(text, wholeLine(text, field)));
  const [first, ...others] = lines;
  if (!first) {
    // A picture alone on its line is a field that says nothing.
    const last = entry.fields.findLast((field) => field.text !== '' || field.links.length > 0 || field.label !== '');
    const place = last ? fieldEnd(text, last) : lineEnd(text, entry.headSpan.start);
    return [insertLines(text, place, [`${style.bullet}${tagLabel(style)}${tags.join(', ')}`], style.lineEnding)];
  }
  return [rewritten(text, first, tags, style), ...others.map((field) => removeLine(text, wholeLine(text, field)))];
}

/** The tags in the place of those that stand there, parted as they are. */
function rewritten(text: string, { valueSpan }: Field, tags: readonly string[], style: EntryStyle): TextEdit {
  const written = text.slice(valueSpan.start, valueSpan.end);
  // "**标签**：检测、自监督"
  const [label] = /^\**[\p{L}]+\**\s*[:：]\**\s*/u.exec(written) ?? [tagLabel(style)];
  const between = /[,，、;；|]\s*|\s+#?/.exec(written.slice(label.length))?.[0] ?? ', ';
  const mark = written.startsWith('#', label.length) ? '#' : '';
  return { ...valueSpan, text: label + mark + tags.join(between) };
}

function tagLabel({ labels }: EntryStyle): string {
  const colon = labels.abstract.endsWith('：') ? '：' : ': ';
  return /\p{Script=Han}/u.test(labels.abstract) ? `标签${colon}` : `Tags${colon}`;
}

function wholeLine(text: string, { span }: Field): { readonly start: number; readonly end: number } {
  return { start: span.start, end: lineEnd(text, span.start) };
}
