import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../../test/temporary-log.js';
import { webHost } from '../../test/web-host.js';
import type { Fetcher } from '../base/fetcher.js';
import { webFetcher } from './web-fetcher.js';

// Everything of this machine that listens: nobody may get in, by whatever way.
const secret = webHost((_request, response) => response.end('secret'));
const secretIpv6 = webHost((_request, response) => response.end('secret'), '::1');

// A host that may be asked, and leads wherever its query says.
const open = webHost((request, response) => {
  const to = new URL(request.url ?? '', 'http://open.example').searchParams.get('to');
  if (to === null) response.writeHead(200, { connection: 'close' }).end('open');
  // By hand: Node sends no such characters in a header.
  else request.socket.end(`HTTP/1.1 302 Found\r\nlocation: ${to}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
}, '127.0.0.2');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-inner-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => expect([...secret.asked, ...secretIpv6.asked]).toEqual([]));

/** Names and what they are looked up to, answer by answer; the last one stays. */
const names: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'open.example': [['127.0.0.2']],
  'inner.example': [['127.0.0.1']],
  'inner6.example': [['::1']],
  'mapped.example': [['::ffff:127.0.0.1']],
  'mixed.example': [['127.0.0.2', '127.0.0.1']],
  'mixed6.example': [['127.0.0.2', '::1']],
  'zero.example': [['0.0.0.0']],
  'private.example': [['10.1.2.3']],
  'metadata.example': [['169.254.169.254']],
  'metadata6.example': [['fd00:ec2::254']],
  'nat64.example': [['64:ff9b::7f00:1']],
  '6to4.example': [['2002:7f00:1::']],
  'teredo.example': [['2001:0:7f00:1::']],
  'changing.example': [['127.0.0.2'], ['127.0.0.1']],
  localhost: [['127.0.0.1', '::1']],
  'localhost.': [['127.0.0.1', '::1']],
  'app.localhost': [['127.0.0.1']],
};
let lookups: string[] = [];

function fetcher(): Fetcher {
  const asked = new Map<string, number>();
  lookups = [];
  return webFetcher({
    cache: join(folder, '.daybook/cache/http'),
    allow: [`127.0.0.2:${open.port}`],
    agent: 'Daybook/1',
    now: () => new Date(0),
    lookup: async (name) => {
      const at = asked.get(name) ?? 0;
      asked.set(name, at + 1);
      lookups.push(name);
      const found = names[name]?.[at] ?? names[name]?.at(-1) ?? [];
      return found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    },
  });
}

/** `{p}` is the port of what must not be reached. */
const shapes: readonly (readonly [what: string, address: string])[] = [
  ['loopback', 'http://127.0.0.1:{p}/'],
  ['another loopback address', 'http://127.8.8.8:{p}/'],
  ['a short address', 'http://127.1:{p}/'],
  ['a shorter one', 'http://127.0.1:{p}/'],
  ['decimal', 'http://2130706433:{p}/'],
  ['octal', 'http://0177.0.0.1:{p}/'],
  ['long octal', 'http://00000177.00.00.01:{p}/'],
  ['hexadecimal', 'http://0x7f000001:{p}/'],
  ['hexadecimal parts', 'http://0x7f.0x0.0x0.0x1:{p}/'],
  ['mixed parts', 'http://0x7f.0.01:{p}/'],
  ['a dot at the end', 'http://127.0.0.1.:{p}/'],
  ['full-width digits', 'http://１２７.０.０.１:{p}/'],
  ['full-width dots', 'http://127。0。0。1:{p}/'],
  ['circled digits', 'http://①②⑦.⓪.⓪.①:{p}/'],
  ['percent signs', 'http://%31%32%37.%30.%30.%31:{p}/'],
  ['zero', 'http://0.0.0.0:{p}/'],
  ['a bare zero', 'http://0:{p}/'],
  ['IPv6 loopback', 'http://[::1]:{p6}/'],
  ['IPv6 loopback in full', 'http://[0000:0000:0000:0000:0000:0000:0000:0001]:{p6}/'],
  ['no IPv6 address', 'http://[::]:{p6}/'],
  ['IPv4 in IPv6', 'http://[::ffff:127.0.0.1]:{p}/'],
  ['IPv4 in IPv6, in hexadecimal', 'http://[::ffff:7f00:1]:{p}/'],
  ['IPv4 in IPv6, the old way', 'http://[::127.0.0.1]:{p}/'],
  ['translated IPv4', 'http://[::ffff:0:7f00:1]:{p}/'],
  ['NAT64', 'http://[64:ff9b::127.0.0.1]:{p}/'],
  ['local NAT64', 'http://[64:ff9b:1::7f00:1]:{p}/'],
  ['6to4', 'http://[2002:7f00:1::]:{p}/'],
  ['Teredo', 'http://[2001:0:7f00:1::]:{p}/'],
  ['link-local', 'http://[fe80::1]:{p}/'],
  ['a zone', 'http://[fe80::1%25eth0]:{p}/'],
  ['site-local', 'http://[fec0::1]:{p}/'],
  ['unique local', 'http://[fc00::1]:{p}/'],
  ['IPv6 multicast', 'http://[ff02::1]:{p}/'],
  ['IPv6 for documentation', 'http://[2001:db8::1]:{p}/'],
  ['metadata over IPv6', 'http://[fd00:ec2::254]/latest/meta-data/'],
  ['metadata', 'http://169.254.169.254/latest/meta-data/'],
  ['metadata in decimal', 'http://2852039166/latest/meta-data/'],
  ['metadata of another cloud', 'http://100.100.100.200/latest/meta-data/'],
  ['metadata at an address that looks public', 'http://168.63.129.16/machine'],
  ['private, class A', 'http://10.0.0.1:{p}/'],
  ['private, class B', 'http://172.16.0.1:{p}/'],
  ['private, class C', 'http://192.168.1.1:{p}/'],
  ['carriers’ addresses', 'http://100.64.0.1:{p}/'],
  ['benchmarks’ addresses', 'http://198.18.0.1:{p}/'],
  ['documentation', 'http://192.0.2.1:{p}/'],
  ['multicast', 'http://224.0.0.1:{p}/'],
  ['broadcast', 'http://255.255.255.255:{p}/'],
  ['localhost', 'http://localhost:{p}/'],
  ['localhost in capitals with a dot', 'http://LocalHost.:{p}/'],
  ['a name below localhost', 'http://app.localhost:{p}/'],
  ['a name of loopback', 'http://inner.example:{p}/'],
  ['a name of IPv6 loopback', 'http://inner6.example:{p6}/'],
  ['a name of IPv4 in IPv6', 'http://mapped.example:{p}/'],
  ['a name with a good and a bad address', 'http://mixed.example:{p}/'],
  ['a name with a good and a bad IPv6 address', 'http://mixed6.example:{p6}/'],
  ['a name of zero', 'http://zero.example:{p}/'],
  ['a name of a private address', 'http://private.example:{p}/'],
  ['a name of metadata', 'http://metadata.example/'],
  ['a name of metadata over IPv6', 'http://metadata6.example/'],
  ['a name in NAT64', 'http://nat64.example:{p}/'],
  ['a name in 6to4', 'http://6to4.example:{p}/'],
  ['a name in Teredo', 'http://teredo.example:{p}/'],
  ['a user name that looks like a host', 'http://open.example@127.0.0.1:{p}/'],
  ['a user name and a backslash', 'http://127.0.0.1:{p}\\@open.example/'],
  ['a password', 'http://open.example:80@127.0.0.1:{p}/'],
  ['a fragment that looks like a user name', 'http://127.0.0.1:{p}#@open.example/'],
  ['a tab in the name', 'http://127.0.\t0.1:{p}/'],
  ['a line break in the scheme', 'ht\ntp://127.0.0.1:{p}/'],
  ['no slashes', 'http:127.0.0.1:{p}/'],
  ['many slashes', 'http:////127.0.0.1:{p}/'],
  ['backslashes', 'http:\\\\127.0.0.1:{p}\\'],
  ['TLS', 'https://127.0.0.1:{p}/'],
  ['a file', 'file:///etc/passwd'],
  ['a file on a host', 'file://127.0.0.1:{p}/etc/passwd'],
  ['FTP', 'ftp://127.0.0.1:{p}/'],
  ['Gopher', 'gopher://127.0.0.1:{p}/_GET%20/'],
  ['data', 'data:text/html,secret'],
  ['JavaScript', 'javascript:fetch("http://127.0.0.1:{p}/")'],
  ['a blob', 'blob:http://127.0.0.1:{p}/1'],
  ['a web socket', 'ws://127.0.0.1:{p}/'],
  ['a view of the source', 'view-source:http://127.0.0.1:{p}/'],
  ['no scheme', '127.0.0.1:{p}/'],
  ['no host', 'http:///'],
  ['a port of mail', 'http://open.example:25/'],
  ['a port of a database', 'http://open.example:6379/'],
];

function filled(address: string): string {
  return address.replace('{p6}', String(secretIpv6.port)).replace('{p}', String(secret.port));
}

describe('an address that is not public', () => {
  it.each(shapes)('is not asked: %s', async (_what, address) => {
    expect((await refusal(fetcher()({ url: filled(address) }))).code).toBe('refused-address');
  });

  it.each(shapes)('is not asked after a redirect: %s', async (what, address) => {
    const start = `http://open.example:${open.port}/?to=${encodeURIComponent(filled(address))}`;
    const work = fetcher()({ url: start });
    // What is no whole address is a path on the host that leads, and a header ends with its line.
    if (/^(?:no scheme|no slashes)/.test(what)) expect((await work).url).toContain('http://open.example');
    else if (what.startsWith('a line break')) expect((await refusal(work)).code).toBe('unreachable');
    else expect((await refusal(work)).code).toBe('refused-address');
    expect(open.asked.length).toBeGreaterThan(0);
  });

  it('is said in the refusal, with what to do', async () => {
    const error = await refusal(fetcher()({ url: `http://inner.example:${secret.port}/` }));
    expect(error.text.en).toBe(
      `http://inner.example:${secret.port}/ is not fetched: its host is at 127.0.0.1, which is no public address.`,
    );
    expect(error.hint).toEqual({
      en: `If it is a host of your own, name it under fetch.allow in daybook.json: "inner.example:${secret.port}".`,
      zh: `如果这是你自己的主机，请写进 daybook.json 的 fetch.allow："inner.example:${secret.port}"。`,
    });
    const { hint } = await refusal(fetcher()({ url: 'https://[::1]/' }));
    expect(hint?.en).toContain('"[::1]:443"');
  });

  it('does not come in by a name whose address changes: each connection goes to the address that was looked at', async () => {
    const one = fetcher();
    const url = `http://changing.example:${open.port}/`;
    expect((await one({ url })).status).toBe(200);
    expect([lookups, open.asked]).toEqual([['changing.example'], ['GET /']]);
    expect((await refusal(one({ url: `http://changing.example:${secret.port}/` }))).code).toBe('refused-address');
  });

  it('repeats no password', async () => {
    const error = await refusal(fetcher()({ url: 'https://me:open-sesame@site.example/a' }));
    expect(error.text.en).toBe('https://site.example/a is not fetched: a user name stands in it.');
  });
});
