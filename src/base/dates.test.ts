import { describe, expect, it } from 'vitest';
import { dateIn, dateOf, datePattern, formatDate, parseDate, weekdayOf } from './dates.js';

describe('dates', () => {
  it('are read in the forms people type, and only when there is such a day', () => {
    for (const text of ['2022-05-11', '2022.5.11', '2022/5/11', '20220511', ' 2022年5月11日 ']) expect(parseDate(text)).toBe('2022-05-11');
    for (const text of ['2022.2.30', '2022-13-01', '5.11', '2022-05-11x', '']) expect(parseDate(text)).toBeNull();
    expect(dateOf(2024, 2, 29)).toBe('2024-02-29');
    expect(dateOf(2023, 2, 29)).toBeNull();
  });

  it('depend on the time zone', () => {
    const instant = new Date('2022-05-10T16:30:00Z');
    expect(dateIn('Asia/Shanghai', instant)).toBe('2022-05-11');
    expect(dateIn('America/Los_Angeles', instant)).toBe('2022-05-10');
  });

  it('are written and found by one pattern', () => {
    const date = parseDate('2022-05-11');
    if (!date) throw new Error('no date');
    expect(formatDate(date, 'notes/{YYYY}{MM}/{MM}{DD}.md')).toBe('notes/202205/0511.md');
    expect(datePattern('notes/{YYYY}{MM}/{MM}{DD}.md').exec('notes/202205/0511.md')?.groups).toEqual({
      year: '2022',
      month: '05',
      day: '11',
    });
    expect(datePattern('notes/{YYYY}{MM}/{MM}{DD}.md').test('notes/202205/0611.md')).toBe(false);
    expect(weekdayOf(date)).toBe(3);
  });
});
