import { DaybookError } from '../base/errors.js';
import type { Fetcher, WebResponse } from '../base/fetcher.js';
import { withoutTracking } from '../base/urls.js';
import type { Capture } from './capture.js';
import { completePapers } from './complete-papers.js';
import { extractorOf } from './extractors.js';
import type { Facts } from './facts.js';
import { finish } from './finish.js';
import { noPage, pageProblem } from './problems.js';
import type { Source } from './read/read-source.js';
import { addressInHtml } from './text/address-in-html.js';
import { decodeHtml } from './text/decode-html.js';
import { type Web, webOf } from './web.js';

/** What capturing takes from the outside. */
export interface CapturePorts {
  readonly fetch: Fetcher;
  /** Reads what somebody else wrote, `readSource` in a place where it can do no harm. */
  readonly read: (source: Source) => Promise<Facts>;
  /** What the log's dialect reads as stars. */
  readonly stars: readonly string[];
}

/**
 * A draft entry from the page at an address.
 * @throws DaybookError when the page cannot be had, or has nothing to make an entry of.
 */
export async function capturePage(url: string, ports: CapturePorts): Promise<Capture> {
  const web = webOf(ports.fetch);
  const extractor = extractorOf(url);
  const asked = await attempted(extractor.ask?.(url, web));
  if (asked) return finished(asked, url, web, ports);
  const response = await web.document(extractor.pageOf?.(url) ?? url);
  const target = extractorOf(response.url);
  // A short address leads to a site that is known; a DOI leads to a publisher, and stays what it is.
  if (target.name === 'page' || extractor.name !== 'page')
    return finished(await readResponse(response, extractor.reader, ports), url, web, ports);
  const there = withoutTracking(response.url);
  const facts = (await attempted(target.ask?.(there, web))) ?? (await readResponse(response, target.reader, ports));
  return finished(facts, there, web, ports);
}

/** A page or a PDF that was handed over, by a browser or as a file. */
export interface HandedPage {
  readonly content: string | Uint8Array;
  /** Null when the page has to say itself where it is from. */
  readonly url: string | null;
}

/**
 * A draft entry from a page that was handed over.
 * @throws DaybookError when it has nothing to make an entry of.
 */
export async function captureHanded({ content, url }: HandedPage, ports: CapturePorts): Promise<Capture> {
  const web = webOf(ports.fetch);
  if (typeof content !== 'string' && isPdf(content)) return finished(await ports.read({ reader: 'pdf', content, url }), url, web, ports);
  const html = typeof content === 'string' ? content : decodeHtml(content, '');
  const address = url ?? addressInHtml(html);
  const { reader } = extractorOf(address ?? (html.includes('id="js_content"') ? 'https://mp.weixin.qq.com/' : null));
  return finished(await ports.read({ reader, content: html, url: address }), address, web, ports);
}

async function finished(facts: Facts, url: string | null, web: Web, { stars }: CapturePorts): Promise<Capture> {
  if (facts.problem !== null) throw pageProblem(facts.problem);
  const whole = await completePapers(facts, web);
  return finish(whole, url ?? whole.url?.value ?? null, stars);
}

async function readResponse(response: WebResponse, reader: Source['reader'], { read }: CapturePorts): Promise<Facts> {
  const { body, headers, type, url } = response;
  if (type === 'application/pdf') return read({ reader: 'pdf', content: body, url });
  if (!/^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml))$|^$/.test(type)) throw noPage(url, type);
  return read({ reader, content: decodeHtml(body, headers['content-type'] ?? ''), url });
}

/** Null where asking fails: the page is read then. */
async function attempted(asked: Promise<Facts | null> | undefined): Promise<Facts | null> {
  try {
    return (await asked) ?? null;
  } catch (error) {
    if (error instanceof DaybookError) return null;
    throw error;
  }
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}
