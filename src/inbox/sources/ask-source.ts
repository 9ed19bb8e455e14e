import { createHash } from 'node:crypto';
import type { WebResponse } from '../../base/fetcher.js';
import { say } from '../../base/text.js';
import type { ReaderName, Told } from './read/answer.js';
import { shownAddress } from './read/bad-answer.js';
import { type Fetched, nothing, type SourcePorts } from './source.js';

/** What is asked, and how the answer is read. */
export interface Asked {
  readonly url: string;
  readonly accept: string;
  readonly reader: ReaderName;
  readonly match?: string;
  /** Milliseconds for an answer of a host that is known to be slow. */
  readonly patience?: number;
}

/** A longer answer is no list of what is new. */
const mostBytes = 10 * 1024 * 1024;

/** What feeds are accepted as. */
export const feedTypes = 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

/** Asks an address whose answer is all that a source has. One that is the same as the last time, to the byte, is not read again. */
export async function fetchWhole(asked: Asked, ports: SourcePorts): Promise<Fetched> {
  const response = await ports.ask(requestOf(asked));
  const body = createHash('sha256').update(response.body).digest('base64url');
  if (body === ports.memory.body && !ports.isWanted) return nothing({ body }, movedNote(response));
  const { items, entries } = await readResponse(response, asked, ports);
  return { items, entries, isSame: false, note: movedNote(response), memory: { body } };
}

/** Asks an address and reads its answer. */
export async function askAndRead(asked: Asked, ports: SourcePorts): Promise<Told> {
  return readResponse(await ports.ask(requestOf(asked)), asked, ports);
}

function requestOf({ url, accept, patience }: Asked): Parameters<SourcePorts['ask']>[0] {
  return { url, accept, maxBytes: mostBytes, ...(patience === undefined ? {} : { timeout: patience, silence: patience }) };
}

async function readResponse({ body, headers, url }: WebResponse, { reader, match }: Asked, ports: SourcePorts): Promise<Told> {
  const contentType = headers['content-type'] ?? '';
  return ports.read({ reader, body, contentType, url, now: ports.now.getTime(), ...(match === undefined ? {} : { match }) });
}

function movedNote({ movedTo }: WebResponse): Fetched['note'] {
  if (movedTo === undefined) return null;
  const to = shownAddress(movedTo);
  return say(`It has moved to ${to} for good: change its address.`, `它已永久搬到 ${to}，请修改网址。`);
}
