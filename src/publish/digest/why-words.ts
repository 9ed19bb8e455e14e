import { oneLine } from '../../base/one-line.js';
import { type Bilingual, say } from '../../base/text.js';
import type { Pin } from '../../inbox/pin.js';
import type { RankedItem, WeighedWord } from '../../inbox/ranked-item.js';
import { ownWords } from './own-words.js';

/** Why an item stands where it does, in a sentence. */
export function whyWords({ because, isExploration }: Pick<RankedItem, 'because' | 'isExploration'>): Bilingual {
  const raised = because.words.filter(({ weight }) => weight > 0);
  const words = ownWords(raised.filter(({ kind }) => kind === 'word').map(({ word }) => oneLine(word, 40)));
  const near = because.near[0];
  const parts: Bilingual[] = [
    ...(isExploration ? [say('a try, to find out whether you want such things', '试一试你是否想看这类内容')] : []),
    ...because.pins.map(pinWords),
    ...(words.length > 0 ? [say(`words you note: ${words.slice(0, 4).join(', ')}`, `你常记的词：${words.slice(0, 4).join('、')}`)] : []),
    ...raised.flatMap(({ word, kind }) => (kind === 'word' ? [] : [knownSigns[kind](oneLine(word, 60))])),
    ...(near ? [say(`like “${oneLine(near.title, 80)}” (${near.ref})`, `与“${oneLine(near.title, 80)}”（${near.ref}）相近`)] : []),
  ];
  if (parts.length === 0) return say('Nothing in your log speaks for it or against it.', '日志里没有支持或反对它的内容。');
  const en = parts.map((part) => part.en).join('; ');
  return say(`${en.charAt(0).toUpperCase()}${en.slice(1)}.`, `${parts.map(({ zh }) => zh).join('；')}。`);
}

const knownSigns: Readonly<Record<Exclude<WeighedWord['kind'], 'word'>, (name: string) => Bilingual>> = {
  author: (name) => say(`by ${name}, whom you noted before`, `作者 ${name}，你记过`),
  venue: (name) => say(`at ${name}, as much that you note`, `出自 ${name}，你常记`),
  host: (name) => say(`from ${name}, as much that you note`, `来自 ${name}，你常记`),
};

function pinWords({ what, value }: Pin): Bilingual {
  return pinned[what](oneLine(value, 60));
}

const pinned: Readonly<Record<Pin['what'], (value: string) => Bilingual>> = {
  author: (name) => say(`by ${name}, whom you pinned`, `作者 ${name}，你置顶的`),
  venue: (name) => say(`at ${name}, which you pinned`, `会议 ${name}，你置顶的`),
  repository: (name) => say(`code at ${name}, which you pinned`, `代码在 ${name}，你置顶的`),
};
