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
    // Of wewe-rss; any other address is looked at.
    const isFeed = parts !== null && /^\/feeds\/(?:all|MP_WXS_\d+)\.(?:rss|atom|json)$/.test(parts.path);
    return isFeed ? { kind: 'feed', name: parts.host, url } : null;
  },
  home: ({ url }) => url,
  feedUrl: ({ url }) => url,
  fetch: ({ url }, ports) => fetchWhole({ url, accept: feedTypes, reader: 'feed' }, ports),
};
