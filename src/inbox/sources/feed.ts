import { say } from '../../base/text.js';
import { splitUrl } from '../../base/urls.js';
import { type FeedSettings, sourceSchemas } from '../../log/inbox-config.js';
import { feedTypes, fetchWhole } from './ask-source.js';
import type { Source } from './source.js';

/** Feeds in RSS, RDF, Atom and JSON Feed. */
export const feed: Source<FeedSettings> = {
  kind: 'feed',
  title: say('Feed', '订阅源'),
  settings: sourceSchemas.feed,
  recognise(url) {
    const parts = splitUrl(url);
    if (parts === null || !isFeedAddress(parts.host, parts.path)) return null;
    return { kind: 'feed', name: parts.host, url };
  },
  home: ({ url }) => url,
  fetch: ({ url }, ports) => fetchWhole({ url, accept: feedTypes, reader: 'feed' }, ports),
};

/** Addresses that are made for feeds: of arXiv's, of wewe-rss; any other is looked at. */
function isFeedAddress(host: string, path: string): boolean {
  return host === 'rss.arxiv.org' || /^\/feeds\/(?:all|MP_WXS_\d+)\.(?:rss|atom|json)$/.test(path);
}
