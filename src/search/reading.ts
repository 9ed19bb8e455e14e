import { type Bilingual, say } from '../base/text.js';
import type { ExactKind, Query } from './query.js';
import type { Possession, TextField } from './search-document.js';

/** A part of a query in words. */
export interface ReadingPart {
  readonly text: Bilingual;
  readonly isNegative: boolean;
}

/** How a query was understood, part by part, in the order it was typed. */
export function readingOf(query: Query): readonly ReadingPart[] {
  switch (query.kind) {
    case 'all':
      return [];
    case 'and':
      return query.of.flatMap(readingOf);
    case 'not':
      return [{ text: wordsOf(query.of), isNegative: true }];
    default:
      return [{ text: wordsOf(query), isNegative: false }];
  }
}

function wordsOf(query: Query): Bilingual {
  switch (query.kind) {
    case 'all':
      return say('everything', '全部');
    case 'word':
      return inField(say(query.text, query.text), query.in);
    case 'phrase':
      return inField(say(`“${query.text}”`, `“${query.text}”`), query.in);
    case 'exact': {
      const kind = exactWords[query.name];
      return say(`${kind.en} ${query.value}`, `${kind.zh} ${query.value}`);
    }
    case 'stars':
      return starWords(query.from, query.to);
    case 'dates':
      return dateWords(query.from, query.to);
    case 'has':
      return possessionWords[query.what];
    case 'is':
      return say('noted more than once', '记过不止一次');
    case 'not':
      return joined([say('not', '不含'), held(query.of)], ' ', '');
    case 'and':
      return joined(query.of.map(held), ' and ', '且');
    case 'or':
      return joined(query.of.map(held), ' or ', '或');
  }
}

/** In parentheses where it has parts itself, so that no reader has to know which word holds closer. */
function held(query: Query): Bilingual {
  const words = wordsOf(query);
  return query.kind === 'and' || query.kind === 'or' ? say(`(${words.en})`, `（${words.zh}）`) : words;
}

function joined(parts: readonly Bilingual[], en: string, zh: string): Bilingual {
  return say(parts.map((part) => part.en).join(en), parts.map((part) => part.zh).join(zh));
}

function inField(text: Bilingual, field: TextField | null): Bilingual {
  if (field === null) return text;
  const name = fieldWords[field];
  return say(`${text.en} in the ${name.en}`, `${name.zh}里有${text.zh}`);
}

const fieldWords: Readonly<Record<TextField, Bilingual>> = {
  title: say('title', '标题'),
  abstract: say('abstract', '摘要'),
  tips: say('tips', '心得'),
  keyPoints: say('key points', '要点'),
  paper: say('paper’s title', '论文题目'),
  code: say('code', '代码名'),
  extra: say('other text', '其他文字'),
};

const exactWords: Readonly<Record<ExactKind, Bilingual>> = {
  topic: say('topic', '主题'),
  tag: say('tag', '标签'),
  venue: say('venue', '会议'),
  arxiv: say('arXiv', 'arXiv'),
  repo: say('repository', '代码仓库'),
  site: say('site', '网站'),
  url: say('address', '网址'),
  label: say('label', '字段'),
  owner: say('owner of the code', '仓库所有者'),
};

const possessionWords: Readonly<Record<Possession, Bilingual>> = {
  code: say('has code', '有代码'),
  paper: say('has a paper', '有论文'),
  image: say('has a picture', '有图'),
  tips: say('has tips', '有心得'),
  abstract: say('has an abstract', '有摘要'),
  video: say('has a video', '有视频'),
  link: say('has other links', '有其他链接'),
};

function starWords(from: number, to: number): Bilingual {
  if (from === to) return say(`relevance ${from}`, `相关度 ${from}`);
  if (to >= 5) return say(`relevance at least ${from}`, `相关度不低于 ${from}`);
  if (from <= 0) return say(`relevance at most ${to}`, `相关度不高于 ${to}`);
  return say(`relevance ${from} to ${to}`, `相关度 ${from} 至 ${to}`);
}

function dateWords(from: number, to: number): Bilingual {
  const [first, last] = [isoOf(from), isoOf(to)];
  if (from === to) return say(`on ${first}`, `${first} 当天`);
  const year = Math.floor(from / 10_000);
  if (from % 10_000 <= 101 && to === year * 10_000 + 1231) return say(`in ${year}`, `${year} 年`);
  if (from <= earliest) return say(`until ${last}`, `${last} 为止`);
  if (to >= latest) return say(`from ${first}`, `${first} 起`);
  return say(`${first} to ${last}`, `${first} 至 ${last}`);
}

/** Dates at or beyond these leave an end open. */
const earliest = 10_101;
const latest = 99_991_231;

function isoOf(date: number): string {
  const text = String(date).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}
