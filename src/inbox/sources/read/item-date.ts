import { parseDate } from '../../../base/dates.js';

const day = 24 * 60 * 60_000;
const earliest = Date.UTC(1990, 0, 1);

/**
 * When something was published, as ISO 8601, from what a source says: `Wed, 11 May 2022 08:00:00 +0800`, `2022-05-11T00:00:00Z`,
 * `2022-05-11 08:00`, `2022年5月11日`, seconds or milliseconds since 1970. A time without a zone is one of UTC. Null when it is none, in the
 * future by more than the clocks of the world differ, or before there were pages: 1970 is what programs write that do not know.
 */
export function itemDate(said: string | number | null | undefined, now: number): string | null {
  const time = typeof said === 'number' ? secondsOr(said) : timeOf((said ?? '').trim());
  return time !== null && time >= earliest && time <= now + day ? new Date(time).toISOString() : null;
}

function secondsOr(number: number): number | null {
  if (!Number.isFinite(number)) return null;
  return number < 1e11 ? number * 1_000 : number;
}

function timeOf(text: string): number | null {
  if (text === '' || text.length > 100) return null;
  if (/^\d{9,14}$/.test(text)) return secondsOr(Number(text));
  const date = parseDate(text);
  const time = Date.parse(date ?? (hasZone.test(text) ? text : `${text.replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ')} UTC`));
  return Number.isNaN(time) ? null : time;
}

// "…Z", "… GMT", "…+08:00", "… -0500 (EST)"
const hasZone = /(?:[a-z]|[+-]\d\d:?\d\d)\s*(?:\([^)]*\))?$/i;
