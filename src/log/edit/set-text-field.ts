import type { TextEdit } from '../../base/diagnostic.js';
import { contentEnd, lineEnd } from '../line.js';
import type { Field } from '../types.js';
import type { EditContext } from './edit-context.js';
import type { LabelledKind } from './entry-style.js';
import { type FieldLine, gapBeforeValue, nestedTextLines, removeLine } from './field-lines.js';
import { insertLines } from './insert-lines.js';

/**
 * The edits that give an entry's text field new lines. The first stands after the label unless the field has its text below it;
 * nested lines that stay the same keep their bytes, and lines that are links or pictures are never touched. Further fields of
 * the kind are taken out.
 */
export function setTextField(context: EditContext, kind: LabelledKind, lines: readonly string[]): TextEdit[] {
  const { text, entry } = context;
  const [field, ...others] = entry.fields.filter((one) => one.kind === kind) as [Field, ...Field[]];
  const isBelow = lines.length > 1 && field.valueSpan.end === field.valueSpan.start;
  const [value = '', ...nested] = isBelow ? ['', ...lines] : lines;
  const edits = setNested(context, field, nestedTextLines(text, field, entry), nested);
  if (value !== text.slice(field.valueSpan.start, field.valueSpan.end)) edits.push(setValue(text, field, value));
  for (const other of others) {
    edits.push(removeLine(text, { start: other.span.start, end: lineEnd(text, other.span.start) }));
    for (const line of nestedTextLines(text, other, entry)) edits.push(removeLine(text, line));
  }
  return edits;
}

function setValue(text: string, field: Field, value: string): TextEdit {
  const { start, end } = field.valueSpan;
  if (start < end || value === '') return { start, end, text: value };
  // An empty value's line ends with the space after the colon, which the gap replaces.
  let stop = end;
  while (text.charCodeAt(stop) === 32 || text.charCodeAt(stop) === 9) stop++;
  return { start, end: stop, text: gapBeforeValue(text, field) + value };
}

/** Keeps the nested lines that are the same at the beginning and at the end, and replaces those between. */
function setNested(context: EditContext, field: Field, old: readonly FieldLine[], lines: readonly string[]): TextEdit[] {
  const { text, style } = context;
  let same = 0;
  while (same < old.length && same < lines.length && says(old[same], lines[same])) same++;
  let tail = 0;
  while (tail < old.length - same && tail < lines.length - same && says(old.at(-1 - tail), lines.at(-1 - tail))) tail++;
  const gone = old.slice(same, old.length - tail);
  const fallback = old[0]?.bullet ?? nestedBullet(context, field);
  const added = lines.slice(same, lines.length - tail).map((line, i) => (gone[i]?.bullet ?? fallback) + line);
  if (added.length === 0) return gone.map((line) => removeLine(text, line));
  if (gone.length === 0) {
    const place = old[same - 1]?.end ?? lineEnd(text, field.span.start);
    return [insertLines(text, place, added, style.lineEnding)];
  }
  return gone.map((line, i) => {
    if (i >= added.length) return removeLine(text, line);
    const written = i === gone.length - 1 ? added.slice(i).join(style.lineEnding) : (added[i] as string);
    return { start: line.start, end: contentEnd(text, line.start, line.end), text: written };
  });
}

/** Whether a line is what it shall be, as shown or as written. */
function says(line: FieldLine | undefined, wanted: string | undefined): boolean {
  return line !== undefined && wanted !== undefined && (line.text === wanted || line.written.trim() === wanted);
}

/** As the note has it; two columns deeper than the field's own bullet, when that one stands further in. */
function nestedBullet({ text, style }: EditContext, field: Field): string {
  const own = text.slice(field.span.start, field.labelSpan.start);
  const isFurther = /^[ \t]*[-*+] +$/.test(own) && own.search(/\S/) + 2 > style.nestedBullet.search(/\S/);
  return isFurther ? own.replace(/\S/, '  $&') : style.nestedBullet;
}
