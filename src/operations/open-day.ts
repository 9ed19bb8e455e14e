import { existsSync } from 'node:fs';
import { type IsoDate, parseDate } from '../base/dates.js';
import type { DayDraft } from '../log/edit/day-draft.js';
import { findDay } from '../log/log.js';
import type { Log } from '../log/types.js';
import type { Daybook } from './daybook-context.js';
import { newDayChange } from './new-day.js';

/** A day opened to be written: its note, and what was begun and not saved. */
export interface OpenDay {
  readonly ref: string;
  readonly date: IsoDate;
  readonly path: string;
  /** The note's text on the disk; null when there is none yet. */
  readonly disk: string | null;
  /** What was begun and not saved; null when there is nothing of the kind. */
  readonly draft: DayDraft | null;
  /** What writing begins with: the draft, else the note, else a new day after the pattern of the newest. */
  readonly text: string;
}

/** Opens the day of a ref, or a new one for a date that has none; null when the ref names neither. */
export async function openDay(daybook: Daybook, log: Log, ref: string): Promise<OpenDay | null> {
  const date = parseDate(ref.slice(0, 10));
  if (date === null || !/^\d{4}-\d{2}-\d{2}[a-z]*$/.test(ref)) return null;
  const draft = daybook.worktree.drafts.read(ref);
  const path = draft?.path ?? findDay(log, ref)?.path ?? null;
  if (path === null && ref !== date) return null;
  const disk = path === null ? null : await textOnDisk(daybook, path);
  if (path !== null && (draft ?? disk) !== null) return { ref, date, path, disk, draft, text: draft?.text ?? disk ?? '' };
  const change = newDayChange(log, date);
  return { ref, date, path: change.path, disk: await textOnDisk(daybook, change.path), draft, text: change.after };
}

/** The text of a file as it stands on the disk now; null when there is none. */
export async function textOnDisk({ worktree }: Daybook, path: string): Promise<string | null> {
  return existsSync(worktree.locate(path)) ? (await worktree.readText(path)).text : null;
}
