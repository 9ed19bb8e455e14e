import type { TextEdit } from '../../base/diagnostic.js';
import { lineEnd } from '../line.js';
import type { Field } from '../types.js';
import type { EditContext } from './edit-context.js';
import type { LabelledKind } from './entry-style.js';
import { insertLines } from './insert-lines.js';

/** Puts the lines of a missing field where the note's order has it: after the fields that go before it, else before the next one. */
export function insertField(context: EditContext, kind: LabelledKind, lines: readonly string[]): TextEdit[] {
  if (lines.length === 0) return [];
  return [insertLines(context.text, placeOf(context, kind), lines, context.style.lineEnding)];
}

/** The offset after a field's last line that is not blank, line ending included. */
export function fieldEnd(text: string, field: Field): number {
  const trimmed = text.slice(field.span.start, field.span.end).trimEnd().length;
  return Math.min(field.span.end, lineEnd(text, field.span.start + trimmed));
}

function placeOf({ text, entry, style }: EditContext, kind: LabelledKind): number {
  const rank = (field: Field): number => style.order.indexOf(field.kind as LabelledKind);
  const own = style.order.indexOf(kind);
  const before = entry.fields.findLast((field) => rank(field) >= 0 && rank(field) < own);
  if (before) return fieldEnd(text, before);
  const after = entry.fields.find((field) => rank(field) > own);
  return after ? after.span.start : lineEnd(text, entry.headSpan.start);
}
