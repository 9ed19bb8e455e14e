import { type IsoDate, parseDate } from '../base/dates.js';
import { DaybookError } from '../base/errors.js';
import { nearest } from '../base/nearest.js';
import { type Bilingual, say } from '../base/text.js';
import { notePath } from '../log/edit/note-path.js';
import { findDay, findEntry } from '../log/log.js';
import type { Day, Entry, Log, NoteFile } from '../log/types.js';

/** A day with the file that holds it. */
export interface DayTarget {
  readonly note: NoteFile;
  readonly day: Day;
}

/** An entry with its place. */
export interface EntryTarget extends DayTarget {
  readonly entry: Entry;
  /** 0-based position among the entries of its file. */
  readonly index: number;
}

/**
 * The entry that a ref such as `2022-05-11#3` names.
 * @throws DaybookError `unknown-ref` saying what there is instead.
 */
export function entryTarget(log: Log, ref: string): EntryTarget {
  const normal = normalRef(ref);
  const [dayPart = ''] = normal.split('#');
  const found = findEntry(log, normal);
  if (found) return found;
  const target = dayTarget(log, dayPart, ref);
  const shown = shortened(ref);
  throw new DaybookError('unknown-ref', say(`There is no entry ${shown}.`, `没有 ${shown} 这一点。`), { hint: entriesHint(target.day) });
}

/**
 * The day that a date, or a day's ref such as `2021-05-28b`, names.
 * @throws DaybookError `unknown-ref` naming the nearest day.
 */
export function dayTarget(log: Log, ref: string, shown: string = ref): DayTarget {
  const day = findDay(log, normalRef(ref));
  const note = day && log.notes.find((each) => each.path === day.path);
  if (day && note) return { day, note };
  throw new DaybookError('unknown-ref', say(`There is no day for “${shortened(shown)}”.`, `没有“${shortened(shown)}”对应的日子。`), {
    hint: unreadHint(log, ref) ?? daysHint(log, ref),
  });
}

/**
 * A day that has its file for itself.
 * @throws DaybookError `bad-value` when the file holds other days too.
 */
export function wholeDayTarget(log: Log, ref: string): DayTarget {
  const target = dayTarget(log, ref);
  if (target.note.days.length === 1) return target;
  throw new DaybookError(
    'bad-value',
    say(`${target.note.path} holds other days too, so it stays as it is.`, `${target.note.path} 里还有别的日子，因此不动它。`),
    {
      hint: say('Change its entries one by one.', '请逐点修改。'),
    },
  );
}

/**
 * Reads a date as people write it: `2022-05-11`, `2022.5.11`, `20220511`.
 * @throws DaybookError `bad-date` when there is no such day.
 */
export function readDate(text: string): IsoDate {
  const date = parseDate(text);
  if (date) return date;
  throw new DaybookError('bad-date', say(`“${text}” is no date.`, `“${text}”不是日期。`), {
    hint: say('Write it as 2022-05-11.', '请写成 2022-05-11 这样。'),
  });
}

/** What was asked for, as a sentence can hold it. */
export function shortened(asked: string): string {
  return asked.length > 200 ? `${asked.slice(0, 200)}…` : asked;
}

/** `2022.5.11#3` as `2022-05-11#3`; what is no date stays as it is. */
function normalRef(ref: string): string {
  const [day = '', ...rest] = ref.trim().split('#');
  return [parseDate(day) ?? day, ...rest].join('#');
}

function entriesHint(day: Day): Bilingual {
  const count = day.entries.length;
  if (count === 0) return say(`${day.ref} has no entries yet.`, `${day.ref} 还没有内容。`);
  return say(
    `${day.ref} has ${count === 1 ? `one entry, ${day.ref}#1` : `entries ${day.ref}#1 to #${count}`}.`,
    `${day.ref} 有 ${count} 点：${day.ref}#1${count === 1 ? '' : ` 到 #${count}`}。`,
  );
}

/** The day may be there, in a file that could not be read. */
function unreadHint(log: Log, ref: string): Bilingual | null {
  const date = parseDate(ref.split('#')[0] ?? '');
  return (date && log.problems.find((problem) => problem.file === notePath(date, log.dialect))?.message) ?? null;
}

function daysHint(log: Log, ref: string): Bilingual {
  const near = nearestDay(log, ref);
  if (near === null)
    return say('The log has no days yet. `daybook new` begins today’s.', '日志还没有任何一天。用 `daybook new` 开始今天的。');
  return say(
    `The nearest is ${near}. A ref is a date, #, and a position: ${near}#1.`,
    `最接近的是 ${near}。引用写作日期、#、位置：${near}#1。`,
  );
}

function nearestDay(log: Log, ref: string): string | null {
  const date = parseDate(ref);
  if (!date)
    return (
      nearest(
        ref,
        log.days.map((day) => day.ref),
      ) ??
      log.days.at(-1)?.ref ??
      null
    );
  let best: Day | null = null;
  for (const day of log.days) if (!best || distance(day.date, date) < distance(best.date, date)) best = day;
  return best?.ref ?? null;
}

function distance(a: IsoDate, b: IsoDate): number {
  return Math.abs(Date.parse(a) - Date.parse(b));
}
