import { addressOf } from './address-of.js';
import type { Capture } from './capture.js';
import { type CapturePorts, captureHanded, capturePage, type HandedPage } from './capture-page.js';
import { completePapers } from './complete-papers.js';
import { fact, noFacts } from './facts.js';
import { finish } from './finish.js';
import { decodeHtml } from './text/decode-html.js';
import { codeIn, papersIn } from './text/named-links.js';
import { webOf } from './web.js';

/**
 * A draft entry from what was pasted: a page’s HTML, a text with an address in it, which is then captured, or words, whose first line
 * is the title.
 * @throws DaybookError when there is nothing to make an entry of.
 */
export async function capturePasted({ content, url }: HandedPage, ports: CapturePorts): Promise<Capture> {
  const text = typeof content === 'string' ? content : decodeHtml(content, '');
  if (/^\s*(?:<!--|<!doctype|<[a-z])/i.test(text) || text.startsWith('%PDF-')) return captureHanded({ content, url }, ports);
  const address = url === null ? addressOf(text) : null;
  return address === null ? captureWords(text, url, ports) : capturePage(address, ports);
}

async function captureWords(text: string, url: string | null, { fetch, stars }: CapturePorts): Promise<Capture> {
  const [first = '', ...rest] = text.trim().split(/\s*\n\s*/);
  const facts = {
    ...noFacts,
    title: fact(first, 'pasted text', 'likely'),
    abstract: fact(rest.join(' '), 'pasted text', 'likely'),
    papers: papersIn(text, 'pasted text'),
    code: codeIn(text, 'pasted text'),
  };
  return finish(await completePapers(facts, webOf(fetch)), url, stars);
}
