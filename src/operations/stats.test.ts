import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusal, temporaryLog, testPorts } from '../../test/temporary-log.js';
import { openDaybook } from '../daybook.js';
import type { StatsRecord } from './stats/stats-record.js';
import { textCalendar } from './stats/text-calendar.js';
import { statsOperation } from './stats.js';

const log = temporaryLog();

async function stats(input: Record<string, unknown> = {}, language: 'zh' | 'en' = 'en') {
  const daybook = await openDaybook(log.root, testPorts);
  const parsed = statsOperation.input.parse(input);
  const output = statsOperation.output.parse(await statsOperation.run({ daybook, language }, parsed)) as StatsRecord;
  return { output, text: await statsOperation.render(output, { input: parsed, language, chosen: null, color: false, version: '0' }) };
}

describe('daybook stats', () => {
  it('counts the log as data', async () => {
    const { output } = await stats();
    expect([output.year, output.first, output.last, output.days, output.entries]).toEqual([null, '2022-05-11', '2022-05-11', 1, 1]);
    expect(output.calendar).toEqual([{ date: '2022-05-11', entries: 1 }]);
    expect(output.longestPause).toBeNull();
    expect(output.unfinished.find(({ id }) => id === 'without-code')?.refs).toEqual(['2022-05-11#1']);
  });

  it('aligns names in Han and Latin, and leaves out what there is none of', async () => {
    log.put(
      'notes/202205/0513.md',
      '# 笔记（2022.5.13）\n\n1. [CVPR 2022 | 检测](https://a.org/1) :star:\n\n2. [Transformer](https://a.org/2)\n',
    );
    const { text } = await stats({ year: 2022 }, 'zh');
    expect(text).toMatch(/^2022-05-11 至 2022-05-13\n2 天，3 点，0 篇论文，0 个代码仓库\n最久停笔：1 天，在 2022-05-11 之后\n/);
    expect(text).toContain('\n  目标检测          1  ████████████████████████████\n  Transformer       1  ████████████████████████████\n');
    expect(text).toContain('\n会议\n  CVPR 2022       1  ████████████████████████████\n');
    expect(text).not.toMatch(/记得最多|与前一年相比/);
  });

  it('says which years there are', async () => {
    expect(await refusal(stats({ year: 1999 }))).toMatchObject({ code: 'unknown-ref', hint: { en: 'There are days in 2022.' } });
    expect(() => statsOperation.input.parse({ year: 20 })).toThrow();
  });

  it('has one line for an empty log', async () => {
    rmSync(join(log.root, 'notes/202205'), { recursive: true });
    expect((await stats()).text).toBe('Nothing is noted yet.');
    expect(await refusal(stats({ year: 2022 }))).toMatchObject({ hint: { en: 'The log has no day yet.' } });
  });
});

describe('the calendar on a terminal', () => {
  it('has a column a week and a mark for each day of the year', () => {
    const calendar = [
      { date: '2022-01-01', entries: 3 },
      { date: '2022-01-03', entries: 6 },
      { date: '2022-12-31', entries: 12 },
    ];
    const [months, monday, , , , , saturday] = textCalendar({ calendar, year: 2022, last: '2022-12-31' }, 'en');
    expect(months).toBe('    1    2   3   4   5    6   7    8   9   10   11  12');
    expect(monday).toBe(`Mon  ▒${'·'.repeat(51)}`);
    expect(saturday).toBe(`    ░${'·'.repeat(51)}█`);
  });

  it('shows the weeks up to the last day when no year is asked for', () => {
    const rows = textCalendar({ calendar: [{ date: '2022-05-11', entries: 9 }], year: null, last: '2022-05-11' }, 'zh');
    expect(rows[3]).toBe(`三  ${'·'.repeat(52)}█`);
    expect(rows[4]).toBe(`    ${'·'.repeat(52)}`);
  });
});
