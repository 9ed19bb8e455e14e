import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { feedOf, fetchingLog } from '../../../test/inbox/fetching.js';
import { webHost } from '../../../test/web-host.js';
import { WebError } from '../../fetch/web-error.js';
import { fetchInbox } from './fetch-inbox.js';
import { sourceRecords } from './source-record.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** What the host answers by path; one that is missing is 404. */
const answers = new Map<string, Answer>();
const host = webHost((request, response) => {
  const answer = answers.get(request.url ?? '');
  if (answer) answer(request, response);
  else response.writeHead(404).end();
});
const timers = new Set<NodeJS.Timeout>();
afterEach(() => {
  for (const timer of timers) clearInterval(timer);
  timers.clear();
  answers.clear();
});

/** Only hosts that never come to an end are given up soon. */
const soon = { time: 1_500, silence: 500 };
const late = '/feed cannot be reached: nothing came in time.';
const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));

/** Fetches one source, and gives what is said of it with the host’s address left out. */
async function outcomeOf(answer: Answer, limits = {}): Promise<readonly [outcome: string, text: string]> {
  answers.set('/feed', answer);
  const log = fetchingLog(host.port, { blog: '/feed' }, limits);
  const { reports } = await fetchInbox(await log.open());
  const [report] = reports;
  return [report?.outcome ?? '', (report?.text.en ?? '').replaceAll(`http://127.0.0.1:${host.port}`, '')];
}

const again = ' It is asked again after 2022-05-12 12:30.';

