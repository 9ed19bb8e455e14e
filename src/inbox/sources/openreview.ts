import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { splitUrl } from '../../base/urls.js';
import { type OpenreviewSettings, sourceSchemas } from '../../log/inbox-config.js';
import type { Item } from '../item.js';
import { askAndRead } from './ask-source.js';
import type { Told } from './read/answer.js';
import { Refusal } from './refusal.js';
import type { Source, SourcePorts } from './source.js';

/** The papers of venues on OpenReview. */
export const openreview: Source<OpenreviewSettings> = {
  kind: 'openreview',
  title: say('OpenReview', 'OpenReview'),
  settings: sourceSchemas.openreview,
  recognise(url) {
    const parts = splitUrl(url);
    if (parts === null || !/^(?:www\.)?openreview\.net$/.test(parts.host) || !/^\/(?:group|submissions)\/?$/.test(parts.path)) return null;
    const query = new URLSearchParams(parts.query ?? '');
    const venue = (query.get('id') ?? query.get('venue') ?? '').slice(0, 200);
    return /^[\w.-]+(?:\/[\w.-]+)+$/.test(venue) ? { kind: 'openreview', name: venue.slice(0, 60), venue } : null;
  },
  home: ({ venue }) => `https://openreview.net/group?id=${encodeURIComponent(venue)}`,
  feedUrl: () => null,
  async fetch({ venue }, ports) {
    const items: Item[] = [];
    let entries = 0;
    for (let page = 0; page < mostPages; page++) {
      const query = { 'content.venueid': venue, sort: 'cdate:desc', limit: String(pageSize), offset: String(page * pageSize) };
      const told = await asked(`https://api2.openreview.net/notes?${new URLSearchParams(query)}`, ports);
      items.push(...told.items);
      entries += told.entries;
      if (told.entries < pageSize) break;
    }
    const note = say(`OpenReview has no public papers of ${venue} yet.`, `OpenReview 上还没有 ${venue} 的公开论文。`);
    return { items, entries, isSame: false, note: entries === 0 ? note : null, memory: {} };
  },
};

const pageSize = 500;
const mostPages = 4;

async function asked(url: string, ports: SourcePorts): Promise<Told> {
  try {
    return await askAndRead({ url, accept: 'application/json', reader: 'openreview', patience: 60_000 }, ports);
  } catch (error) {
    if (error instanceof Refusal && error.status === 403) throw challenged(error);
    throw error;
  }
}

/** At times it wants to see a browser before it answers anybody. */
function challenged(cause: Refusal): DaybookError {
  return new DaybookError(
    'unreachable',
    say('OpenReview answers only browsers now (status 403).', 'OpenReview 目前只回应浏览器（状态 403）。'),
    {
      hint: say(
        'It is asked again later. Until then, save the page of the venue from a browser into a folder that is a source.',
        '之后会再试。在此之前，可以用浏览器把会议页面保存到作为来源的文件夹里。',
      ),
      cause,
    },
  );
}
