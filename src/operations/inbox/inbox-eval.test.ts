import { describe, expect, it } from 'vitest';
import { runCli } from '../../../test/cli/run-cli.js';
import { temporaryLog } from '../../../test/temporary-log.js';

const log = temporaryLog();
const entry = (n: number, title: string): string => `${n}. [文${n}](https://mp.weixin.qq.com/s/${n})\n   - Paper: ${title}\n`;

/** Runs the verb on a log with a day to learn from and a day after it. */
async function evaluate(candidates: string, ...args: readonly string[]) {
  log.put('notes/202205/0512.md', `# 笔记（2022.5.12）\n\n${entry(1, 'Lane Detection in Fog')}\n${entry(2, 'Object Detection at Night')}`);
  log.put('notes/202205/0513.md', `# 笔记（2022.5.13）\n\n${entry(1, 'Detection of Lanes')}`);
  log.put('others.json', candidates);
  return runCli(log.root, ['inbox', 'eval', '--until', '2022-05-12', '--candidates', `${log.root}/others.json`, ...args]);
}

const others = JSON.stringify([
  { title: 'Speech in Noise', url: 'https://arxiv.org/abs/2301.00001', more: 1 },
  { title: 'Poems by Machines', url: null },
  { title: 'Speech of Machines' },
  { title: 'Lane detection in fog', url: null },
]);

describe('daybook inbox eval', () => {
  it('tells how well what was noted later would have been found, beside other orders', async () => {
    const answer = JSON.parse((await evaluate(others, '--json')).out);
    expect(Object.keys(answer)).toEqual([
      ...['until', 'positives', 'candidates', 'precisionAt10', 'averagePrecision', 'auc', 'intervals', 'baselines'],
    ]);
    expect(answer).toMatchObject({ until: '2022-05-12', positives: 1, candidates: 4, precisionAt10: 0.25, averagePrecision: 1, auc: 1 });
    expect(answer.intervals).toEqual({ precisionAt10: [0.25, 0.25], averagePrecision: [1, 1], auc: [1, 1] });
    expect(Object.keys(answer.baselines)).toEqual(['newest-first', 'keyword-match', 'arxiv-sanity-lite', 'zotero-arxiv-daily']);
    expect(answer.baselines['newest-first']).toMatchObject({ averagePrecision: 0.25, auc: expect.closeTo(1 / 3), lead: [0.75, 0.75] });
  });

  it('shows a table in both languages, and says when there is too little to tell', async () => {
    expect((await evaluate(others)).out).toMatch(
      /^Profile of the days until 2022-05-12; 1 of 4 candidates were noted later\.\n\n {20}precision@10 .*\nprofile {13}0\.250 \[0\.250, 0\.250\] {2}1\.000 \[1\.000, 1\.000\] /,
    );
    const chinese = (await evaluate(others, '--lang', 'zh')).out;
    expect(chinese).toContain('偏好取自 2022-05-12 及以前；4 个候选中有 1 个后来记下。');
    expect(chinese).toContain('后来记下的太少');
  });

  it.each([
    ['[{"title": "a"}, {"url": "b"}]', 'item 2 is no title with an address.'],
    ['{"title": "a"}', 'holds no list.'],
    ['[', 'is not JSON.'],
  ])('says what is wrong with %s', async (text, sentence) => {
    const { exit, err } = await evaluate(text);
    expect([exit, err]).toEqual([2, expect.stringContaining(sentence)]);
    expect(err).toContain('[{"title": "…", "url": "https://…"}]');
  });

  it('says that a file is not there, and that a date is none', async () => {
    const missing = await runCli(log.root, ['inbox', 'eval', '--until', '2022-05-12', '--candidates', 'gone.json']);
    expect([missing.exit, missing.err]).toEqual([2, expect.stringContaining('There is no file gone.json here')]);
    log.put('others.json', '[]');
    const noDate = await runCli(log.root, ['inbox', 'eval', '--until', '2022-02-30', '--candidates', `${log.root}/others.json`]);
    expect([noDate.exit, noDate.err]).toEqual([2, expect.stringContaining('“2022-02-30” is no date.')]);
  });
});
