import { spawn } from 'node:child_process';
import { createServer as createPlainServer } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { corpusFile } from './capture/fake-web.js';
import { type Certificate, type CertificateWishes, certificate } from './certificate.js';
import { temporaryLog } from './cli/temporary-log.js';

// Hosts of this machine with certificates of every kind, asked by the built program; their authority is told to it as users do.
const program = join(import.meta.dirname, '../bin/daybook.js');
const authority = certificate({ name: 'An Authority', isAuthority: true });
const stranger = certificate({ name: 'A Stranger', isAuthority: true });
const day = 86_400_000;
const before = (days: number) => new Date(Date.now() - days * day);

const servers: Server[] = [];
afterAll(() => Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve)))));

/** Captures the page of a host; what the program says, with the port as it is in every run. */
async function captured(server: Server): Promise<{ readonly exit: number | null; readonly out: string }> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const folder = temporaryLog({
    'daybook.json': JSON.stringify({ fetch: { allow: [`localhost:${port}`] } }),
    'authority.pem': authority.cert,
  });
  const args = [program, '-C', folder, 'capture', `https://localhost:${port}/post`, '--json'];
  const env = { PATH: process.env.PATH, LANG: 'en_GB.UTF-8', NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem') };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  const out = await text(child.stdout);
  return { exit: await exit, out: out.replaceAll(String(port), '8443') };
}

function hostWith({ cert, key }: Certificate, chain: readonly Certificate[] = []): Server {
  return createServer({ cert: [cert, ...chain.map((one) => one.cert)].join(''), key }, (_, response) => {
    response.setHeader('content-type', 'text/html').end(corpusFile('page/plain.html'));
  });
}

test('a host whose certificate is in order is read', async () => {
  const run = await captured(hostWith(certificate({ name: 'localhost', by: authority })));
  expect([run.exit, JSON.parse(run.out).title]).toEqual([0, 'Notes on rulers']);
});

const own =
  'If it is a host of your own, name the file of the certificate that signed it in NODE_EXTRA_CA_CERTS. Otherwise do not trust it.';
const clock = 'Look at it in a browser; the clock of this machine may be wrong too.';
const wrong: readonly (readonly [what: string, wishes: CertificateWishes, why: string, hint: string])[] = [
  ['it made itself', { name: 'localhost' }, 'it made its certificate itself, and nobody else vouches for it', own],
  ['of a stranger', { name: 'localhost', by: stranger }, 'its certificate was signed by somebody whom this machine does not know', own],
  ['of the past', { name: 'localhost', by: authority, from: before(9), until: before(2) }, 'its certificate has expired', clock],
  ['of the future', { name: 'localhost', by: authority, from: before(-2), until: before(-9) }, 'its certificate is not valid yet', clock],
  ['of another host', { name: 'another.example', by: authority }, 'its certificate is for another host', 'Look at it in a browser.'],
];

test.each(wrong)('a host with a certificate %s is not read, and it is said why', async (_what, wishes, why, hint) => {
  const run = await captured(hostWith(certificate(wishes)));
  expect(run.exit).toBe(3);
  const { error } = JSON.parse(run.out);
  expect([error.code, error.message, error.hint.split('\n')[0]]).toEqual([
    'unreachable',
    `https://localhost:8443/post cannot be reached: ${why}.`,
    hint,
  ]);
});

test('a chain that ends at a stranger is not read', async () => {
  const run = await captured(hostWith(certificate({ name: 'localhost', by: stranger }), [stranger]));
  expect(JSON.parse(run.out).error.message).toContain('signed by somebody whom this machine does not know');
});

test('a host that does not speak https where it was asked to is told from one with a bad certificate', async () => {
  const run = await captured(createPlainServer((_, response) => response.end('plain')));
  const { error } = JSON.parse(run.out);
  expect([error.code, error.message, error.hint.split('\n')[0]]).toEqual([
    'unreachable',
    'https://localhost:8443/post cannot be reached: its host does not speak https there, or only in a form that is too old.',
    'Look at it in a browser, or try http:// instead of https://.',
  ]);
});
