import { DaybookError } from '../../base/errors.js';
import type { Fetcher, WebResponse } from '../../base/fetcher.js';
import type { Bilingual } from '../../base/text.js';
import { canonicalUrl } from '../../base/urls.js';
import { WebError } from '../../fetch/web-error.js';

/** Whether a page is still there. `unknown` is not dead: the host does not say, or not to a program. */
export type LinkStatus = 'alive' | 'moved' | 'dead' | 'unknown';

/** What is known of one address. */
export interface LinkCheck {
  readonly status: LinkStatus;
  /** Null when nothing was answered. */
  readonly httpStatus: number | null;
  /** Where the page has gone for good when it moved, else where redirects lead; null when nothing was answered. */
  readonly finalUrl: string | null;
  /** Why nothing was answered. */
  readonly reason: Bilingual | null;
  /** Whether the host's name was not known, which may be this machine's fault. */
  readonly isNameUnknown: boolean;
}

/** Asks whether a page is there, without its body first; hosts that do not like that are asked for the page. */
export async function checkLink(url: string, fetcher: Fetcher): Promise<LinkCheck> {
  try {
    const response = await ask(url, fetcher);
    const status = statusOf(url, response);
    const finalUrl = (status === 'moved' ? response.movedTo : null) ?? response.url;
    return { status, httpStatus: response.status, finalUrl, reason: null, isNameUnknown: false };
  } catch (error) {
    if (!(error instanceof DaybookError)) throw error;
    if (error.code === 'too-large') return { status: 'alive', httpStatus: null, finalUrl: null, reason: null, isNameUnknown: false };
    const isNameUnknown = error instanceof WebError && error.failure === 'no-such-name';
    return { status: isNameUnknown ? 'dead' : 'unknown', httpStatus: null, finalUrl: null, reason: error.text, isNameUnknown };
  }
}

/** Enough of a page that is asked for only to see its status. */
const maxBytes = 1024 * 1024;

async function ask(url: string, fetcher: Fetcher): Promise<WebResponse> {
  try {
    const response = await fetcher({ url, method: 'HEAD', cache: 'none' });
    if (response.status < 400 || [401, 407, 429].includes(response.status)) return response;
  } catch (error) {
    if (!(error instanceof WebError) || !['cut', 'no-http'].includes(error.failure)) throw error;
  }
  return fetcher({ url, maxBytes, cache: 'none' });
}

function statusOf(url: string, { status, movedTo }: WebResponse): LinkStatus {
  if (status === 404 || status === 410) return 'dead';
  if (status >= 400) return 'unknown';
  // From http to https, or to a last slash, is no move: the page is where it was.
  return movedTo !== undefined && canonicalUrl(movedTo) !== canonicalUrl(url) ? 'moved' : 'alive';
}
