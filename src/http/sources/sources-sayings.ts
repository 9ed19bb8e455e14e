import { counted } from '../../base/counted.js';
import { type Bilingual, say } from '../../base/text.js';
import { type SourcesSaid, sourcesPath } from '../../pages/sources/sources-view.js';

/** What a step did, in the address of the page that says it. */
type Said = Readonly<Record<string, string>>;

/** What a step did. */
type Saying = 'added' | 'known' | 'removed' | 'running' | 'fetched' | 'imported';

/** The page after a step. */
export function afterStep(said: Saying, about: Said): string {
  return `${sourcesPath}?${new URLSearchParams({ said, ...about })}`;
}

/** What the page says of the last step, as its address has it; null for nothing. `isKept` knows what can be put back: an address may be anybody's. */
export function saidAfter(query: Said, isKept: (was: string) => boolean): SourcesSaid | null {
  const { said = '', was } = query;
  if (!Object.hasOwn(sayings, said)) return null;
  return { text: sayings[said as Saying](query), putsBack: said === 'removed' && was !== undefined && isKept(was) ? was : null };
}

const sayings: Readonly<Record<Saying, (query: Said) => Bilingual>> = {
  added: ({ name }) => say(`Added: ${name ?? ''}`, `已添加：${name ?? ''}`),
  known: ({ name }) => say(`It is there already: ${name ?? ''}`, `已经有了：${name ?? ''}`),
  removed: ({ name }) =>
    say(`Removed: ${name ?? ''}. What it brought stays in the inbox.`, `已移除：${name ?? ''}。它带来的内容仍在收件箱。`),
  running: () => say('Some sources take long; they are still being asked.', '有的来源较慢，仍在获取。'),
  fetched: ({ n, failed }) => fetchedWords(numberOf(n), numberOf(failed)),
  imported: ({ n, known }) => importedWords(numberOf(n), numberOf(known)),
};

function fetchedWords(added: number, failed: number): Bilingual {
  const items =
    added === 0
      ? say('Nothing new came.', '没有新内容。')
      : say(`${counted(added, 'new item', 'new items')} came.`, `来了 ${added} 条新内容。`);
  if (failed === 0) return items;
  return say(
    `${items.en} ${counted(failed, 'source', 'sources')} failed; it is said below why.`,
    `${items.zh}有 ${failed} 个来源出错，原因见下。`,
  );
}

function importedWords(added: number, known: number): Bilingual {
  const there = known === 0 ? say('', '') : say(` ${known} were there already.`, `另有 ${known} 个已经存在。`);
  return say(`${counted(added, 'source', 'sources')} added.${there.en}`, `新增 ${added} 个来源。${there.zh}`);
}

function numberOf(text: string | undefined): number {
  return /^\d{1,6}$/.test(text ?? '') ? Number(text) : 0;
}
