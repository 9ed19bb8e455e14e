import { expect, it } from 'vitest';
import type { IsoDate } from '../base/dates.js';
import { entryHeading, entryWords, hanNumber } from './count-words.js';
import { listDate, longDate, monthAndYear, shortWeekday } from './date-words.js';

const date = '2022-05-11' as IsoDate;

it('says a date in both languages', () => {
  expect([longDate(date, 'zh'), longDate(date, 'en')]).toEqual(['2022 年 5 月 11 日 星期三', '11 May 2022, Wednesday']);
  expect([monthAndYear(date, 'zh'), monthAndYear(date, 'en')]).toEqual(['2022 年 5 月', 'May 2022']);
  expect([listDate('2022-05-09' as IsoDate, 'zh'), listDate(date, 'en')]).toEqual(['5.09', '11 May']);
  expect([shortWeekday(date, 'zh'), shortWeekday(date, 'en')]).toEqual(['周三', 'Wed']);
});

it('counts entries', () => {
  expect([entryWords(1, 'en'), entryWords(6, 'en'), entryWords(6, 'zh')]).toEqual(['1 entry', '6 entries', '6 点']);
  expect([entryHeading(6, 'zh'), entryHeading(16, 'zh'), entryHeading(6, 'en')]).toEqual(['六点', '十六点', '6 entries']);
  expect([0, 10, 20, 21, 99].map(hanNumber)).toEqual(['零', '十', '二十', '二十一', '九十九']);
});
