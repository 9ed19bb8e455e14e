import type { LooseValue } from './day-draft.js';

/** What a step did. `type` and `source` are typing, in the form and in the day's text; `take` took what a language model offered. */
export const stepKinds = ['type', 'relevance', 'add', 'move', 'remove', 'add-picture', 'remove-picture', 'fix', 'source', 'take'] as const;

/** One of `stepKinds`. */
export type StepKind = (typeof stepKinds)[number];

/** One step of work on a draft: what it put in the place of what, so that it can be taken back and taken again. */
export interface DraftStep {
  readonly kind: StepKind;
  /** The fields that were typed into, joined; "" for other steps. */
  readonly fields: string;
  /** Offset in the text, before and after alike. */
  readonly start: number;
  readonly before: string;
  readonly after: string;
  readonly looseBefore: readonly LooseValue[];
  readonly looseAfter: readonly LooseValue[];
  /** The entry that was open before, 0-based; null for a new one. */
  readonly from: number | null;
  /** The entry that is open afterwards. */
  readonly to: number | null;
  /** When it was taken, as ISO 8601. */
  readonly time: string;
  /** The window where it was taken; "" for a page without script. */
  readonly by: string;
}

/** What is known of a step before it is taken. */
export type StepNote = Pick<DraftStep, 'kind' | 'fields' | 'from' | 'to' | 'time' | 'by'>;

/** What changes when a step is taken. */
export interface Worked {
  readonly text: string;
  readonly loose: readonly LooseValue[];
}

/** What a draft remembers of its steps. */
export interface Stepped extends Worked {
  readonly done: readonly DraftStep[];
  readonly undone: readonly DraftStep[];
}

/** Steps that are remembered, and how many characters of text with them. */
const mostSteps = 200;
const mostText = 1_000_000;

/** Typing into the same fields goes on as one step until so many milliseconds passed. */
const pause = 10_000;

/** A draft after a step, which can be taken back; unchanged when nothing changed. */
export function takeStep<D extends Stepped>(draft: D, next: Worked, step: StepNote): D {
  if (draft.text === next.text && sameLoose(draft.loose, next.loose)) return draft;
  const last = draft.done.at(-1);
  const begun = last && goesOn(last, step) ? last : null;
  const before = begun ? revert(draft, begun) : draft;
  const kept = begun ? draft.done.slice(0, -1) : draft.done;
  const isBack = before.text === next.text && sameLoose(before.loose, next.loose);
  const made: DraftStep = {
    ...step,
    kind: begun?.kind ?? step.kind,
    from: begun ? begun.from : step.from,
    ...splice(before.text, next.text),
    looseBefore: before.loose,
    looseAfter: next.loose,
  };
  return { ...draft, text: next.text, loose: next.loose, done: isBack ? kept : newest([...kept, made]), undone: [] };
}

/** A draft without its last step, and that step; null when there is none. */
export function takeBack<D extends Stepped>(draft: D): { readonly draft: D; readonly step: DraftStep } | null {
  const step = draft.done.at(-1);
  if (!step) return null;
  return { draft: { ...draft, ...revert(draft, step), done: draft.done.slice(0, -1), undone: [...draft.undone, step] }, step };
}

/** A draft with the step that was taken back last, and that step; null when there is none. */
export function takeAgain<D extends Stepped>(draft: D): { readonly draft: D; readonly step: DraftStep } | null {
  const step = draft.undone.at(-1);
  if (!step) return null;
  const text = draft.text.slice(0, step.start) + step.after + draft.text.slice(step.start + step.before.length);
  return { draft: { ...draft, text, loose: step.looseAfter, done: [...draft.done, step], undone: draft.undone.slice(0, -1) }, step };
}

/** Whether a step is more of the typing that was the last one, in the same window: what another one wrote over can be brought back. */
function goesOn(last: DraftStep, step: StepNote): boolean {
  if (step.by === '' || last.by !== step.by) return false;
  if (Date.parse(step.time) - Date.parse(last.time) > pause || last.to !== step.from) return false;
  if (step.kind === 'source') return last.kind === 'source';
  return (
    step.kind === 'type' && ((last.kind === 'type' && last.fields === step.fields) || (last.kind === 'add' && step.fields === 'title'))
  );
}

function revert({ text }: Stepped, step: DraftStep): Worked {
  return { text: text.slice(0, step.start) + step.before + text.slice(step.start + step.after.length), loose: step.looseBefore };
}

/** What stands between the same beginning and the same end of two texts. */
function splice(before: string, after: string): Pick<DraftStep, 'start' | 'before' | 'after'> {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end++;
  return { start, before: before.slice(start, before.length - end), after: after.slice(start, after.length - end) };
}

/** The steps that are remembered: the oldest go first. */
function newest(steps: readonly DraftStep[]): DraftStep[] {
  let size = 0;
  const kept: DraftStep[] = [];
  for (const step of steps.slice(-mostSteps).reverse()) {
    size += step.before.length + step.after.length;
    if (size > mostText && kept.length > 0) break;
    kept.unshift(step);
  }
  return kept;
}

function sameLoose(one: readonly LooseValue[], other: readonly LooseValue[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
