import { describe, expect, it } from 'vitest';
import { sampleContext, sampleLog, sampleNote } from '../../test/sample-log.js';
import { subjectPage } from './subject-pages.js';

const log = sampleLog({
  'notes/202104/0429.md': sampleNote(
    '2021.4.29',
    '1. [压缩 ViT](https://mp.weixin.qq.com/s/aaa) :star::star:\n   - Abstract: 权重复用\n   - Paper: [MiniViT: Compressing Vision Transformers](https://arxiv.org/abs/2204.07154) [DOI](https://doi.org/10.1109/CVPR52688.2022.01183)\n   - Code: https://github.com/own/MiniViT',
  ),
  'notes/202205/0511.md': sampleNote(
    '2022.5.11',
    '1. [再看](https://mp.weixin.qq.com/s/ccc)\n   - Paper: MiniViT: Compressing Vision Transformers\n   - Tips: 值得\n2. [代码](https://github.com/own/minivit)\n3. [压缩 ViT](https://mp.weixin.qq.com/s/aaa)',
  ),
});

/** The words of a page's main part, without markup, a space for each run of them. */
function wordsOf(language: 'en' | 'zh'): string {
  const html = subjectPage(sampleContext(log, language), { kind: 'papers', id: 'arxiv-2204.07154', period: null }) ?? '';
  return html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('the page of a paper', () => {
  it('shows every id, its code, its articles, all entries in order with what they say, and why these are one', () => {
    expect(wordsOf('en')).toMatchInlineSnapshot(
      `"Papers / noted 4 times, from 29 April 2021 to 11 May 2022 MiniViT: Compressing Vision Transformers arXiv:2204.07154 DOI 10.1109/cvpr52688.2022.01183 own/MiniViT Why these are one arXiv:2204.07154 = DOI 10.1109/cvpr52688.2022.01183 2021-04-29#1 has both side by side in one field. “MiniViT: Compressing Vision Transformers” 2022-05-11#1 names it by its whole title, without an address. own/minivit 2021-04-29#1 names this one paper and this one repository, which no other paper here has. mp.weixin.qq.com/s/aaa 2021-04-29#1 is an article about this one paper. mp.weixin.qq.com/s/ccc 2022-05-11#1 is an article about this one paper. 压缩 ViT 29 April 2021 权重复用 own/MiniViT Article 再看 11 May 2022 值得 Article 代码 11 May 2022 through its code Article 压缩 ViT 11 May 2022 through its article Article Articles about it 压缩 ViT 再看 Noted with it own/MiniViT Topics Transformer 3 Efficient models 2"`,
    );
  });

  it('says it in Chinese too', () => {
    expect(wordsOf('zh')).toMatch(/为什么它们是同一篇 .*2021-04-29#1 在同一字段里并列写了两者。.*经由它的代码.*经由它的文章.*讲它的文章/);
  });
});
