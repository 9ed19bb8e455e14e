import { expect, it } from 'vitest';
import { sampleContext, sampleLog, sampleNote } from '../../test/sample-log.js';
import type { Day } from '../log/types.js';
import { archivePage, gist, monthsOf } from './archive-page.js';
import { heat } from './calendar.js';

const log = sampleLog({
  'notes/202112/1231.md': sampleNote('2021.12.31', '1. [甲](https://a.org/1)'),
  'notes/202204/0402.md': sampleNote('2022.4.2', '1. [CVPR 2022 | 乙](https://a.org/2) :star:\n\n2. [丙](https://a.org/3) :star::star:'),
  'notes/202205/0511.md': sampleNote('2022.5.11', ''),
});

it('groups days by month, newest first', () => {
  expect(monthsOf(log.days).map(({ year, month, entries }) => [year, month, entries])).toEqual([
    [2022, 5, 0],
    [2022, 4, 2],
    [2021, 12, 1],
  ]);
});

it('shows the newest year in full and the others as calendars', () => {
  const html = archivePage(sampleContext(log), null);
  expect(html).toContain('<p>3 天，3 点。从 2021 年 12 月 31 日记起。</p>');
  expect(html).toContain('<span class="gist">乙；丙</span>');
  expect(html).toContain('<a href="/archive/2021">2021 年</a>');
  expect(html).toContain('<a class="h1" href="/days/2021-12-31" aria-label="12 月 31 日，1 点">31</a>');
  expect(archivePage(sampleContext(log), 2021)).toContain('<span class="gist">甲</span>');
});

it('only leads to years that are far from the open one', () => {
  const years = Array.from({ length: 9 }, (_, at) => 2014 + at);
  const long = sampleLog(
    Object.fromEntries(years.map((year) => [`notes/${year}05/0511.md`, sampleNote(`${year}.5.11`, '1. [甲](https://a.org)')])),
  );
  const html = archivePage(sampleContext(long), null);
  expect(html).toContain('<a href="/archive/2014">2014 年</a>');
  expect(html).not.toContain('/days/2014-05-11');
  expect(html).toContain('/days/2016-05-11');
});

it('begins the week on Monday', () => {
  // 1 May 2022 was a Sunday: six empty places before it.
  expect(archivePage(sampleContext(log), 2022)).toContain(`<div class="calendar">${'<i></i>'.repeat(6)}<span>1</span>`);
});

it('says what a day is about by its most relevant points', () => {
  expect(gist(log.days[1] as Day)).toBe('乙；丙');
});

it('tints a day by how many points it has', () => {
  expect([0, 1, 5, 6, 7, 8, 9, 16].map(heat)).toEqual(['h0', 'h1', 'h1', 'h2', 'h3', 'h3', 'h4', 'h4']);
});

it('says how to begin when there are no days', () => {
  expect(archivePage(sampleContext(sampleLog({}), 'en'), null)).toContain('No days yet. Write the first with “daybook new”.');
});
