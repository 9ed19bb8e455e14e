import { readArxivId } from '../../base/arxiv-id.js';
import { nearest } from '../../base/nearest.js';
import { withoutLastSlashes } from '../../base/slashes.js';
import { type Bilingual, say } from '../../base/text.js';
import { arxivReference, canonicalUrl, githubRepository, splitUrl } from '../../base/urls.js';
import type { ExactKind, Query, QuerySpan } from '../query.js';
import { possessions, type TextField } from '../search-document.js';
import { type DateRange, readAfter, readBefore, readDates, readYears } from './read-dates.js';
import { readRange } from './read-range.js';

/** A word with a colon that finds entries by what they are or have. */
export interface Filter {
  readonly name: string;
  /** Other names for it. */
  readonly aliases?: readonly string[];
  readonly summary: Bilingual;
  /** A value of the right shape. */
  readonly example: string;
  /** Its values, best known first, where they are few. */
  readonly values?: readonly string[];
  /** A sentence when the value is wrong; null when it only says where other words must stand. */
  readonly read: (value: string, span: QuerySpan) => Query | Bilingual | null;
}

/** The places that `in:` knows. */
export const fieldNames: Readonly<Record<string, TextField>> = {
  title: 'title',
  abstract: 'abstract',
  tips: 'tips',
  paper: 'paper',
  code: 'code',
  keypoints: 'keyPoints',
  extra: 'extra',
};

/** Every filter, in the order in which they are offered. */
export const filters: readonly Filter[] = [
  {
    name: 'stars',
    aliases: ['relevance'],
    summary: say('relevance, 0 to 5', '相关度，0 到 5'),
    example: '>=3',
    values: ['>=3', '>=4', '5', '4', '3', '2', '1', '0'],
    read: readStars,
  },
  choice('has', say('entries that have', '有某项内容的条目'), possessions, (what, span) => ({ kind: 'has', what, span })),
  choice('in', say('where the words beside it stand', '限定其他词所在的字段'), Object.keys(fieldNames), () => null),
  exact('topic', say('a topic', '主题'), '检测'),
  exact('venue', say('a conference or journal', '会议或期刊'), 'CVPR', (value) => value.replace(/^([a-z]+)[-']?(\d{4})$/i, '$1 $2')),
  exact('tag', say('a tag', '标签'), '综述', (value) => value.replace(/^[#＃]/, '')),
  dates('year', say('a year', '年份'), '2022', readYears),
  dates('after', say('from this day on', '从这一天起'), '2022-05-01', readAfter),
  dates('before', say('before this day', '在这一天之前'), '2022-05-01', readBefore),
  dates('on', say('a day or month', '某一天或某个月'), '2022-05-11', readDates),
  {
    name: 'arxiv',
    summary: say('an arXiv paper', 'arXiv 论文'),
    example: '2204.07154',
    read: (value, span) => {
      const reference = arxivReference(value) ?? readArxivId(value, '');
      if (reference.valid) return { kind: 'exact', name: 'arxiv', value: reference.id, span };
      return say(`“${value}” is no arXiv id.`, `“${value}”不是 arXiv 编号。`);
    },
  },
  { name: 'repo', summary: say('a repository', '代码仓库'), example: 'microsoft/Cream', read: readRepository },
  exact('owner', say('whose repositories', '仓库的所有者'), 'microsoft', (value) => withoutLastSlashes(value.replace(/^@/, ''))),
  exact('site', say('a site', '网站'), 'github.com', siteOf),
  exact('url', say('an address', '网址'), 'https://netron.app', canonicalUrl),
  exact('label', say('a label as written', '写下的字段名'), 'Tips'),
  choice('is', say('entries that are', '某类条目'), ['duplicate'], (what, span) => ({ kind: 'is', what, span })),
];

/** The filter of a name, in either case; null when there is none. */
export function filterNamed(name: string): Filter | null {
  const folded = name.toLowerCase();
  return filters.find((filter) => filter.name === folded || filter.aliases?.includes(folded)) ?? null;
}

function choice<Value extends string>(
  name: string,
  summary: Bilingual,
  values: readonly Value[],
  read: (value: Value, span: QuerySpan) => Query | null,
): Filter {
  return {
    name,
    summary,
    example: values[0] ?? '',
    values,
    read: (written, span) => {
      const found = values.find((value) => value === written.normalize('NFKC').toLowerCase());
      return found ? read(found, span) : noChoice(name, written, values);
    },
  };
}

function noChoice(name: string, written: string, values: readonly string[]): Bilingual {
  const meant = nearest(written, values);
  return say(
    `${name}: does not know “${written}”. ${meant ? `Did you mean ${name}:${meant}?` : `It knows: ${values.join(', ')}.`}`,
    `${name}: 不认识“${written}”。${meant ? `是否想写 ${name}:${meant}？` : `可用：${values.join('、')}。`}`,
  );
}

function exact(name: ExactKind, summary: Bilingual, example: string, clean: (value: string) => string = (value) => value): Filter {
  return { name, summary, example, read: (value, span) => ({ kind: 'exact', name, value: clean(value), span }) };
}

function dates(name: string, summary: Bilingual, example: string, read: (value: string) => DateRange | Bilingual): Filter {
  return {
    name,
    summary,
    example,
    read: (value, span) => {
      const range = read(value);
      return 'en' in range ? range : { kind: 'dates', ...range, span };
    },
  };
}

function readStars(value: string, span: QuerySpan): Query | Bilingual {
  const range = readRange(value);
  const ends = [range?.from, range?.to].flatMap((end) => (end ? [end.text] : []));
  if (!range || ends.some((text) => !/^[0-5]$/.test(text)))
    return say(`“${value}” is no number from 0 to 5.`, `“${value}”不是 0 到 5 的数。`);
  const from = range.from ? Number(range.from.text) + (range.from.included ? 0 : 1) : 0;
  const to = range.to ? Number(range.to.text) - (range.to.included ? 0 : 1) : 5;
  if (from > to) return say(`No relevance from 0 to 5 is ${value}.`, `0 到 5 之间没有符合 ${value} 的相关度。`);
  return { kind: 'stars', from, to, span };
}

/** `Cream`, `microsoft/Cream` or an address; a name alone may be the owner's. */
function readRepository(value: string, span: QuerySpan): Query {
  const repository = githubRepository(value) ?? value.replace(/\.git$/i, '');
  if (repository.endsWith('/')) return { kind: 'exact', name: 'owner', value: withoutLastSlashes(repository), span };
  const named: Query = { kind: 'exact', name: 'repo', value: repository, span };
  return repository.includes('/') ? named : { kind: 'or', of: [named, { kind: 'exact', name: 'owner', value: repository, span }], span };
}

function siteOf(value: string): string {
  const host = splitUrl(value)?.host ?? value.split('/', 1)[0] ?? '';
  return host.toLowerCase().replace(/^www\./, '');
}
