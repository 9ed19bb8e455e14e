import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** What a server answered. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How a request is made that no browser would let a page make. */
export interface RawRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The address that it comes from; 127.0.0.1 when absent. */
  readonly from?: string;
}

const agents = new Map<string, Agent>();

/** Asks a server on this machine, with any headers and from any loopback address. */
export async function rawRequest(
  url: string,
  { method = 'GET', headers = {}, body, from = '127.0.0.1' }: RawRequest = {},
): Promise<RawAnswer> {
  const agent = agents.get(from) ?? new Agent({ keepAlive: true, localAddress: from, maxSockets: 20 });
  agents.set(from, agent);
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent }, (answer) => {
      const { statusCode: status = 0, headers } = answer;
      text(answer).then((body) => resolve({ status, headers, body }), reject);
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
