import { counted } from '../../base/counted.js';
import { type Bilingual, type Language, say } from '../../base/text.js';
import { fullDate } from '../date-words.js';
import type { Digest, DigestItem } from './digest.js';
import { otherAuthors } from './other-authors.js';

/** What a digest is called: a mail's subject, a page's heading. */
export function digestTitle({ date, items }: Digest, language: Language): string {
  const day = fullDate(date, language);
  const count = items.length;
  if (count === 0) return say(`Nothing new to note, ${day}`, `${day}：没有新内容`)[language];
  return say(`${counted(count, 'thing', 'things')} worth noting, ${day}`, `${day}：${count} 条值得记`)[language];
}

/** How much more waits, or that nothing does; a sentence. */
export function waitingWords({ items, waiting, sources }: Digest): Bilingual {
  const rest = waiting - items.length;
  if (items.length > 0 && rest > 0) return say(`${rest} more ${rest === 1 ? 'waits' : 'wait'} in the inbox.`, `收件箱里还有 ${rest} 条。`);
  if (items.length > 0) return say('Nothing else waits in the inbox.', '收件箱里没有其他内容了。');
  if (sources.length === 0)
    return say('No source is set up yet: add one with `daybook inbox add <url>`.', '还没有来源：用 `daybook inbox add <url>` 添加。');
  if (waiting > 0) {
    return say(
      `${counted(waiting, 'item', 'items')} of earlier digests still ${waiting === 1 ? 'waits' : 'wait'} in the inbox. This is what came of each source:`,
      `以前简报里的 ${waiting} 条还在收件箱里。各来源的情况：`,
    );
  }
  return say('Nothing waits. This is what came of each source:', '没有待看的内容。各来源的情况：');
}

/** Who tells of an item, where and when it was published, and by whom: `arXiv cs.CV · CVPR 2022 · A. Author and 3 more · 2022-05-10`. */
export function itemFacts(item: DigestItem, language: Language): readonly string[] {
  const { sources, venue, published } = item;
  const authors = otherAuthors(item);
  const [first, second] = authors;
  const more = authors.length - 2;
  const names = [first, second].filter((name) => name !== undefined).join(language === 'zh' ? '、' : ', ');
  const who = more > 0 ? `${names}${say(` and ${more} more`, ` 等 ${authors.length} 人`)[language]}` : names;
  return [sources.join(language === 'zh' ? '、' : ', '), venue ?? '', who, published ?? ''].filter((fact) => fact !== '');
}

/** The sources that are told of: all when nothing came, else those in trouble. */
export function toldSources({ items, sources }: Digest): Digest['sources'] {
  const troubled = sources.filter(({ isTrouble }) => isTrouble);
  return items.length > 0 ? troubled : [...troubled, ...sources.filter(({ isTrouble }) => !isTrouble)];
}

/** What a language model wrote, said to be so. */
export function summaryWords(summary: string, language: Language): string {
  return say(`Machine-written: ${summary}`, `机器生成：${summary}`)[language];
}

/** Leads to an item's page in the inbox, where it is decided about. */
export const decideWords: Bilingual = say('Decide in the inbox', '在收件箱里处理');

/** Leads to the inbox. */
export const openInboxWords: Bilingual = say('Open the inbox', '打开收件箱');

/** The reason of an item, said to be one. */
export function reasonWords({ why }: Pick<DigestItem, 'why'>, language: Language): string {
  return say(`Why: ${why.en}`, `理由：${why.zh}`)[language];
}

/** What stands between a source's name and what came of it. */
export const afterName: Bilingual = say(': ', '：');

/** The heading over the sources. */
export function sourcesHeading(digest: Digest): Bilingual {
  return digest.items.length > 0 ? say('Sources that need a look', '需要留意的来源') : say('Sources', '来源');
}
