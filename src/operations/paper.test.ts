import { describe, expect, it } from 'vitest';
import { runCli } from '../../test/cli/run-cli.js';
import { temporaryLog } from '../../test/cli/temporary-log.js';
import { sampleNote } from '../../test/sample-log.js';

const files = {
  'notes/202104/0429.md': sampleNote(
    '2021.4.29',
    '1. [压缩 ViT](https://mp.weixin.qq.com/s/aaa) :star::star:\n   - Paper: [MiniViT: Compressing Vision Transformers](https://arxiv.org/abs/2204.07154) [DOI](https://doi.org/10.1109/CVPR52688.2022.01183)\n   - Code: https://github.com/own/MiniViT\n2. [检测](https://mp.weixin.qq.com/s/bbb) :star:\n   - Paper: [Vision Transformers for Detection](https://arxiv.org/abs/2203.16527)',
  ),
  'notes/202205/0511.md': sampleNote(
    '2022.5.11',
    '1. [再看 MiniViT](https://mp.weixin.qq.com/s/ccc)\n   - Paper: https://arxiv.org/pdf/2204.07154v2.pdf\n2. [MiniViT 的代码](https://github.com/own/minivit)\n3. [无论文](https://mp.weixin.qq.com/s/ddd)',
  ),
};

const run = (...args: readonly string[]) => runCli(temporaryLog(files), ['paper', ...args]);

describe('paper', () => {
  it('tells what was noted about a paper, oldest first, and why its ids are one', async () => {
    expect((await run('arXiv:2204.07154', '--why')).out).toBe(
      [
        'MiniViT: Compressing Vision Transformers',
        '  arXiv:2204.07154 · DOI 10.1109/cvpr52688.2022.01183',
        '  code https://github.com/own/MiniViT',
        '',
        'Noted 3 times:',
        '  2021-04-29#1  ★★',
        '    压缩 ViT',
        '    https://mp.weixin.qq.com/s/aaa',
        '  2022-05-11#1',
        '    再看 MiniViT',
        '    https://mp.weixin.qq.com/s/ccc',
        '  2022-05-11#2  (through its code)',
        '    MiniViT 的代码',
        '    https://github.com/own/minivit',
        '',
        'Why these are one:',
        '  arXiv:2204.07154 = DOI 10.1109/cvpr52688.2022.01183',
        '    2021-04-29#1 has both side by side in one field.',
        '  arXiv:2204.07154 = github:own/minivit',
        '    2021-04-29#1 names this one paper and this one repository, which no other paper here has.',
        '  arXiv:2204.07154 = https://mp.weixin.qq.com/s/aaa',
        '    2021-04-29#1 is an article about this one paper.',
        '  arXiv:2204.07154 = https://mp.weixin.qq.com/s/ccc',
        '    2022-05-11#1 is an article about this one paper.',
        '',
      ].join('\n'),
    );
  });

  it.each([
    '2204.07154',
    '2204.07154v3',
    'https://www.alphaxiv.org/abs/2204.07154',
    '10.1109/CVPR52688.2022.01183',
    'doi:10.1109/cvpr52688.2022.01183',
    'https://doi.org/10.1109/CVPR52688.2022.01183',
    'https://github.com/Own/MiniViT/tree/main',
    'own/minivit',
    'github:own/minivit',
    'https://mp.weixin.qq.com/s/ccc?scene=21',
    '2021-04-29#1',
    '2022.5.11#2',
    'minivit: compressing',
  ])('finds it by %s', async (id) => {
    const { papers } = JSON.parse((await run(id, '--json')).out) as { papers: { id: string }[] };
    expect(papers.map((paper) => paper.id)).toEqual(['arxiv:2204.07154']);
  });

  it('has everything as data', async () => {
    const { papers } = JSON.parse((await run('2203.16527', '--json')).out) as { papers: unknown[] };
    expect(papers).toEqual([
      {
        id: 'arxiv:2203.16527',
        ids: ['arxiv:2203.16527'],
        title: 'Vision Transformers for Detection',
        url: 'https://arxiv.org/abs/2203.16527',
        repositories: [],
        articles: [{ url: 'https://mp.weixin.qq.com/s/bbb', title: '检测', ref: '2021-04-29#2' }],
        mentions: [
          { ref: '2021-04-29#2', date: '2021-04-29', title: '检测', url: 'https://mp.weixin.qq.com/s/bbb', relevance: 1, through: 'name' },
        ],
        merges: [
          {
            ids: ['arxiv:2203.16527', 'https://mp.weixin.qq.com/s/bbb'],
            ref: '2021-04-29#2',
            why: '2021-04-29#2 is an article about this one paper.',
          },
        ],
      },
    ]);
  });

  it('lists those that have a part of a title in common', async () => {
    expect(await run('vision transformers')).toEqual({
      exit: 2,
      out: '',
      err: 'error: “vision transformers” is in 2 titles.\nSay which is meant:\n  arXiv:2204.07154  MiniViT: Compressing Vision Transformers\n  arXiv:2203.16527  Vision Transformers for Detection\n',
    });
  });

  it('offers the nearest ones for a paper that is not noted, and says of an entry that it has none', async () => {
    expect(await run('Compresing Vison Transformers')).toEqual({
      exit: 2,
      out: '',
      err: 'error: No paper “Compresing Vison Transformers” is noted.\nPerhaps one of these:\n  arXiv:2204.07154  MiniViT: Compressing Vision Transformers\n  arXiv:2203.16527  Vision Transformers for Detection\n',
    });
    expect((await run('zzzz')).err).toBe('error: No paper “zzzz” is noted.\nFind it by other words with `daybook search`.\n');
    expect((await run('2022-05-11#3')).err).toMatch(/^error: 2022-05-11#3 names no paper\.\n/);
    expect((await run('\u0301'.repeat(10_000_000))).err).toBe(
      `error: No paper “${'\u0301'.repeat(200)}…” is noted.\nFind it by other words with \`daybook search\`.\n`,
    );
    expect((await run('2022-05-11#9')).exit).toBe(2);
  });
});
