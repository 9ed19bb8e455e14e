import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DaybookServer, daybookServer } from '../src/daybook-server.js';
import type { ServerAddress } from '../src/server-address.js';
import { ServerProblem } from '../src/server-problem.js';

const capture = { url: null, title: 'A post', site: null, date: null, abstract: null, papers: [], code: [], provenance: [], noted: [] };
const asked: { readonly line: string; readonly headers: IncomingMessage['headers']; readonly body: string }[] = [];
let answer: (response: ServerResponse) => void = () => {};
let server: Server;
let address: ServerAddress;
let daybook: DaybookServer;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    asked.push({ line: `${request.method} ${request.url}`, headers: request.headers, body });
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}` as ServerAddress;
  daybook = daybookServer({ address, token: 'daybook_secret' }, fetch);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
});

const json = (status: number, body: object) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
const failed = (status: number, code: string, message: string, hint: string | null = null) =>
  json(status, { error: { code, message, hint } });
const page = { url: 'https://example.org/检?a=1', title: 'A post', html: '<title>A post</title>' };

async function problem(work: Promise<unknown>): Promise<ServerProblem> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ServerProblem) return error;
  throw error ?? new Error('it was done');
}

describe('handing a page over', () => {
  it('sends it with the token, and nothing of the browser’s', async () => {
    answer = json(200, capture);
    expect((await daybook.capture(page)).title).toBe('A post');
    const [request] = asked;
    expect([request?.line, request?.headers.authorization, request?.headers.cookie]).toEqual([
      'POST /api/capture',
      'Bearer daybook_secret',
      undefined,
    ]);
    expect(JSON.parse(request?.body ?? '')).toEqual({ url: 'https://example.org/检?a=1', html: '<title>A post</title>' });
  });

  it('sends the address alone where there is no page to hand over', async () => {
    answer = json(200, capture);
    await daybook.capture({ ...page, html: null });
    expect(asked[0]?.line).toBe('GET /api/capture?input=https%3A%2F%2Fexample.org%2F%E6%A3%80%3Fa%3D1');
  });

  it('keeps a link with its page for later', async () => {
    answer = json(200, { links: [{ status: 'waiting', ref: null }], waiting: 3 });
    expect(await daybook.keep(page, 'My title')).toBe('waiting');
    expect([asked[0]?.line, JSON.parse(asked[0]?.body ?? '')]).toEqual([
      'POST /api/to-read/add',
      { url: 'https://example.org/检?a=1', title: 'My title', html: '<title>A post</title>' },
    ]);
  });
});

describe('what goes wrong', () => {
  it.each([
    [failed(401, 'needs-token', 'This token is not valid.'), 'token', 'This token is not valid.', 'Make one with daybook token create'],
    [
      failed(403, 'not-allowed', 'This token allows reading only.'),
      'not-allowed',
      'This token allows reading only.',
      'Make one that writes',
    ],
    [failed(409, 'exists', 'https://example.org is noted already: 2022-05-11#1.'), 'noted', 'is noted already', null],
    [failed(413, 'usage', 'The body is larger than 16 MB.'), 'too-large', 'too large to be handed over', 'can fetch it by its address'],
    [failed(429, 'too-many', 'There were too many writes.', 'Wait a little.'), 'other', 'There were too many writes.', 'Wait a little.'],
    [failed(502, 'unreachable', 'example.org does not answer.', 'Try later.'), 'other', 'example.org does not answer.', 'Try later.'],
    [
      (response: ServerResponse) => response.writeHead(403, { 'content-type': 'text/plain' }).end('Refused: not under that name.'),
      'not-allowed',
      'Refused: not under that name.',
      null,
    ],
    [(response: ServerResponse) => response.writeHead(404).end('<h1>Not found</h1>'), 'no-daybook', 'is no Daybook', 'Look at the address'],
    [(response: ServerResponse) => response.writeHead(200).end('<h1>Hello</h1>'), 'no-daybook', 'is no Daybook', 'Look at the address'],
    [json(200, { title: 3 }), 'no-daybook', 'is no Daybook', 'Look at the address'],
    [
      (response: ServerResponse) => response.writeHead(302, { location: 'https://evil.example/' }).end(),
      'no-daybook',
      'leads to another address',
      'perhaps it begins with https',
    ],
    [(response: ServerResponse) => response.destroy(), 'unreachable', 'Nothing answers', 'Start it with daybook serve'],
  ] as const)('is told in a sentence with a way on (%#)', async (given, kind, message, hint) => {
    answer = given as typeof answer;
    const found = await problem(daybook.capture(page));
    expect([found.kind, found.message.includes(message)]).toEqual([kind, true]);
    expect(hint === null ? found.hint : found.hint?.includes(hint)).toBe(hint === null ? null : true);
  });

  it('is that a page is too large, which is not even sent', async () => {
    const found = await problem(daybook.capture({ ...page, html: '检'.repeat(6_000_000) }));
    expect([found.kind, found.message, asked.length]).toEqual(['too-large', 'This page is too large to be handed over.', 0]);
  });

  it('is that nothing listens', async () => {
    const gone = daybookServer({ address: 'http://127.0.0.1:9' as ServerAddress, token: 'x' }, fetch);
    const found = await problem(gone.status());
    expect([found.kind, found.message]).toEqual(['unreachable', 'Nothing answers at http://127.0.0.1:9.']);
  });
});
