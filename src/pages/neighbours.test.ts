import { expect, it } from 'vitest';
import { sampleLog, sampleNote } from '../../test/sample-log.js';
import type { IsoDate } from '../base/dates.js';
import type { Day } from '../log/types.js';
import { around, findByDate, neighbours } from './neighbours.js';

const log = sampleLog({
  'notes/202105/0511.md': sampleNote('2021.5.11', ''),
  'notes/202204/0430.md': sampleNote('2022.4.30', ''),
  'notes/202205/0511.md': sampleNote('2022.5.11', ''),
});

it('finds a day by every way of writing its date', () => {
  for (const asked of ['2022-05-11', '2022.5.11', '2022/5/11', '20220511', '2022年5月11日', ' 2022．5．11 ']) {
    expect(findByDate(log, asked)).toMatchObject({ kind: 'day', day: { ref: '2022-05-11' } });
  }
});

it('takes the newest year for a date without one', () => {
  for (const asked of ['5.11', '05-11', '5/11', '5月11日', '0511'])
    expect(findByDate(log, asked)).toMatchObject({ day: { ref: '2022-05-11' } });
  expect(findByDate(log, '4.30')).toMatchObject({ day: { ref: '2022-04-30' } });
});

it('knows a date that the log has nothing on, and what is no date', () => {
  expect(findByDate(log, '5.12')).toEqual({ kind: 'date', date: '2022-05-12' });
  for (const asked of ['', '2.30', 'yesterday', '99.99']) expect(findByDate(log, asked)).toEqual({ kind: 'unreadable' });
});

it('names the nearest days on both sides', () => {
  const refs = (date: string): string[] => around(log, date as IsoDate).map((day) => day.ref);
  expect(refs('2022-05-01')).toEqual(['2022-04-30', '2022-05-11']);
  expect(refs('2023-01-01')).toEqual(['2022-05-11']);
  expect(refs('2020-01-01')).toEqual(['2021-05-11']);
});

it('has no day before the first and none after the last', () => {
  const refs = log.days.map((day) => neighbours(log, day)).map(({ previous, next }) => [previous?.ref ?? null, next?.ref ?? null]);
  expect(refs).toEqual([
    [null, '2022-04-30'],
    ['2021-05-11', '2022-05-11'],
    ['2022-04-30', null],
  ]);
  expect(neighbours(log, {} as Day)).toEqual({ previous: null, next: null });
});
