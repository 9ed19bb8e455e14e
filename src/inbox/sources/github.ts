import { say } from '../../base/text.js';
import { githubRepository, splitUrl } from '../../base/urls.js';
import { type ReleasesSettings, sourceSchemas, type TopicSettings } from '../../log/inbox-config.js';
import { feedTypes, fetchWhole } from './ask-source.js';
import type { Source } from './source.js';

/** The releases of a repository on GitHub. */
export const githubReleases: Source<ReleasesSettings> = {
  kind: 'github-releases',
  title: say('GitHub releases', 'GitHub 发布'),
  settings: sourceSchemas['github-releases'],
  recognise(url) {
    const repository = splitUrl(url)?.host.endsWith('github.com') ? githubRepository(url) : null;
    return repository === null ? null : { kind: 'github-releases', name: repository.slice(0, 60), repository };
  },
  home: ({ repository }) => `https://github.com/${repository}/releases`,
  feedUrl: ({ repository }) => `https://github.com/${repository}/releases.atom`,
  fetch: ({ repository }, ports) =>
    fetchWhole({ url: `https://github.com/${repository}/releases.atom`, accept: feedTypes, reader: 'releases' }, ports),
};

/** New repositories of a topic on GitHub, those with most stars first. */
export const githubTopic: Source<TopicSettings> = {
  kind: 'github-topic',
  title: say('GitHub topic', 'GitHub 主题'),
  settings: sourceSchemas['github-topic'],
  recognise(url) {
    const parts = splitUrl(url);
    const topic =
      parts && /^(?:www\.)?github\.com$/.test(parts.host) ? /^\/topics\/([a-z0-9][a-z0-9-]{0,49})\/?$/.exec(parts.path)?.[1] : null;
    return topic ? { kind: 'github-topic', name: `GitHub ${topic}`, topic } : null;
  },
  home: ({ topic }) => `https://github.com/topics/${topic}`,
  feedUrl: () => null,
  fetch({ topic, stars = usualStars }, ports) {
    const created = new Date(ports.now.getTime() - newFor).toISOString().slice(0, 10);
    const query = new URLSearchParams({
      q: `topic:${topic} stars:>=${stars} created:>=${created}`,
      ...{ sort: 'stars', order: 'desc', per_page: '100' },
    });
    const url = `https://api.github.com/search/repositories?${query}`;
    return fetchWhole({ url, accept: 'application/vnd.github+json', reader: 'repositories' }, ports);
  },
};

const usualStars = 10;

/** So long a repository may take to find its readers. */
const newFor = 60 * 24 * 60 * 60_000;
