import { type Bilingual, say } from '../../base/text.js';
import { days, entryWords } from '../count-words.js';
import type { LogStats } from '../stats/log-stats.js';

/** A year in a few sentences, for the page's head and for previews of its address. */
export function reportSummary({ days: dayCount, entries, papers, repositories: code, topics, relevance, changes }: LogStats): Bilingual {
  const three = relevance.reduce((sum, one) => sum + (one.stars >= 3 ? one.entries : 0), 0);
  const named = topics.filter((topic) => topic.mentions.length > 1).slice(0, 3);
  const [rose] = changes?.rose ?? [];
  const sentences = [
    say(
      `${entryWords(entries, 'en')} on ${days(dayCount, 'en')}${papers + code > 0 ? `, with ${papers} ${papers === 1 ? 'paper' : 'papers'} and ${code} ${code === 1 ? 'repository' : 'repositories'}` : ''}.`,
      `${days(dayCount, 'zh')}记了 ${entryWords(entries, 'zh')}${papers + code > 0 ? `，有 ${papers} 篇论文和 ${code} 个代码仓库` : ''}。`,
    ),
    ...(named.length === 0
      ? []
      : [say(`Most were about ${listEn(named.map(({ name }) => name.en))}.`, `谈得最多的是${listZh(named.map(({ name }) => name.zh))}。`)]),
    ...(rose ? [say(`${rose.name.en} rose most against the year before.`, `比前一年升得最快的是${rose.name.zh}。`)] : []),
    ...(three === 0
      ? []
      : [
          say(
            `${entryWords(three, 'en')} ${three === 1 ? 'has' : 'have'} three stars or more.`,
            `三星以上的有 ${entryWords(three, 'zh')}。`,
          ),
        ]),
  ];
  return say(sentences.map(({ en }) => en).join(' '), sentences.map(({ zh }) => zh).join(''));
}

function listEn(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function listZh(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}和${names.at(-1)}`;
}
