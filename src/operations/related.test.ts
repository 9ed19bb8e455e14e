import { describe, expect, it } from 'vitest';
import { runCli } from '../../test/cli/run-cli.js';
import { temporaryLog } from '../../test/cli/temporary-log.js';
import { sampleNote } from '../../test/sample-log.js';

const files = {
  'notes/202104/0429.md': sampleNote(
    '2021.4.29',
    '1. [车道线检测新框架](https://mp.weixin.qq.com/s/aaa) :star::star:\n   - Abstract: 夜里也认得车道线\n   - Code: https://github.com/lin/lanes\n2. [实习面经](https://mp.weixin.qq.com/s/bbb)',
  ),
  'notes/202205/0511.md': sampleNote(
    '2022.5.11',
    '1. [手写一个车道线检测](https://mp.weixin.qq.com/s/ccc)\n   - Abstract: 三步\n2. [弯道](https://mp.weixin.qq.com/s/ddd) :star:\n   - Code: https://github.com/lin/lanes\n3. [招聘](https://mp.weixin.qq.com/s/eee)',
  ),
};

const run = (...args: readonly string[]) => runCli(temporaryLog(files), ['related', ...args]);

describe('related', () => {
  it('lists the nearest entries with the reasons', async () => {
    expect((await run('2021.4.29#1', '--lang', 'en')).out).toBe(
      [
        '2022-05-11#2 ★  弯道',
        '    The same repository, lin/lanes',
        '2022-05-11#1  手写一个车道线检测',
        '    In common: 车道线检测 · Same topic: Autonomous driving',
        '',
      ].join('\n'),
    );
  });

  it('says the same as data, and as many as are asked for', async () => {
    expect(JSON.parse((await run('2021-04-29#1', '--lang', 'zh', '--json', '--limit', '1')).out)).toEqual({
      ref: '2021-04-29#1',
      title: '车道线检测新框架',
      hits: [
        {
          ref: '2022-05-11#2',
          title: '弯道',
          score: expect.any(Number),
          reasons: ['同一仓库 lin/lanes'],
          date: '2022-05-11',
          url: 'https://mp.weixin.qq.com/s/ddd',
          relevance: 1,
        },
      ],
    });
  });

  it('says that nothing is near', async () => {
    expect((await run('2022-05-11#3', '--lang', 'zh')).out).toBe('没有与 2022-05-11#3 相近的记录。\n');
  });

  it('says no more than the beginning of a long ref that names nothing', async () => {
    for (const day of ['', '2022-05-11#']) {
      const { exit, err } = await runCli(temporaryLog(files), ['related', day + '9'.repeat(1_000_000)]);
      expect([exit, err.length < 400]).toEqual([2, true]);
    }
  });

  it('says which entries there are when there is no such one', async () => {
    const { err, exit } = await run('2022-05-11#9', '--lang', 'en');
    expect(exit).toBe(2);
    expect(err).toContain('2022-05-11 has entries 2022-05-11#1 to #3.');
  });
});
