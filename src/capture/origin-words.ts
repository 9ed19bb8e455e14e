import { type Bilingual, say } from '../base/text.js';
import type { Certainty } from './capture.js';

/** How sure a value is, in words. */
export const certaintyWords: Readonly<Record<Certainty, Bilingual>> = {
  sure: say('sure', '确定'),
  likely: say('likely', '很可能'),
  guess: say('a guess', '猜测'),
};

/** Where a value is from, in words; what a page or an API calls its own part, such as `og:title`, stays as it is. */
export function originWords(from: string): Bilingual {
  return named.get(from) ?? say(from, from);
}

const named: ReadonlyMap<string, Bilingual> = new Map([
  ['address', say('address', '网址')],
  ['page', say('page', '正文')],
  ['article', say('article', '文章')],
  ['abstract', say('abstract', '摘要')],
  ['description', say('description', '简介')],
  ['first page', say('first page', '第一页')],
  ['pasted text', say('pasted text', '粘贴的文字')],
  ['PDF title', say('PDF title', 'PDF 标题')],
  ['arXiv link', say('arXiv link', 'arXiv 链接')],
  ['arXiv comment', say('arXiv comment', 'arXiv 备注')],
  ['arXiv abstract', say('arXiv abstract', 'arXiv 摘要')],
]);
