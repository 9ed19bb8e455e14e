import type { CapturePorts } from '../../capture/capture-page.js';
import type { Daybook } from '../daybook-context.js';

/** What capturing takes from an opened log: its way to the web, and the place where foreign pages are read. */
export function capturePorts(daybook: Daybook): CapturePorts {
  return {
    fetch: async (request) => (await daybook.fetcher())(request),
    read: async (source) => (await import('../../capture/read/read-source.js')).readSource(source),
    stars: daybook.dialect.stars,
  };
}
