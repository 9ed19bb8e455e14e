import { describe, expect, it } from 'vitest';
import { lastAnnouncement, nextAnnouncement, settledAt, wallTime } from './announcements.js';

describe('announcements of arXiv', () => {
  it.each([
    // In summer 20:00 in New York is midnight UTC, in winter one o’clock.
    ['2022-05-12T04:00:00Z', '2022-05-12T00:00:00.000Z', '2022-05-13T00:00:00.000Z'],
    ['2022-05-11T23:59:59Z', '2022-05-11T00:00:00.000Z', '2022-05-12T00:00:00.000Z'],
    ['2022-05-12T00:00:00Z', '2022-05-12T00:00:00.000Z', '2022-05-13T00:00:00.000Z'],
    ['2022-12-14T12:00:00Z', '2022-12-14T01:00:00.000Z', '2022-12-15T01:00:00.000Z'],
    // Thursday evening is the last of a week, Sunday evening the first.
    ['2022-05-14T12:00:00Z', '2022-05-13T00:00:00.000Z', '2022-05-16T00:00:00.000Z'],
    ['2022-05-15T23:00:00Z', '2022-05-13T00:00:00.000Z', '2022-05-16T00:00:00.000Z'],
    // The clock is put forward in the night to 13 March 2022 and back in the night to 6 November 2022.
    ['2022-03-12T12:00:00Z', '2022-03-11T01:00:00.000Z', '2022-03-14T00:00:00.000Z'],
    ['2022-11-05T12:00:00Z', '2022-11-04T00:00:00.000Z', '2022-11-07T01:00:00.000Z'],
  ])('at %s the last was %s and the next is %s', (now, last, next) => {
    expect([lastAnnouncement(new Date(now)), nextAnnouncement(new Date(now))].map((time) => time.toISOString())).toEqual([last, next]);
  });

  it('are surely in the machines by one o’clock in New York', () => {
    expect(wallTime(settledAt(new Date('2022-05-12T00:00:00Z')))).toEqual({ date: '2022-05-12', weekday: 'Thu', hour: 1 });
  });
});
