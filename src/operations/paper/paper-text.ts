import { type Bilingual, type Language, say } from '../../base/text.js';
import { idName, isStrongId } from '../../log/papers/strong-ids.js';
import type { PaperRecord } from './paper-record.js';

/** A paper as lines for a terminal; `why` tells why its ids, code and articles are one paper’s. */
export function paperText(paper: PaperRecord, why: boolean, language: Language): readonly string[] {
  const strong = paper.ids.filter(isStrongId).map(idName);
  return [
    paper.title,
    `  ${strong.length > 0 ? strong.join(' · ') : (paper.url ?? say('without a number or address', '没有编号和网址')[language])}`,
    ...paper.repositories.map(
      (own) =>
        `  ${say('code', '代码')[language]} ${own.url}${own.isOwn ? '' : say(' (not only its code)', '（不只是它的代码）')[language]}`,
    ),
    '',
    timesWords(paper)[language],
    ...paper.mentions.flatMap((mention) => mentionLines(mention, language)),
    ...(why ? ['', say('Why these are one:', '为什么是同一篇：')[language], ...whyLines(paper, language)] : []),
  ];
}

function timesWords({ mentions }: PaperRecord): Bilingual {
  const count = mentions.length;
  return say(count === 1 ? 'Noted once:' : `Noted ${count} times:`, `记过 ${count} 次：`);
}

function mentionLines(mention: PaperRecord['mentions'][number], language: Language): readonly string[] {
  const { ref, relevance, title, url, through } = mention;
  const stars = relevance === 0 ? '' : `  ${'★'.repeat(relevance)}`;
  const way = throughWords[through];
  return [`  ${ref}${stars}${way === null ? '' : `  (${way[language]})`}`, `    ${title}`, ...(url === null ? [] : [`    ${url}`])];
}

const throughWords = {
  name: null,
  words: say('mentions it', '文中提到'),
  article: say('through its article', '经由它的文章'),
  repository: say('through its code', '经由它的代码'),
} as const;

function whyLines({ merges }: PaperRecord, language: Language): readonly string[] {
  if (merges.length === 0) return [`  ${say('It has one id only.', '它只有一个编号。')[language]}`];
  return merges.flatMap(({ ids, why }) => [`  ${ids.map((id) => (isStrongId(id) ? idName(id) : id)).join(' = ')}`, `    ${why}`]);
}
