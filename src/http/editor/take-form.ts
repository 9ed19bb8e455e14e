import { type DayEdit, editDay, indexAfter, looseAfter } from '../../log/edit/day-edit.js';
import { type StepKind, type StepNote, takeAgain, takeBack, takeStep } from '../../log/edit/draft-steps.js';
import { readNote } from '../../log/read-note.js';
import type { NoteFile } from '../../log/types.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { applyFix } from './apply-fix.js';
import type { EditedDay } from './editor-context.js';
import { takePicture } from './editor-pictures.js';
import { bytesOf, type SentForm, textOf } from './form-values.js';
import { takeOffer } from './take-offer.js';
import { type FormStep, type Typed, takeTyped } from './take-typed.js';

type When = Pick<StepNote, 'time' | 'by'>;

/** Does what a form asks for: first what was typed is taken, then the button's own step is done. Each can be taken back. */
export async function takeForm(daybook: Daybook, day: EditedDay, form: SentForm, index: number | null, typed: Typed): Promise<FormStep> {
  const when = { time: daybook.ports.now().toISOString(), by: textOf(form.window).slice(0, 40) };
  const begun = takeTyped(daybook, day, index, typed, { ...when, isWhole: textOf(form.do) === 'add' });
  const { dialect } = daybook;
  const { draft, index: at } = begun;
  const note = readNote(draft.path, draft.text, dialect);
  const action = textOf(form.do);
  if (action === 'undo' || action === 'redo') return goBack(begun, action);
  if (at !== null && note.entries[at]) {
    const offered = takeOffer(daybook, begun, action, at, when);
    if (offered) return offered;
    const edit = await editOf(daybook, day, note, at, form);
    if (edit) return stepped(begun, note, edit, editDay(note, edit, dialect), at, when);
  }
  if (!action.startsWith('fix-')) return begun;
  const text = applyFix(daybook, day, draft, action);
  if (text === null) return { ...begun, said: 'no-fix' };
  const fixed = takeStep(draft, { text, loose: draft.loose }, { kind: 'fix', fields: '', from: at, to: at, ...when });
  return { ...begun, draft: fixed, said: 'fixed' };
}

/** The edit that a button of the page stands for; null for none, and for a move that would lead out of the day. */
async function editOf(daybook: Daybook, day: EditedDay, note: NoteFile, at: number, form: SentForm): Promise<DayEdit | null> {
  const action = textOf(form.do);
  const last = note.entries.length - 1;
  if (action === 'up' && at > 0) return { kind: 'move', from: at, to: at - 1 };
  if (action === 'down' && at < last) return { kind: 'move', from: at, to: at + 1 };
  if (action === 'move' && /^\d{1,6}$/.test(textOf(form.to)))
    return { kind: 'move', from: at, to: Math.min(last, Math.max(0, Number(textOf(form.to)) - 1)) };
  if (action === 'remove') return { kind: 'remove', index: at };
  if (action === 'picture') return { kind: 'add-picture', index: at, src: takePicture(daybook, day.open, await bytesOf(form.picture)) };
  const picture = /^remove-picture-(\d{1,4})$/.exec(action)?.[1];
  return picture === undefined ? null : { kind: 'remove-picture', index: at, at: Number(picture) };
}

const saidOf = { move: 'moved', remove: 'removed', 'add-picture': 'picture-added', 'remove-picture': 'picture-removed' } as const;

function stepped(begun: FormStep, note: NoteFile, edit: DayEdit, text: string, at: number, when: When): FormStep {
  const { draft } = begun;
  const index = indexAfter(edit, at) ?? (note.entries.length > 1 ? Math.min(at, note.entries.length - 2) : null);
  const kind = edit.kind as StepKind & keyof typeof saidOf;
  const next = { text, loose: looseAfter(draft.loose, edit) };
  return {
    ...begun,
    draft: takeStep(draft, next, { kind, fields: '', from: at, to: index, ...when }),
    index,
    said: saidOf[kind],
  };
}

function goBack(begun: FormStep, action: 'undo' | 'redo'): FormStep {
  const gone = action === 'undo' ? takeBack(begun.draft) : takeAgain(begun.draft);
  if (!gone) return begun;
  const { draft, step } = gone;
  return {
    ...begun,
    draft,
    index: action === 'undo' ? step.from : step.to,
    said: action === 'undo' ? `undone-${step.kind}` : `redone-${step.kind}`,
  };
}
