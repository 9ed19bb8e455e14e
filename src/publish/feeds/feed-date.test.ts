import { expect, it } from 'vitest';
import type { IsoDate } from '../../base/dates.js';
import { rfc822Date, rfc3339Date } from './feed-date.js';

const at = (date: string, zone: string) => rfc3339Date(date as IsoDate, zone);

it('writes the midnight of a date in the log’s time zone', () => {
  expect(at('2022-05-11', 'Asia/Shanghai')).toBe('2022-05-11T00:00:00+08:00');
  expect(at('2022-05-11', 'UTC')).toBe('2022-05-11T00:00:00+00:00');
  expect(rfc822Date('2022-05-01' as IsoDate, 'Asia/Shanghai')).toBe('Sun, 01 May 2022 00:00:00 +0800');
  expect(rfc822Date('2022-12-31' as IsoDate, 'America/St_Johns')).toBe('Sat, 31 Dec 2022 00:00:00 -0330');
});

it('knows on which side of a change of clocks midnight lies', () => {
  expect(at('2022-03-27', 'Europe/Berlin')).toBe('2022-03-27T00:00:00+01:00');
  expect(at('2022-03-28', 'Europe/Berlin')).toBe('2022-03-28T00:00:00+02:00');
  expect(at('2022-11-06', 'America/New_York')).toBe('2022-11-06T00:00:00-04:00');
  expect(at('2022-11-07', 'America/New_York')).toBe('2022-11-07T00:00:00-05:00');
});

it('writes a date whose midnight was skipped or has seconds in its offset', () => {
  expect(at('2022-09-11', 'America/Santiago')).toBe('2022-09-11T00:00:00-04:00');
  expect(at('2022-03-27', 'Asia/Beirut')).toBe('2022-03-27T00:00:00+02:00');
  expect(at('1900-01-01', 'Asia/Shanghai')).toBe('1900-01-01T00:00:00+08:05');
});
