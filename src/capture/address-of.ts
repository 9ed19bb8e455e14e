import { readArxivId } from '../base/arxiv-id.js';
import { arxivReference, isHttpUrl, withoutTracking } from '../base/urls.js';
import { readDoi } from '../log/papers/paper-hosts.js';
import { idUrl } from '../log/papers/strong-ids.js';
import { scanLinks, targetUrl } from '../log/scan-links.js';

/** The address that is meant by what somebody typed or pasted: an address, an arXiv id, a DOI, or a line with an address in it; null for anything else. */
export function addressOf(typed: string): string | null {
  const text = typed.trim();
  if (/^https?:\/\/\S+$/i.test(text)) return isHttpUrl(text) ? withoutTracking(text) : null;
  return idAddress(text) ?? bareAddress(text) ?? addressIn(text);
}

/** `2204.07154v2`, `arXiv:cs.CV/0101001`, `10.1109/ICIP.2018.8451657`, `doi:10.…` */
function idAddress(text: string): string | null {
  const arxiv = arxivReference(text) ?? readArxivId(text, '');
  if (arxiv.valid) return `https://arxiv.org/abs/${arxiv.id}`;
  const written = text.replace(/^doi\s*[:：]\s*/i, '');
  const doi = /\s/.test(written) ? null : readDoi(written);
  return doi === null ? null : idUrl(doi);
}

/** `arxiv.org/abs/2204.07154`, as it is copied from some browsers. */
function bareAddress(text: string): string | null {
  const url = `https://${text}`;
  return /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}\/\S+$/i.test(text) && isHttpUrl(url) ? withoutTracking(url) : null;
}

/** The first address in a line: `看看这个 https://mp.weixin.qq.com/s/… （不错）`. */
function addressIn(text: string): string | null {
  const links = scanLinks(text.slice(0, 100_000)).map((link) => targetUrl(text, link.target));
  const url = links.find((link) => isHttpUrl(link));
  return url === undefined ? null : withoutTracking(url);
}
