import { type Bilingual, say } from '../../base/text.js';
import type { DayDraft } from '../../log/edit/day-draft.js';
import { type StepNote, takeStep } from '../../log/edit/draft-steps.js';
import { changedFields, type EntryValues } from '../../log/edit/entry-values.js';
import { typedValues, typeEntry } from '../../log/edit/typed-entry.js';
import { looseAfterSource, typeSource } from '../../log/edit/typed-source.js';
import type { Daybook } from '../../operations/daybook-context.js';
import type { EditedDay } from './editor-context.js';
import type { SaidName } from './said.js';

/** What somebody typed: into the form of an entry, or into the text of the whole day. */
export type Typed = { readonly values: EntryValues } | { readonly source: string } | null;

/** What a form made of the draft, and where the page goes on. */
export interface FormStep {
  readonly draft: DayDraft;
  /** 0-based; null for a new entry. */
  readonly index: number | null;
  /** Why something that was typed cannot stand in the note yet. */
  readonly problem: Bilingual | null;
  readonly said: SaidName | null;
}

/** Takes what was typed into the draft. */
export function takeTyped(
  { dialect }: Daybook,
  { draft, note }: EditedDay,
  index: number | null,
  typed: Typed,
  {
    isWhole,
    ...when
  }: Pick<StepNote, 'time' | 'by'> & { /** A new entry comes whole, beside one that may be begun. */ readonly isWhole: boolean },
): FormStep {
  if (typed === null) return { draft, index, problem: null, said: null };
  if ('source' in typed) {
    const text = typeSource(draft.text, typed.source);
    const next = { text, loose: looseAfterSource(note, text, draft.loose, dialect) };
    return {
      draft: takeStep(draft, next, { kind: 'source', fields: '', from: index, to: index, ...when }),
      index,
      problem: null,
      said: null,
    };
  }
  const { values } = typed;
  const taken = typeEntry(note, index, values, dialect);
  // A new entry that somebody began by hand and has no title yet waits beside one that comes whole.
  const others = draft.loose.filter((one) => one.index !== index || (isWhole && taken.index !== null));
  const next = { text: taken.note.text, loose: [...others, ...taken.loose] };
  const fields = changedFields(typedValues(note, index, draft.loose), values).join(' ');
  const kind = index === null && taken.index !== null ? 'add' : fields === 'relevance' ? 'relevance' : 'type';
  const isNameless = taken.index === null && taken.problems.length === 0 && taken.loose.length > 0;
  return {
    draft: takeStep(draft, next, { kind, fields, from: index, to: taken.index, ...when }),
    index: taken.index,
    problem: taken.problems[0]?.problem ?? (isNameless ? say('An entry needs a title.', '条目需要标题。') : null),
    said: null,
  };
}
