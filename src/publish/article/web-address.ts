import { isHttpUrl } from '../../base/urls.js';
import type { Log } from '../../log/types.js';
import type { Links } from '../../pages/links.js';
import { safeHref } from '../../pages/safe-href.js';

/** Where a target of the log leads for a reader who is elsewhere. */
export interface WebAddress {
  /** Absolute, http or https; null when there is none to go to. */
  readonly url: string | null;
  /** `log`: another day or file of the log, which has no address of its own; `mail`: a mailbox. */
  readonly kind: 'web' | 'log' | 'mail' | 'nowhere';
}

/** Reads a target as written in the file `from`. */
export function webAddress(target: string, from: string, log: Log): WebAddress {
  const href = safeHref(target, from, log, logLinks);
  if (href === null) return { url: null, kind: 'nowhere' };
  if (href.startsWith(inLog)) return { url: null, kind: 'log' };
  if (/^mailto:/i.test(href)) return { url: null, kind: 'mail' };
  return isHttpUrl(href) ? { url: href, kind: 'web' } : { url: null, kind: 'nowhere' };
}

const inLog = 'log:';

/** The path in the log that `logLinks` stands for; null when an address is no such path. */
export function pathOf(address: string): string | null {
  return address.startsWith(inLog) ? address.slice(inLog.length) : null;
}

/** For a reader who has no site to go to, days and files are only named; nothing else of `Links` is asked for here. */
export const logLinks: Pick<Links, 'day' | 'file'> = {
  day: (ref: string) => `${inLog}${ref}`,
  file: (path: string) => `${inLog}${path}`,
};
