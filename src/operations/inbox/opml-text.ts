import { generateOpml } from 'feedsmith';
import { sourceOf } from '../../inbox/sources/sources.js';
import type { SourceSettings } from '../../log/inbox-config.js';

/** Sources as OPML, for other programs; those without a feed are left out. */
export function opmlText(sources: readonly SourceSettings[], title: string): string {
  const outlines = sources.flatMap((settings) => {
    const { feedUrl, home } = sourceOf(settings.kind);
    const xmlUrl = feedUrl(settings);
    const htmlUrl = home(settings);
    if (xmlUrl === null) return [];
    return [
      { text: settings.name, title: settings.name, type: 'rss', xmlUrl, ...(htmlUrl === null || htmlUrl === xmlUrl ? {} : { htmlUrl }) },
    ];
  });
  return generateOpml({ head: { title }, body: { outlines } });
}
