import * as z from 'zod';
import { counted } from '../../base/counted.js';
import { DaybookError } from '../../base/errors.js';
import { type Bilingual, say } from '../../base/text.js';
import type { SourceHealth } from '../../inbox/sources/health.js';
import type { Fetched } from '../../inbox/sources/source.js';
import type { SourceSettings } from '../../log/inbox-config.js';

/** What became of asking a source, and why there is nothing where there is nothing. */
export interface SourceReport {
  readonly name: string;
  /** `new` it told of something that nobody had offered · `same` of nothing new · `failed` it did not answer · `waiting` it was not asked, for it failed before. */
  readonly outcome: (typeof outcomes)[number];
  /** How many items it offered. */
  readonly offered: number;
  /** How many of them are new in the inbox. */
  readonly added: number;
  readonly text: Bilingual;
  readonly hint: Bilingual | null;
  /** When it is asked again at the earliest, as ISO 8601; null where that is any time. */
  readonly nextTry: string | null;
}

const outcomes = ['new', 'same', 'failed', 'waiting'] as const;

/** The outcome of asking a source. */
export const outcomeInput: z.ZodEnum<{ [Outcome in SourceReport['outcome']]: Outcome }> = z.enum(outcomes);

/** Tells of a source that was asked, or was not due. */
export function sourceReport(
  { name }: SourceSettings,
  result: Fetched | DaybookError | 'not-due',
  health: SourceHealth,
  added: number,
  timezone: string,
): SourceReport {
  const { nextTry, hint } = health;
  const none = { name, offered: 0, added: 0, nextTry };
  const again = nextTry === null ? say('', '') : againWords(nextTry, timezone);
  if (result === 'not-due') {
    const { en, zh } = health.error ?? say('It failed.', '出错。');
    return { ...none, outcome: 'waiting', text: say(`Left alone for now: ${en}${again.en}`, `暂不获取：${zh}${again.zh}`), hint };
  }
  if (result instanceof DaybookError) {
    return { ...none, outcome: 'failed', text: say(`${result.text.en}${again.en}`, `${result.text.zh}${again.zh}`), hint };
  }
  const offered = result.items.length;
  return { name, outcome: added > 0 ? 'new' : 'same', offered, added, text: answerWords(result, added), hint: null, nextTry: null };
}

/** A moment on the clock of a time zone: `2022-05-12 12:00`. */
export function clockIn(timeZone: string, moment: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(new Date(moment));
}

function againWords(nextTry: string, timezone: string): Bilingual {
  const at = clockIn(timezone, nextTry);
  return say(` It is asked again after ${at}.`, `${at} 之后再试。`);
}

function answerWords({ items, entries, isSame, note }: Fetched, added: number): Bilingual {
  const { en, zh } = countWords(items.length, entries, isSame, added);
  if (note === null) return say(en, zh);
  // Where there is nothing, the reason says so.
  return items.length === 0 ? note : say(`${en} ${note.en}`, `${zh}${note.zh}`);
}

function countWords(offered: number, entries: number, isSame: boolean, added: number): Bilingual {
  if (isSame) return say('Nothing has changed since the last time.', '自上次以来没有变化。');
  if (entries === 0) return say('It has no entries.', '没有条目。');
  if (offered === 0) {
    return say(
      `None of its ${counted(entries, 'entry', 'entries')} has both an address and a title.`,
      `${entries} 个条目都缺少网址或标题。`,
    );
  }
  if (added === 0) return say(`Nothing new among ${counted(offered, 'item', 'items')}.`, `${offered} 条中没有新的。`);
  return say(`${added} new of ${counted(offered, 'item', 'items')}.`, `${offered} 条中有 ${added} 条新的。`);
}
