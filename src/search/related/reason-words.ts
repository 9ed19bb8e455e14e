import { type Bilingual, say } from '../../base/text.js';
import type { Bond } from './same.js';

/** Why two documents are near each other, in words: what they are both about or have, then the words that they share. Of one paper or article, that alone. */
export function reasonWords(bonds: readonly Bond[], phrases: readonly string[]): readonly Bilingual[] {
  const kinds = new Set<Bond['kind']>();
  const same = bonds.flatMap((bond) => {
    if (bond.kind === 'topic' || kinds.has(bond.kind) || saysIt(bond, kinds)) return [];
    kinds.add(bond.kind);
    return [sameWords(bond)];
  });
  if (bonds.some(({ kind }) => kind === 'paper' || kind === 'article' || kind === 'repository')) return same;
  const both = phrases.length > 0 ? [say(`In common: ${phrases.join(', ')}`, `共同提到：${phrases.join('、')}`)] : [];
  const [topic] = bonds.flatMap(({ topic }) => (topic && !phrases.some((phrase) => namesTopic(phrase, topic.name)) ? [topic.name] : []));
  const about = topic && phrases.length < enoughPhrases ? [say(`Same topic: ${topic.en}`, `同一主题：${topic.zh}`)] : [];
  return [...same, ...both, ...about];
}

/** So many say more than the name of a topic. */
const enoughPhrases = 2;

/** A repository has its owner with it. */
function saysIt({ kind }: Bond, said: ReadonlySet<Bond['kind']>): boolean {
  return kind === 'owner' && said.has('repository');
}

function namesTopic(phrase: string, name: Bilingual): boolean {
  const folded = phrase.toLowerCase();
  return folded.includes(name.zh.toLowerCase()) || folded.includes(name.en.toLowerCase());
}

function sameWords({ kind, name }: Bond): Bilingual {
  switch (kind) {
    case 'paper':
      return say('The same paper', '同一篇论文');
    case 'article':
      return say('The same link', '同一链接');
    case 'repository':
      return say(`The same repository, ${name}`, `同一仓库 ${name}`);
    default:
      return say(`Code of the same authors, ${name}`, `代码同属 ${name}`);
  }
}
