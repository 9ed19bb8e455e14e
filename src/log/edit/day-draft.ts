import type { DraftStep } from './draft-steps.js';
import type { EditableField } from './field-value.js';

/** A value that was typed and cannot stand in the note yet, such as half an address. */
export interface LooseValue {
  /** 0-based; null for an entry that is not in the note yet. */
  readonly index: number | null;
  readonly field: EditableField;
  /** As the form has it: a text, or JSON of links. */
  readonly value: string;
}

/** A day as its author has it, before it is written into the notes. */
export interface DayDraft {
  /** Names the day: `2022-05-11`. */
  readonly ref: string;
  /** The note that it becomes, relative to the log, with `/`. */
  readonly path: string;
  /** The note's text when the draft was begun, or last brought together with the disk; null when there was no note. */
  readonly base: string | null;
  readonly text: string;
  readonly loose: readonly LooseValue[];
  /** The steps that can be taken back, the last one last. */
  readonly done: readonly DraftStep[];
  /** The steps that were taken back and can be taken again, the next one last. */
  readonly undone: readonly DraftStep[];
  /** Counts each keeping, so that two windows do not undo each other's work. */
  readonly revision: number;
  /** When it was last kept, as ISO 8601. */
  readonly at: string;
}
