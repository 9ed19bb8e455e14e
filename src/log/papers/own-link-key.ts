import { canonicalUrl } from '../../base/urls.js';
import { repositoryId, strongId } from './strong-ids.js';

/** What an address leads to by itself: a paper's id, a repository's, or the canonical address. */
export function ownLinkKey(url: string): string {
  return strongId(url) ?? repositoryId(url) ?? canonicalUrl(url);
}
