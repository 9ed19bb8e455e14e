import { type Bilingual, type Language, say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import type { SearchOutput } from '../search.js';

type Hit = SearchOutput['hits'][number];
type Offer = SearchOutput['offers'][number];
type Mark = readonly [start: number, end: number];

/** The result of a search for a terminal: a hit is its ref, stars and title, and below it the piece that matched. */
export function searchText({ total, hits, near, offers }: SearchOutput, language: Language, color: boolean): string {
  const blocks = hits.map((hit) => hitLines(hit, color).join('\n'));
  const last = [countText(total, hits.length), ...offers.map(offerText)].map((line) => visible(line[language]));
  return [...blocks, last.join('\n'), ...nearBlocks(near, language, color)].join('\n');
}

/** Entries that do not match whole, under a line that says so. */
function nearBlocks(near: readonly Hit[], language: Language, color: boolean): string[] {
  if (near.length === 0) return [];
  return ['', nearText[language], ...near.map((hit) => hitLines(hit, color).join('\n'))];
}

const nearText = say('These have much of it, though not all:', '以下只部分符合：');

function hitLines({ ref, relevance, title, snippet, marks }: Hit, color: boolean): string[] {
  const stars = relevance === 0 ? '' : ` ${'★'.repeat(relevance)}`;
  const head = `${color ? dim(ref) : ref}${stars}  ${marked(title, marks.title, color)}`;
  return snippet === '' ? [head] : [head, `    ${marked(oneLine(snippet), marks.snippet, color)}`];
}

function countText(total: number, shown: number): Bilingual {
  if (total === 0) return say('Nothing is found.', '没有找到。');
  const count = total === 1 ? say('1 entry', '1 条') : say(`${total} entries`, `${total} 条`);
  if (shown === total) return say(`${count.en} found.`, `找到 ${count.zh}。`);
  return say(
    `${count.en} found, the first ${shown} listed. --limit ${total} lists all.`,
    `找到 ${count.zh}，列出前 ${shown} 条。用 --limit ${total} 列出全部。`,
  );
}

function offerText({ kind, query, count }: Offer): Bilingual {
  const many = count === null || count === 0 ? say('', '') : say(` (${count})`, `（${count} 条）`);
  switch (kind) {
    case 'spelling':
      return say(`Did you mean ${query}?${many.en}`, `是不是要找：${query}${many.zh}`);
    case 'pinyin':
      return say(`Read as pinyin: ${query}${many.en}`, `按拼音理解为：${query}${many.zh}`);
    case 'topic':
      return say(`The whole topic: ${query}${many.en}`, `整个主题：${query}${many.zh}`);
  }
}

/** What matched is bold and underlined; without colours it is left as it is. */
function marked(text: string, marks: readonly Mark[], color: boolean): string {
  if (!color) return visible(text);
  let out = '';
  let at = 0;
  for (const [start, end] of marks) {
    out += `${visible(text.slice(at, start))}\u001b[1m\u001b[4m${visible(text.slice(start, end))}\u001b[24m\u001b[22m`;
    at = end;
  }
  return out + visible(text.slice(at));
}

function dim(text: string): string {
  return `\u001b[2m${text}\u001b[22m`;
}

/** Of the same length, so that marks stay where they are. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\t]/g, ' ');
}
