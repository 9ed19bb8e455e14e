import { counted } from '../../base/counted.js';
import { displayWidth, padDisplay } from '../../base/display-width.js';
import { type Bilingual, type Language, say } from '../../base/text.js';
import { percent } from '../../pages/count-words.js';
import type { StatsRecord } from './stats-record.js';
import { textCalendar } from './text-calendar.js';

/** A log's figures as lines for a terminal of eighty columns. */
export function statsText(stats: StatsRecord, language: Language): readonly string[] {
  if (stats.first === null || stats.last === null) return [say('Nothing is noted yet.', '还没有记。')[language]];
  const names = new Map(stats.topics.map(({ id, name }) => [id, name] as const));
  const sections: readonly (readonly [Bilingual, readonly string[]])[] = [
    [say('Calendar', '日历'), textCalendar(stats, language)],
    [say('Entries a month', '每月点数'), barLines(newest(stats.months.map(({ month, entries }) => [month, entries])))],
    [say('Topics', '主题'), barLines(most(stats.topics.map((topic) => [topic.name[language], topic.entries])))],
    [say('Against the year before', '与前一年相比'), changeLines(stats.changes, language)],
    [say('Quarters', '各季度'), stats.quarters.slice(-mostQuarters).flatMap((quarter) => quarterLines(quarter, names, language))],
    [say('Topics that go together', '常一起出现的主题'), groupLines(stats, names, language)],
    [say('Relevance', '相关度'), barLines(stats.relevance.map(({ stars, entries }) => ['★'.repeat(stars) || '–', entries]))],
    [say('Venues', '会议'), barLines(most(stats.venues.map(({ venue, year, entries }) => [`${venue} ${year}`, entries])))],
    [say('Hosts', '网站'), barLines(most(stats.hosts.map(({ host, entries }) => [host, entries])))],
    [
      say('Noted most', '记得最多'),
      stats.noted.slice(0, mostRows).map(({ refs, title }) => `${String(refs.length).padStart(4)}  ${title}`),
    ],
    [say('Unfinished', '还没写完'), barLines(lacking(stats, language))],
  ];
  return [
    ...headLines(stats, stats.first, stats.last).map((line) => line[language]),
    ...sections.flatMap(([title, lines]) => (lines.length === 0 ? [] : ['', title[language], ...lines.map((line) => `  ${line}`)])),
    ...urgentLines(stats, language),
  ];
}

const mostRows = 10;
const mostMonths = 24;
const mostQuarters = 8;

type Row = readonly [name: string, count: number];

const most = (rows: readonly Row[]): readonly Row[] => rows.slice(0, mostRows);
const newest = (rows: readonly Row[]): readonly Row[] => rows.slice(-mostMonths);

function headLines(stats: StatsRecord, first: string, last: string): readonly Bilingual[] {
  const { longestRun: run, longestPause: pause } = stats;
  return [
    first === last ? say(first, first) : say(`${first} to ${last}`, `${first} 至 ${last}`),
    say(
      [counted(stats.days, 'day', 'days'), counted(stats.entries, 'entry', 'entries')].join(', ') +
        `, ${counted(stats.papers, 'paper', 'papers')}, ${counted(stats.repositories, 'repository', 'repositories')}`,
      `${stats.days} 天，${stats.entries} 点，${stats.papers} 篇论文，${stats.repositories} 个代码仓库`,
    ),
    ...(run === null || run.days < 2
      ? []
      : [say(`longest run: ${run.days} days, ${run.first} to ${run.last}`, `最长连记：${run.days} 天，${run.first} 至 ${run.last}`)]),
    ...(pause === null
      ? []
      : [
          say(
            `longest pause: ${counted(pause.days, 'day', 'days')}, after ${pause.after}`,
            `最久停笔：${pause.days} 天，在 ${pause.after} 之后`,
          ),
        ]),
  ];
}

function lacking({ unfinished }: StatsRecord, language: Language): readonly Row[] {
  return unfinished.filter(({ refs }) => refs.length > 0).map(({ name, refs }) => [name[language], refs.length]);
}

/** Names, counts and bars in columns, on one scale. */
function barLines(rows: readonly Row[]): readonly string[] {
  const width = Math.min(32, Math.max(0, ...rows.map(([name]) => displayWidth(name))));
  const greatest = Math.max(1, ...rows.map(([, count]) => count));
  return rows.map(([name, count]) => `${padDisplay(name, width)}  ${String(count).padStart(6)}  ${bar(count / greatest)}`.trimEnd());
}

/** A bar of up to 28 columns, to an eighth of one. */
function bar(part: number): string {
  const eighths = part === 0 ? 0 : Math.max(1, Math.round(part * 28 * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8];
}

function changeLines(changes: StatsRecord['changes'], language: Language): readonly string[] {
  if (changes === null) return [];
  const line = (sign: string, { name, before, now }: StatsRecord['quarters'][number]['rose'][number]) =>
    `${sign} ${padDisplay(name[language], 24)}  ${percent(before).padStart(5)} → ${percent(now).padStart(5)}`;
  return [...changes.rose.slice(0, 5).map((one) => line('↑', one)), ...changes.fell.slice(0, 5).map((one) => line('↓', one))];
}

function quarterLines(
  { quarter, entries, rose, fell, together }: StatsRecord['quarters'][number],
  names: ReadonlyMap<string, Bilingual>,
  language: Language,
): readonly string[] {
  const change = (one: (typeof rose)[number]) => `${one.name[language]} ${percent(one.before)} → ${percent(one.now)}`;
  const pair = (one: (typeof together)[number]) => `${one.topics.map((id) => names.get(id)?.[language] ?? id).join(' + ')} ${one.entries}`;
  return [
    `${quarter}  ${say(counted(entries, 'entry', 'entries'), `${entries} 点`)[language]}`,
    ...rose.map((one) => `         ↑ ${change(one)}`),
    ...fell.map((one) => `         ↓ ${change(one)}`),
    ...(together.length > 0 ? [`         ${say('together: ', '常一起出现：')[language]}${together.map(pair).join(', ')}`] : []),
  ];
}

function groupLines({ groups }: StatsRecord, names: ReadonlyMap<string, Bilingual>, language: Language): readonly string[] {
  return groups
    .slice(0, mostRows)
    .map(({ topics, entries }) => `${String(entries).padStart(4)}  ${topics.map((id) => names.get(id)?.[language] ?? id).join(' + ')}`);
}

/** The entries that matter and have no tips: those to write first. */
function urgentLines({ unfinished }: StatsRecord, language: Language): readonly string[] {
  const urgent = unfinished.find(({ id }) => id === 'stars-3-up-without-tips');
  if (!urgent || urgent.refs.length === 0) return [];
  const more = urgent.refs.length - mostRows;
  const rest = more > 0 ? say(`, and ${more} more (--json has all)`, `，还有 ${more} 个（--json 里有全部）`)[language] : '';
  return ['', `${urgent.name[language]}${language === 'zh' ? '：' : ': '}${urgent.refs.slice(0, mostRows).join(', ')}${rest}`];
}
