import { say } from '../../base/text.js';
import { type ListSettings, sourceSchemas } from '../../log/inbox-config.js';
import { fetchWhole } from './ask-source.js';
import type { Source } from './source.js';

/** Pages that list links: of a group's papers, of a site that has no feed. No address tells one from any other page. */
export const list: Source<ListSettings> = {
  kind: 'list',
  title: say('List of links', '链接列表'),
  settings: sourceSchemas.list,
  recognise: () => null,
  home: ({ url }) => url,
  feedUrl: () => null,
  async fetch({ url, match }, ports) {
    const asked = { url, accept: 'text/html,application/xhtml+xml', reader: 'list', ...(match === undefined ? {} : { match }) } as const;
    const fetched = await fetchWhole(asked, ports);
    if (fetched.isSame || fetched.entries > 0) return fetched;
    const note =
      match === undefined
        ? say('No link of this page says what it leads to.', '这个页面上没有能看出内容的链接。')
        : say(`No link of this page leads to an address with “${match}” in it.`, `这个页面上没有网址含“${match}”的链接。`);
    // Read again the next time, though it be the same, so that the reason is told again.
    return { ...fetched, note: fetched.note ?? note, memory: {} };
  },
};
