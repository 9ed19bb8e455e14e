import { expect, test } from 'vitest';
import { sampleNote } from '../../../test/sample-log.js';
import { authorDialect } from '../dialects/index.js';
import { assembleLog } from '../log.js';
import { readNote } from '../read-note.js';
import type { Log } from '../types.js';
import { linkNamed } from './link-named.js';
import { linkNoted } from './link-noted.js';

const entries = [
  '1. [An article](https://example.org/post?utm_source=x) :star:\n   - Paper: [MiniViT](https://arxiv.org/abs/2204.07154)',
  '2. [A paper](https://arxiv.org/pdf/2205.01234v2.pdf)\n   - Paper: [A paper](https://doi.org/10.1109/abc.2022.1)',
  '3. [A repository](https://github.com/Example/Ruler)',
].join('\n\n');
const notes = [readNote('notes/202205/0511.md', sampleNote('2022.5.11', entries), authorDialect)];
const log = assembleLog({ dialect: authorDialect, notes, readme: null, files: new Set(), problems: [] });

test.each([
  ['http://www.example.org/post#top', 1],
  ['https://arxiv.org/abs/2205.01234', 2],
  ['https://huggingface.co/papers/2205.01234', 2],
  ['https://doi.org/10.1109/ABC.2022.1', 2],
  ['https://github.com/example/ruler/tree/main', 3],
  ['https://arxiv.org/abs/2204.07154', null],
  ['https://example.org/other', null],
])('%s is noted at entry %s by its own link', (url, n) => {
  expect(linkNoted(log, url)?.n ?? null).toBe(n);
});

/** Addresses of one thing each, in the forms in which people copy them. */
const forms: readonly (readonly string[])[] = [
  [
    'https://arxiv.org/abs/2204.07154',
    'http://arxiv.org/pdf/2204.07154v2.pdf#page=3',
    'https://huggingface.co/papers/2204.07154',
    'https://doi.org/10.48550/arXiv.2204.07154',
    'https://ar5iv.labs.arxiv.org/html/2204.07154',
  ],
  ['https://arxiv.org/abs/cs/0101001', 'https://arxiv.org/abs/cs.CV/0101001v1'],
  [
    'https://doi.org/10.1007/978-3-030-58452-8_13',
    'https://link.springer.com/chapter/10.1007%2F978-3-030-58452-8%5F13',
    'https://DX.DOI.ORG/10.1007/978-3-030-58452-8_13',
  ],
  ['https://openreview.net/forum?id=8wqCDnBmnrT', 'https://openreview.net/pdf?id=8wqCDnBmnrT'],
  [
    'https://openaccess.thecvf.com/content_CVPR_2019/html/Pang_Libra_R-CNN_CVPR_2019_paper.html',
    'https://openaccess.thecvf.com/content_CVPR_2019/papers/Pang_Libra_R-CNN_CVPR_2019_paper.pdf',
  ],
  ['https://aclanthology.org/P18-1001/', 'https://www.aclweb.org/anthology/P18-1001.pdf', 'https://doi.org/10.18653/v1/P18-1001'],
  ['https://github.com/Example/Ruler.git', 'https://raw.githubusercontent.com/example/ruler/main/README.md'],
  ['https://mp.weixin.qq.com/s/UpOu-lFHvSczeWHQ_vqN1w', 'http://mp.weixin.qq.com/s/UpOu-lFHvSczeWHQ_vqN1w?scene=1#rd'],
  [
    'https://mp.weixin.qq.com/s?__biz=MzA3&mid=26500&idx=1&sn=0123456789abcdef',
    'http://mp.weixin.qq.com/s?__biz=MzA3&mid=26500&idx=1&sn=0123456789abcdef&chksm=f1&scene=21#wechat_redirect',
  ],
  ['https://example.org', 'http://www.EXAMPLE.org/#top'],
  ['https://例子.example/文章/检测', 'https://例子.example/文章/检测/?utm_source=x'],
];

test('an address that is noted in another form is found in the text', () => {
  for (const same of forms) {
    for (const written of same) {
      for (const asked of same) expect([written, asked, linkNoted(logWith(written), asked)?.n]).toEqual([written, asked, 1]);
    }
  }
});

test('an address of which the notes have nothing is told without reading an entry', () => {
  const unread = { ...log, days: [] };
  expect(linkNamed(unread, 'https://arxiv.org/abs/2205.01234')).toBe(true);
  expect(linkNamed(unread, 'https://arxiv.org/abs/2205.98765')).toBe(false);
});

function logWith(url: string): Log {
  const note = readNote('notes/202205/0512.md', sampleNote('2022.5.12', `1. [点](${url})`), authorDialect);
  return assembleLog({ dialect: authorDialect, notes: [note], readme: null, files: new Set(), problems: [] });
}
