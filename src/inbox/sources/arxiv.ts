import { type Bilingual, say } from '../../base/text.js';
import { splitUrl } from '../../base/urls.js';
import { type ArxivSettings, sourceSchemas } from '../../log/inbox-config.js';
import type { Item } from '../item.js';
import { lastAnnouncement, nextAnnouncement, settledAt, wallTime } from './announcements.js';
import { type Asked, askAndRead } from './ask-source.js';
import { type Fetched, nothing, type Source, type SourcePorts } from './source.js';

/** What arXiv announces in categories, and what queries of its API find. */
export const arxiv: Source<ArxivSettings> = {
  kind: 'arxiv',
  title: say('arXiv', 'arXiv'),
  settings: sourceSchemas.arxiv,
  recognise(url) {
    const parts = splitUrl(url);
    if (parts === null || !/^(?:www\.|export\.|rss\.)?arxiv\.org$/.test(parts.host)) return null;
    // https://rss.arxiv.org/atom/cs.CV+cs.LG
    const announced = /^\/(?:rss|atom)\/([\w.+-]{2,200})$/.exec(parts.path)?.[1]?.split('+');
    if (announced) return { kind: 'arxiv', name: `arXiv ${announced.join(' ')}`.slice(0, 60), categories: announced };
    // https://arxiv.org/list/cs.CV/recent
    const category = /^\/(?:list|archive)\/([a-z][\w-]*(?:\.[A-Za-z-]{2,9})?)(?:\/|$)/.exec(parts.path)?.[1];
    if (category !== undefined) return { kind: 'arxiv', name: `arXiv ${category}`, categories: [category] };
    // https://export.arxiv.org/api/query?search_query=all:detection
    const query = parts.path === '/api/query' ? new URLSearchParams(parts.query ?? '').get('search_query') : null;
    return query ? { kind: 'arxiv', name: `arXiv ${query}`.slice(0, 60).trim(), query } : null;
  },
  home: ({ categories, query }) =>
    categories ? `https://arxiv.org/list/${categories[0]}/recent` : `https://export.arxiv.org/api/query?${queryText(query ?? '', 0)}`,
  feedUrl: ({ categories }) => (categories ? `https://rss.arxiv.org/atom/${categories.join('+')}` : null),
  async fetch(settings, ports) {
    const waits = ports.isWanted ? null : whyNothing(ports);
    if (waits !== null) return nothing({}, waits);
    const { items, entries } = settings.via === 'oai' ? await harvested(settings, ports) : await found(settings, ports);
    return { items, entries, isSame: false, note: items.length === 0 ? absent(ports) : null, memory: {} };
  },
};

const day = 24 * 60 * 60_000;

/** A paper may wait some days for its announcement, over a weekend and longer; what was offered before is known again. */
const overlap = 5 * day;

const pageSize = 200;
const mostPages = 5;

/** Newest first, page after page, until what was there the last time. */
async function found({ categories, query }: ArxivSettings, ports: SourcePorts): Promise<Pick<Fetched, 'items' | 'entries'>> {
  const asked = categories ? categories.map((one) => `cat:${one}`).join(' OR ') : (query ?? '');
  const from = new Date((ports.since ?? ports.now).getTime() - overlap).toISOString();
  const items: Item[] = [];
  let entries = 0;
  for (let page = 0; page < mostPages; page++) {
    const url = `https://export.arxiv.org/api/query?${queryText(asked, page * pageSize)}`;
    const told = await askAndRead({ url, accept: 'application/atom+xml', reader: 'arxiv', patience: 60_000 }, ports);
    entries += told.entries;
    // A query is asked for what it finds, a category for what is new in it.
    items.push(...told.items.filter(({ published }) => categories === undefined || (published ?? '') >= from));
    const isOld = told.items.some(({ published }) => published !== null && published < from);
    if (isOld || told.entries < pageSize || (categories === undefined && ports.since === null)) break;
  }
  return { items, entries };
}

function queryText(query: string, start: number): URLSearchParams {
  return new URLSearchParams({
    search_query: query,
    sortBy: 'submittedDate',
    sortOrder: 'descending',
    start: String(start),
    max_results: String(pageSize),
  });
}

/** The records of each category since the last time, in as many answers as there are. It takes a minute to begin, and says so. */
async function harvested({ categories = [] }: ArxivSettings, ports: SourcePorts): Promise<Pick<Fetched, 'items' | 'entries'>> {
  const from = new Date((ports.since ?? ports.now).getTime() - 2 * day).toISOString().slice(0, 10);
  const items: Item[] = [];
  let entries = 0;
  for (const category of categories) {
    let more: Record<string, string> = { metadataPrefix: 'arXiv', set: setOf(category), from };
    for (let page = 0; page < mostPages; page++) {
      const url = `https://oaipmh.arxiv.org/oai?${new URLSearchParams({ verb: 'ListRecords', ...more })}`;
      const asked: Asked = { url, accept: 'text/xml', reader: 'oai', patience: 180_000 };
      const told = await askAndRead(asked, ports);
      items.push(...told.items);
      entries += told.entries;
      if (told.next === null) break;
      more = { resumptionToken: told.next };
    }
  }
  return { items, entries };
}

/** `cs:cs:CV`, `physics:hep-th`, `physics:cond-mat:mtrl-sci`: physics is one group of many archives. */
function setOf(category: string): string {
  const [archive = '', part] = category.split('.');
  const group = ownGroups.has(archive) ? archive : 'physics';
  return part === undefined ? `${group}:${archive}` : `${group}:${archive}:${part}`;
}

const ownGroups: ReadonlySet<string> = new Set(['cs', 'econ', 'eess', 'math', 'q-bio', 'q-fin', 'stat']);

/** Why it is not worth asking; null when arXiv announced something since the last time, or its machines may not have had it then. */
function whyNothing({ now, since }: SourcePorts): Bilingual | null {
  if (since === null || since < settledAt(lastAnnouncement(now))) return null;
  const next = wallTime(nextAnnouncement(now));
  if (['Fri', 'Sat'].includes(wallTime(now).weekday)) {
    return say(
      `No announcement today: arXiv announces on the evenings of Sunday to Thursday, US Eastern time; next on ${next.date}.`,
      `今天没有公布：arXiv 在美国东部时间周日至周四的晚上公布新论文，下一次是 ${next.date}。`,
    );
  }
  return say(
    `arXiv has announced nothing since it was asked last; next on ${next.date} at 20:00, US Eastern time.`,
    `上次获取之后 arXiv 还没有公布新论文，下一次是美国东部时间 ${next.date} 20:00。`,
  );
}

/** What to say when it was asked and has nothing: it keeps holidays that no calendar of ours knows. */
function absent({ now }: SourcePorts): Bilingual {
  const { date } = wallTime(lastAnnouncement(now));
  return say(
    `arXiv has nothing new here, though it should have announced on ${date}: it may be late, or keep a holiday.`,
    `arXiv 这里没有新论文，尽管 ${date} 应当公布：可能推迟了，也可能是假日。`,
  );
}
