import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusal } from '../../test/temporary-log.js';
import { webHost } from '../../test/web-host.js';
import type { WebRequest, WebResponse } from '../base/fetcher.js';
import { webFetcher } from './web-fetcher.js';

let bodies: string[] = [];
let slept: number[] = [];
const host = webHost((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (part) => {
    body += part;
  });
  request.on('end', () => {
    bodies.push(body);
    if (request.url === '/moved') response.writeHead(307, { location: '/taken' }).end();
    else if (request.url === '/busy') response.writeHead(503).end('busy');
    else if (request.url === '/too-many') response.writeHead(bodies.length < 2 ? 429 : 200, { 'retry-after': '2' }).end('ok');
    else if (request.url?.startsWith('/cut')) response.destroy();
    else response.writeHead(200, { 'content-type': 'application/json', etag: '"v1"' }).end('{"code":0}');
  });
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-fetch-'));
  bodies = [];
  slept = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (path: string): string => `http://127.0.0.1:${host.port}${path}`;
const post = (path: string, more: Partial<WebRequest> = {}, allow = [`127.0.0.1:${host.port}`]): Promise<WebResponse> =>
  webFetcher({
    cache: join(folder, 'http'),
    allow,
    agent: 'Daybook/1',
    now: () => new Date('2022-05-11T08:00:00Z'),
    random: () => 0.5,
    sleep: async (time) => void slept.push(time),
  })({ url: at(path), method: 'POST', json: { text: '检测 with YOLOv6' }, ...more });

describe('what is handed over to a host', () => {
  it('is JSON in UTF-8, with the authorization that was given', async () => {
    const answer = await post('/taken', { authorization: 'Bearer key' });
    expect([answer.status, new TextDecoder().decode(answer.body), bodies]).toEqual([200, '{"code":0}', ['{"text":"检测 with YOLOv6"}']]);
    expect(host.requests[0]?.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-length': '29',
      authorization: 'Bearer key',
    });
  });

  it('goes nowhere else: a redirect is the answer', async () => {
    expect((await post('/moved')).status).toBe(307);
    expect(host.asked).toEqual(['POST /moved']);
  });

  it('is handed over once, for it may have been taken, unless the host says that it was too much', async () => {
    expect((await post('/busy')).status).toBe(503);
    expect((await refusal(post('/cut'))).text.en).toBe(`${at('/cut')} cannot be reached: the connection was cut.`);
    expect(host.asked).toEqual(['POST /busy', 'POST /cut']);
    bodies = [];
    expect((await post('/too-many')).status).toBe(200);
    expect([bodies.length, slept]).toEqual([2, [2000]]);
  });

  it('leaves nothing in the cache', async () => {
    await post('/taken');
    expect(existsSync(join(folder, 'http'))).toBe(false);
  });
});

describe('an address that is a secret', () => {
  it('stands in no error, and in nothing that caused it', async () => {
    const error = await refusal(post('/cut?key=TOP', { isSecret: true }));
    expect([error.text.en, error.cause]).toEqual([`${at('')} cannot be reached: the connection was cut.`, undefined]);
    const refused = await refusal(post('/hook/TOP', { isSecret: true }, []));
    expect(refused.text.en).toBe(`${at('')} is not fetched: its host is at 127.0.0.1, which is no public address.`);
    const none = await refusal(post('', { url: 'hook TOP', isSecret: true }));
    expect(none.text.en).toBe('… is no address on the web.');
    const user = await refusal(post('', { url: 'https://me:TOP@example.org/TOP', isSecret: true }));
    expect(user.text.en).toBe('https://example.org is not fetched: a user name stands in it.');
  });
});
