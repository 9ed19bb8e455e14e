import { describe, expect, it } from 'vitest';
import { sampleLog, sampleNote } from '../../../test/sample-log.js';
import { authorDialect } from '../dialects/index.js';
import { readNote } from '../read-note.js';
import type { Entry } from '../types.js';
import { notedBefore } from './noted-before.js';

const log = sampleLog({
  'notes/202104/0429.md': sampleNote(
    '2021.4.29',
    '1. [压缩 ViT](https://mp.weixin.qq.com/s/aaa)\n   - Paper: [MiniViT: Compressing Vision Transformers](https://arxiv.org/abs/2204.07154)\n   - Code: https://github.com/own/MiniViT\n2. [检测](https://arxiv.org/abs/2203.16527)\n3. [综述](https://mp.weixin.qq.com/s/ccc)\n   - Paper: Efficient Transformers: A Survey',
  ),
  'notes/202105/0501.md': sampleNote('2021.5.1', '1. [代码](https://github.com/own/minivit)'),
});

/** What an entry of these lines has in common with the log. */
function told(lines: string): readonly string[] {
  const entry = readNote('notes/202205/0511.md', sampleNote('2022.5.11', lines), authorDialect).entries[0] as Entry;
  return notedBefore(log, entry).map(
    ({ what, name, first, times, isThroughOther }) =>
      `${what} ${name} ${first.day.ref}#${first.n} ${times}${isThroughOther ? ' other' : ''}`,
  );
}

describe('what was noted before', () => {
  it.each([
    ['1. [新](https://x.org/a)\n   - Paper: https://arxiv.org/pdf/2204.07154v2', ['paper arXiv:2204.07154 2021-04-29#1 2 other']],
    [
      '1. [新](https://mp.weixin.qq.com/s/aaa?scene=21)\n   - Paper: https://arxiv.org/abs/2204.07154',
      ['article https://mp.weixin.qq.com/s/aaa 2021-04-29#1 1'],
    ],
    ['1. [新](https://x.org/a)\n   - Code: https://github.com/Own/MiniViT.git', ['code own/minivit 2021-04-29#1 2 other']],
    ['1. [新](https://arxiv.org/pdf/2203.16527)', ['paper arXiv:2203.16527 2021-04-29#2 1']],
    [
      '1. [新](https://x.org/a)\n   - Paper: [Efficient Transformers: a survey](https://arxiv.org/abs/2009.06732)',
      ['paper “Efficient Transformers: A Survey” 2021-04-29#3 1 other'],
    ],
    ['1. [新](https://x.org/a)\n   - Paper: MiniViT: Compressing Vision Transformers', ['paper arXiv:2204.07154 2021-04-29#1 2 other']],
    ['1. [新](https://x.org/a)\n   - Paper: https://arxiv.org/abs/2009.00001', []],
  ])('%s', (lines, expected) => {
    expect(told(lines)).toEqual(expected);
  });
});
