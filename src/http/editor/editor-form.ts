import { applyEdits } from '../../base/diagnostic.js';
import { DaybookError } from '../../base/errors.js';
import { type Bilingual, say } from '../../base/text.js';
import { checkLog } from '../../check/check-log.js';
import type { DayDraft } from '../../log/edit/day-draft.js';
import { type DayEdit, editDay, indexAfter, looseAfter } from '../../log/edit/day-edit.js';
import type { EntryValues } from '../../log/edit/entry-values.js';
import type { LinkValue } from '../../log/edit/link-value.js';
import { typeEntry } from '../../log/edit/typed-entry.js';
import { readNote } from '../../log/read-note.js';
import { withNote } from '../../log/with-note.js';
import type { Daybook } from '../../operations/daybook-context.js';
import type { EditedDay } from './editor-context.js';
import { takePicture } from './editor-pictures.js';

/** A form of the page as it was sent. */
export type SentForm = Readonly<Record<string, string | File | (string | File)[]>>;

/** What a form made of the draft, and where the page goes on. */
export interface FormStep {
  readonly draft: DayDraft;
  /** 0-based; null for a new entry. */
  readonly index: number | null;
  readonly said: Bilingual | null;
}

/** Does what a form without script asks for: first what was typed is taken, then the button's own step is done. */
export async function takeForm(daybook: Daybook, day: EditedDay, form: SentForm): Promise<FormStep> {
  const { dialect } = daybook;
  const sent = Number(textOf(form.n));
  const index = textOf(form.n) === 'new' ? null : Number.isInteger(sent) && sent > 0 ? Math.min(sent, day.note.entries.length) - 1 : null;
  const hasFields = form.title !== undefined;
  const typed = hasFields ? typeEntry(day.note, index, formValues(form), dialect) : null;
  const others = day.draft.loose.filter((one) => typed === null || one.index !== index);
  const draft: DayDraft = typed
    ? { ...day.draft, text: typed.note.text, loose: [...others, ...typed.loose] }
    : { ...day.draft, loose: [...others] };
  const at = typed ? typed.index : index;
  const note = readNote(draft.path, draft.text, dialect);
  const action = textOf(form.do);
  if (at !== null && note.entries[at]) {
    const step = (edit: DayEdit): FormStep => stepped(draft, editDay(note, edit, dialect), edit, at, note.entries.length);
    if (action === 'up' && at > 0) return step({ kind: 'move', from: at, to: at - 1 });
    if (action === 'down' && at < note.entries.length - 1) return step({ kind: 'move', from: at, to: at + 1 });
    if (action === 'remove') return step({ kind: 'remove', index: at });
    if (action === 'picture') {
      const { src } = takePicture(daybook, day.open, await bytesOf(form.picture));
      return step({ kind: 'add-picture', index: at, src });
    }
    const picture = /^remove-picture-(\d{1,4})$/.exec(action)?.[1];
    if (picture !== undefined) return step({ kind: 'remove-picture', index: at, at: Number(picture) });
  }
  const fix = /^fix-(\d{1,4})$/.exec(action)?.[1];
  if (fix !== undefined) return { draft: fixed(daybook, day, draft, Number(fix)), index: at, said: null };
  const problem = typed?.problems[0]?.problem ?? null;
  const isNameless = typed !== null && typed.index === null && problem === null && typed.loose.length > 0;
  return { draft, index: at, said: problem ?? (isNameless ? say('An entry needs a title.', '条目需要标题。') : null) };
}

/** Puts right what a finding is about. The findings are those of the page: worked out anew, they are the same. */
function fixed(daybook: Daybook, { seen, open }: EditedDay, draft: DayDraft, at: number): DayDraft {
  const log = withNote(seen.log, open.path, draft.text);
  const found = checkLog(log, daybook.config.check).filter(({ file }) => file === open.path)[at];
  return found?.fix ? { ...draft, text: applyEdits(draft.text, found.fix) } : draft;
}

function stepped(draft: DayDraft, text: string, edit: DayEdit, at: number, count: number): FormStep {
  const next = indexAfter(edit, at);
  return {
    draft: { ...draft, text, loose: looseAfter(draft.loose, edit) },
    index: next ?? (count > 1 ? Math.min(at, count - 2) : null),
    said: null,
  };
}

/** What a sent form holds of an entry. */
export function formValues(form: SentForm): EntryValues {
  const relevance = Number(textOf(form.relevance));
  return {
    title: textOf(form.title).replaceAll('\r\n', '\n'),
    url: textOf(form.url),
    relevance: relevance >= 0 && relevance <= 5 ? Math.trunc(relevance) : 0,
    abstract: linesOf(form.abstract),
    paper: linksOf(form['paper-title'], form['paper-url']),
    code: linksOf(form['code-title'], form['code-url']),
    keyPoints: linesOf(form.keyPoints),
    tips: linesOf(form.tips),
  };
}

/** A text as the form was given it: lines end as the note's values do. */
function linesOf(value: SentForm[string] | undefined): string {
  return textOf(value).replaceAll('\r\n', '\n').trim();
}

function linksOf(titles: SentForm[string] | undefined, urls: SentForm[string] | undefined): LinkValue[] {
  const [names, addresses] = [listOf(titles), listOf(urls)];
  return names
    .map((title, at) => ({ title: title.trim() || null, url: addresses[at]?.trim() || null }))
    .filter(({ title, url }) => title !== null || url !== null);
}

function listOf(value: SentForm[string] | undefined): string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf);
}

function textOf(value: SentForm[string] | undefined): string {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? one : '';
}

async function bytesOf(value: SentForm[string] | undefined): Promise<Uint8Array> {
  const one = Array.isArray(value) ? value[0] : value;
  if (one instanceof File && one.size > 0) return new Uint8Array(await one.arrayBuffer());
  throw new DaybookError('bad-value', say('No picture was chosen.', '没有选图片。'));
}
