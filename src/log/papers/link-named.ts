import { splitUrl } from '../../base/urls.js';
import type { Log } from '../types.js';
import { ownLinkKey } from './own-link-key.js';

/**
 * Whether the notes of a log hold what any address of the same paper, repository or article has in it. Where they do not, the log has noted
 * it under no address; it is told from the text alone, without reading an entry.
 */
export function linkNamed(log: Log, url: string): boolean {
  const needle = new RegExp(longestRun(ownLinkKey(url)).replaceAll('.', '\\.'), 'i');
  return log.notes.some(({ text }) => needle.test(text));
}

/** The longest part that no way of writing an address changes but in case: `2204.07154`, `UpOuMlFHvSczeWHQvvqN1w`. */
function longestRun(key: string): string {
  const parts = splitUrl(key);
  const rest = parts === null ? key.slice(key.indexOf(':') + 1) : `${parts.path}?${parts.query ?? ''}#${parts.fragment ?? ''}`;
  const runs = rest.match(/[a-z0-9.]+/gi) ?? [parts?.host ?? ''];
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest));
}
