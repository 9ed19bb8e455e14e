import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../base/dates.js';
import { firstPeriods, periodsOf } from './periods.js';

const date = (text: IsoDate): IsoDate => text;
/** `count` dates of a month, newest first. */
const dates = (month: string, count: number): IsoDate[] => Array.from({ length: count }, () => `${month}-01` as IsoDate);
const shape = (items: IsoDate[], most?: number) => periodsOf(items, date, most).map((period) => [period.id, period.items.length]);

describe('periodsOf', () => {
  it('keeps a short list whole', () => {
    expect(shape([...dates('2022-05', 2), ...dates('2021-03', 3)])).toEqual([['2021-2022', 5]]);
    expect(shape(dates('2022-05', 2))).toEqual([['2022', 2]]);
  });

  it('gathers years while they fit, and splits a full year into months', () => {
    const items = [...dates('2022-05', 4), ...dates('2022-01', 7), ...dates('2021-02', 6), ...dates('2020-09', 5), ...dates('2019-09', 3)];
    expect(shape(items, 10)).toEqual([
      ['2022-05', 4],
      ['2022-01', 7],
      ['2021', 6],
      ['2019-2020', 8],
    ]);
  });

  it('keeps the order of what it splits', () => {
    const items = ['2022-05-02', '2022-05-01', '2021-12-31'] as IsoDate[];
    expect(periodsOf(items, date).flatMap((period) => period.items)).toEqual(items);
  });

  it('leaves older parts as they are when the list grows', () => {
    const old = [...dates('2021-02', 6), ...dates('2020-09', 5)];
    expect(shape([...dates('2022-05', 4), ...old], 10).slice(1)).toEqual(shape(old, 10).slice(1));
  });
});

it('fills the first page with the newest parts', () => {
  const periods = periodsOf([...dates('2023-01', 40), ...dates('2022-01', 390), ...dates('2021-01', 390)], date);
  expect(periods.map((period) => period.id)).toEqual(['2023', '2022', '2021']);
  expect(firstPeriods(periods).map((period) => period.id)).toEqual(['2023']);
  expect(firstPeriods(periodsOf([...dates('2023-01', 40), ...dates('2022-01', 350)], date)).map((period) => period.id)).toEqual([
    '2022-2023',
  ]);
});
