import { rebaseValues } from '../../log/edit/rebase-values.js';
import { mergedText, mergeTexts } from '../../operations/merge-texts.js';
import { type EditedDay, stateOf } from './editor-context.js';
import type { ShownPart } from './editor-page.js';
import { formValues, type SentForm, textOf, valuesBefore } from './form-values.js';
import { askedIndex } from './page-address.js';
import type { Typed } from './take-typed.js';

/** What a form asks for, on the day as it stands now. */
export type AskedStep =
  | { readonly kind: 'asked'; readonly index: number | null; readonly typed: Typed; readonly isJoined: boolean }
  /** It was made from an older state, and cannot be brought together with what happened since. */
  | { readonly kind: 'stale'; readonly shown: ShownPart };

/** Reads a form; what was typed onto an older state of the day is brought onto the one of now where that is safe. */
export function askedStep(day: EditedDay, form: SentForm): AskedStep {
  const { draft, note } = day;
  const index = askedIndex(day, textOf(form.n));
  const typed = typedIn(form);
  if (textOf(form.revision) === stateOf(draft)) return { kind: 'asked', index, typed, isJoined: false };
  if (typed && 'source' in typed && form.before !== undefined) {
    const [before, mine, now] = [textOf(form.before), typed.source, draft.text].map((text) => text.replaceAll('\r\n', '\n'));
    const source = mergedText(mergeTexts(before ?? '', mine ?? '', now ?? ''));
    if (source !== null) return { kind: 'asked', index, typed: { source }, isJoined: true };
  }
  const before = valuesBefore(form);
  if (!typed || !('values' in typed) || !before) return { kind: 'stale', shown: typedAgain(day, form) };
  const { isGone, clashes, ...rebased } = rebaseValues(note, draft.loose, form.n === 'new' ? null : index, before, typed.values);
  if (isGone || clashes.length > 0) return { kind: 'stale', shown: { view: 'form', ...rebased } };
  return { kind: 'asked', index: rebased.index, typed: { values: rebased.values }, isJoined: true };
}

/** The part of the page that a form came from, with what was typed into it. */
export function typedAgain(day: EditedDay, form: SentForm): ShownPart {
  const typed = typedIn(form);
  const index = askedIndex(day, textOf(form.n));
  return { view: form.view === 'source' ? 'source' : 'form', index, ...typed };
}

function typedIn(form: SentForm): Typed {
  if (form.source !== undefined) return { source: textOf(form.source) };
  return form.title === undefined ? null : { values: formValues(form) };
}