describe('a source that misbehaves is told in a sentence', () => {
  const faults: Readonly<Record<string, readonly [Answer, string]>> = {
    'a body of 50 MB': [(_, response) => response.end(Buffer.alloc(50 * 1024 * 1024, 32)), '/feed is not read: it is larger than 10 MB.'],
    'a small body that unpacks to 50 MB': [
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
      '/feed is not read: it is larger than 10 MB.',
    ],
    'a stream without end': [
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/xml' }).write('<rss><channel>');
        timers.add(setInterval(() => response.write('<item><title>more and more</title></item>'.repeat(5_000)), 1));
      },
      '/feed is not read: it is larger than 10 MB.',
    ],
    'a drip': [
      (_, response) => {
        response.writeHead(200);
        timers.add(setInterval(() => response.write(' '), 100));
      },
      late,
    ],
    silence: [() => {}, late],
    'a connection that is cut': [(request) => request.socket.destroy(), '/feed cannot be reached: the connection was cut.'],
    'redirects in a circle': [
      (_, response) => response.writeHead(302, { location: '/feed' }).end(),
      '/feed cannot be reached: it is passed on from address to address without end.',
    ],
    'a redirect to an address that is not public': [
      (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
      'http://169.254.169.254/latest is not fetched: its host is at 169.254.169.254, which is no public address.',
    ],
    'a web page': [
      (_, response) => response.end('<!doctype html><title>Please log in</title>'),
      '/feed answers with a web page where a feed should be.',
    ],
    'nothing at all': [(_, response) => response.end(), '/feed answers with nothing.'],
    'a feed that breaks off': [
      (_, response) => response.end('<rss><channel><item><title>x'),
      '/feed is a feed that breaks off or is badly formed.',
    ],
    'another thing': [(_, response) => response.end('\u0000\u0001\u0002'), '/feed is no feed: neither RSS, RDF, Atom nor JSON Feed.'],
    'that it is gone': [(_, response) => response.writeHead(410).end(), '/feed is not there (status 410).'],
    'that it wants a login': [(_, response) => response.writeHead(401).end(), '/feed does not answer programs (status 401).'],
    'that it fails': [(_, response) => response.writeHead(503).end(), '/feed fails (status 503).'],
  };

  it.each(Object.entries(faults))('%s', async (_, [answer, sentence]) => {
    expect(await outcomeOf(answer, sentence === late ? soon : {})).toEqual(['failed', sentence + again]);
  });

  it('or has nothing to offer, and it is said why', async () => {
    const none = feedOf();
    expect(await outcomeOf((_, response) => response.end(none))).toEqual(['same', 'It has no entries.']);
    const bare = none.replace('</channel>', '<item><title>No address</title></item></channel>');
    expect(await outcomeOf((_, response) => response.end(bare))).toEqual(['same', 'None of its 1 entry has both an address and a title.']);
  });

  it('a bomb of entities is an entry like others', async () => {
    const bomb = feedOf(1)
      .replace(
        '<rss',
        `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(1_000)}">${'bcdefghij'.replace(/./g, (name) => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(20)}">`)}]><rss`,
      )
      .replace('检测 1', 'bomb &j;');
    expect(await outcomeOf((_, response) => response.end(bomb))).toEqual(['new', '1 new of 1 item.']);
  });

  it('and stops no other', async () => {
    answers.set('/broken', (_, response) => response.end('<rss'));
    answers.set('/feed', (_, response) => response.end(feedOf(1, 2)));
    const log = fetchingLog(host.port, { gone: '/gone', broken: '/broken', blog: '/feed', same: '/feed' });
    const { reports, added, repeated } = await fetchInbox(await log.open());
    expect(reports.map(({ name, outcome, added: own }) => [name, outcome, own])).toEqual([
      ['gone', 'failed', 0],
      ['broken', 'failed', 0],
      ['blog', 'new', 2],
      ['same', 'new', 2],
    ]);
    expect([added.length, repeated]).toEqual([2, 2]);
  });
});

describe('days of failure', () => {
  it('are met with patience, the wishes of the host, and a first success that is whole', async () => {
    let status = 503;
    answers.set('/feed', (_, response) => {
      if (status === 200) response.end(feedOf(1, 2));
      else response.writeHead(status, status === 429 ? { 'retry-after': '172800' } : {}).end();
    });
    const log = fetchingLog(host.port, { blog: '/feed' });
    const asked: string[] = [];
    // Every half hour for ten days; on the sixth day its host asks to be left alone for two days, on the ninth it is well again.
    for (let halfHour = 0; halfHour < 480; halfHour++) {
      log.now = new Date(Date.UTC(2022, 4, 12) + halfHour * 30 * 60_000);
      status = halfHour < 240 ? 503 : halfHour < 400 ? 429 : 200;
      const before = host.asked.length;
      await fetchInbox(await log.open());
      if (host.asked.length > before) asked.push(log.now.toISOString().slice(5, 16));
    }
    expect(asked.slice(0, 8)).toEqual([
      '05-12T00:00',
      '05-12T00:30',
      '05-12T01:30',
      '05-12T03:30',
      '05-12T07:30',
      '05-12T15:30',
      '05-13T07:30',
      '05-14T07:30',
    ]);
    expect(asked.slice(8, 14)).toEqual(['05-15T07:30', '05-16T07:30', '05-17T07:30', '05-19T07:30', '05-21T07:30', '05-21T08:00']);
    const [record] = sourceRecords(await log.open(), 'en');
    expect(record).toMatchObject({ state: 'fine', failures: 0, nextTry: null, offered: 2 });
    expect(readFileSync(join(log.folder, '.daybook/inbox/items-2022-05.jsonl'), 'utf8').trim().split('\n')).toHaveLength(2);
  }, 60_000);
});

it('a machine without a network is no fault of a source: it is asked again at any time', async () => {
  const log = fetchingLog(host.port, { blog: '/feed' });
  const daybook = await log.open();
  const offline = { ...daybook, fetcher: async () => () => Promise.reject(new WebError('name-unknown', 'https://blog.example.org/')) };
  for (let hour = 0; hour < 30; hour++) {
    log.now = new Date(Date.UTC(2022, 4, 12, hour));
    expect((await fetchInbox(offline)).reports[0]).toMatchObject({ outcome: 'failed', nextTry: null });
  }
  answers.set('/feed', (_, response) => response.end(feedOf(1)));
  expect((await fetchInbox(daybook)).added).toHaveLength(1);
});

describe('a host that is asked again', () => {
  it('is asked whether something changed, and what did not is not read again', async () => {
    let [version, body] = [1, feedOf(1)];
    answers.set('/feed', (request, response) => {
      const tag = `"${version}"`;
      if (request.headers['if-none-match'] === tag) response.writeHead(304).end();
      else response.writeHead(200, { etag: tag }).end(body);
    });
    const log = fetchingLog(host.port, { blog: '/feed' });
    const texts: string[] = [];
    for (const next of [null, null, feedOf(1, 2)]) {
      if (next !== null) [version, body] = [2, next];
      const { reports } = await fetchInbox(await log.open());
      texts.push(reports[0]?.text.en ?? '');
    }
    expect(texts).toEqual(['1 new of 1 item.', 'Nothing has changed since the last time.', '1 new of 2 items.']);
    expect(host.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"', '"1"']);
  });

  it('after its answer was kept and the program was killed, offers all of it again', async () => {
    answers.set('/feed', (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"' }).end(feedOf(1));
    });
    const log = fetchingLog(host.port, { blog: '/feed' });
    await fetchInbox(await log.open());
    // As if it was killed before it kept the items, or how the source is.
    rmSync(join(log.folder, '.daybook/inbox'), { recursive: true });
    rmSync(join(log.folder, '.daybook/cache/inbox'), { recursive: true });
    expect((await fetchInbox(await log.open())).added).toHaveLength(1);
  });

  it('is fine with a clock that goes back, and with a health that is damaged', async () => {
    answers.set('/feed', (_, response) => response.writeHead(503).end());
    const log = fetchingLog(host.port, { blog: '/feed' });
    log.now = new Date('2031-01-01T00:00:00Z');
    await fetchInbox(await log.open());
    log.now = new Date('2022-05-12T04:00:00Z');
    answers.set('/feed', (_, response) => response.end(feedOf(1)));
    expect((await fetchInbox(await log.open())).added).toHaveLength(1);
    for (const damage of ['', '{', '[]', '{"blog": 1}', '\u0000']) {
      writeFileSync(join(log.folder, '.daybook/cache/inbox/health.json'), damage);
      expect((await fetchInbox(await log.open())).reports[0]?.outcome).toBe('same');
    }
  });
});

describe('two fetchers at once', () => {
  it('are one: the second is told so, and may begin when the first is done', async () => {
    let answer = (): void => {};
    answers.set('/feed', (_, response) => {
      answer = () => response.end(feedOf(1));
    });
    const log = fetchingLog(host.port, { blog: '/feed' });
    const first = fetchInbox(await log.open());
    await expect.poll(() => host.asked).toEqual(['GET /feed']);
    await expect(fetchInbox(await log.open())).rejects.toMatchObject({
      text: { en: 'Another daybook is fetching the inbox of this log.' },
    });
    answers.set('/feed', (_, response) => response.end(feedOf(1)));
    answer();
    expect((await first).added).toHaveLength(1);
    expect((await fetchInbox(await log.open())).reports[0]?.outcome).toBe('same');
  });

  it('of two processes are one too; what a killed one left stops nobody', async () => {
    answers.set('/feed', (_, response) => response.end(feedOf(1)));
    const log = fetchingLog(host.port, { blog: '/feed' });
    const lock = join(log.folder, '.daybook/cache/inbox/fetching');
    mkdirSync(join(log.folder, '.daybook/cache/inbox'), { recursive: true });
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const put = (owner: string): void => writeFileSync(lock, owner);
    put(`${other.pid} ${hostname()}\n`);
    await expect(fetchInbox(await log.open())).rejects.toMatchObject({ code: 'too-many' });
    const gone = new Promise((resolve) => other.once('close', resolve));
    other.kill('SIGKILL');
    await gone;
    expect((await fetchInbox(await log.open())).added).toHaveLength(1);
    // The number of one that was ended may be that of another program now: without a sign of life it is not believed.
    const old = new Date(Date.now() - 2 * 60 * 60_000);
    put(`1 ${hostname()}\n`);
    await expect(fetchInbox(await log.open())).rejects.toMatchObject({ code: 'too-many' });
    utimesSync(lock, old, old);
    expect((await fetchInbox(await log.open())).reports[0]?.outcome).toBe('same');
    // Of another machine nobody here can tell whether it runs; after an hour it is not believed.
    put('1 another-machine\n');
    await expect(fetchInbox(await log.open())).rejects.toMatchObject({ code: 'too-many' });
    utimesSync(lock, old, old);
    expect((await fetchInbox(await log.open())).reports[0]?.outcome).toBe('same');
  });
});
