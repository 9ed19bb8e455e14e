import { describe, expect, it } from 'vitest';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { afterAnswer, afterFailure, healthNow, isDue, newHealth, type SourceHealth, silentDays } from './health.js';
import { Refusal } from './refusal.js';
import type { Fetched } from './source.js';

const settings = { name: 'blog', kind: 'feed', url: 'https://blog.example.org/feed.xml' } as const;
const start = new Date('2022-05-12T00:00:00Z');
const broken = new DaybookError('unreachable', say('It fails.', '出错。'));

function later(minutes: number): Date {
  return new Date(start.getTime() + minutes * 60_000);
}

function refusal(status: number, headers: Readonly<Record<string, string>>, now: Date): Refusal {
  return new Refusal({ url: 'https://blog.example.org/feed.xml', status, headers }, now.getTime());
}

function fetched(dates: readonly (string | null)[]): Fetched {
  const items = dates.map((published) => ({
    ...{ title: 'x', url: 'https://blog.example.org/1', links: [], abstract: null, authors: [], venue: null, published },
  }));
  return { items, entries: items.length, isSame: false, note: null, memory: { body: 'x' } };
}

describe('a source that fails', () => {
  it('is left alone twice as long each time, a day at most, and is fine again after an answer', () => {
    let health: SourceHealth = newHealth(settings);
    let now = start;
    const waits: number[] = [];
    for (let day = 0; day < 8; day++) {
      health = afterFailure(health, broken, now);
      waits.push((Date.parse(health.nextTry ?? '') - now.getTime()) / 60_000);
      now = new Date(health.nextTry ?? '');
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1440, 1440]);
    expect(health.failures).toBe(8);
    expect(isDue(health, false, new Date(now.getTime() - 1))).toBe(false);
    expect([isDue(health, true, new Date(now.getTime() - 1)), isDue(health, false, now)]).toEqual([true, true]);
    const well = afterAnswer(health, fetched([null]), true, now);
    expect([well.failures, well.error, well.nextTry, well.memory]).toEqual([0, null, null, { body: 'x' }]);
  });

  it.each([
    [429, { 'retry-after': '7200' }, 120],
    [503, { 'retry-after': 'Thu, 12 May 2022 06:00:00 GMT' }, 360],
    [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(later(90).getTime() / 1000) }, 90],
    [429, { 'retry-after': '999999999' }, 7 * 24 * 60],
    [429, { 'retry-after': '1' }, 30],
    [429, { 'retry-after': 'soon' }, 30],
    [429, {}, 30],
  ])('with status %i and %j is not asked for %i minutes', (status, headers, minutes) => {
    const health = afterFailure(newHealth(settings), refusal(status, headers as Record<string, string>, start), start);
    expect(health.nextTry).toBe(later(minutes).toISOString());
    // What its host wishes holds for those who ask for it by its name too.
    expect(isDue(health, true, later(1))).toBe(minutes === 30);
  });
});

describe('what is known of a source', () => {
  const failed = afterFailure({ ...newHealth(settings), succeeded: start.toISOString() }, broken, start);

  it('counts for its settings only', () => {
    const other = { ...settings, url: 'https://blog.example.org/other.xml' };
    expect(healthNow(failed, other, start)).toEqual(newHealth(other));
    expect(healthNow(undefined, settings, start)).toEqual(newHealth(settings));
  });

  it('holds nobody back when the clock was wrong for a while', () => {
    const fromTheFuture = afterFailure(newHealth(settings), broken, new Date('2031-01-01T00:00:00Z'));
    const now = healthNow(fromTheFuture, settings, start);
    expect([now.nextTry, now.tried, isDue(now, false, start)]).toEqual([null, null, true]);
    const ahead = afterAnswer(newHealth(settings), fetched(['2022-05-11T00:00:00.000Z']), true, new Date('2031-01-01T00:00:00Z'));
    // What was read then is read again, so that nothing that came in between is missed.
    expect(healthNow(ahead, settings, start)).toMatchObject({ succeeded: null, memory: {}, newest: '2022-05-11T00:00:00.000Z' });
  });

  it('is for how long it told of nothing new: by its dates, else by when something came', () => {
    const dated = afterAnswer(newHealth(settings), fetched(['2022-05-01T00:00:00.000Z', '2022-05-09T12:00:00.000Z', null]), true, start);
    expect(silentDays(dated, start)).toBe(2);
    const undated = afterAnswer(newHealth(settings), fetched([null]), true, start);
    expect(silentDays(undated, later(5 * 24 * 60))).toBe(5);
    expect(silentDays(afterAnswer(undated, fetched([null]), false, later(9000)), later(9000))).toBe(6);
    expect(silentDays(newHealth(settings), start)).toBe(null);
  });
});
