import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateSync } from 'node:zlib';
import { DaybookError } from '../src/base/errors.js';
import type { Fetcher } from '../src/base/fetcher.js';
import { say } from '../src/base/text.js';
import { pictureType } from '../src/log/picture-type.js';

/** What a host does with a request. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A host of pictures on this machine, standing in for any hosts of the web: `https://a.example/x` is asked for as `/a.example/x`. */
export interface PictureHost {
  /** The way to it, as the program’s own way to the web is. */
  readonly fetch: Fetcher;
  /** Addresses that were asked for, in order, with the Referer that came along. */
  readonly asked: { readonly url: string; readonly referer: string | null }[];
  /** The address of the host itself. */
  readonly origin: string;
  /** Says how an address is answered; 404 for all others. */
  answer(url: string, answer: Answer): void;
  close(): Promise<void>;
}

/** Starts a host that refuses whoever says where a picture is shown. */
export async function startPictureHost(): Promise<PictureHost> {
  const answers = new Map<string, Answer>();
  const asked: { url: string; referer: string | null }[] = [];
  const server = createServer((request, response) => {
    const url = `https:/${request.url}`;
    asked.push({ url, referer: request.headers.referer ?? null });
    if (request.headers.referer !== undefined) status(403)(response, request);
    else (answers.get(url) ?? status(404))(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    fetch: loopbackFetcher((url) => `${origin}/${url.replace(/^https?:\/\//, '')}`),
    asked,
    origin,
    answer: (url, answer) => void answers.set(url, answer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A way to a host of this machine, without rates or retries; it gives up after a second. */
export function loopbackFetcher(addressOf: (url: string) => string = (url) => url): Fetcher {
  return async ({ url, maxBytes = 1e8, timeout = 1_000 }) => {
    try {
      const response = await fetch(addressOf(url), { signal: AbortSignal.timeout(timeout), referrerPolicy: 'no-referrer' });
      const body = new Uint8Array(await response.arrayBuffer());
      if (body.length > maxBytes) throw new DaybookError('too-large', say('It is too large.', '太大。'));
      const type = pictureType(body) ?? response.headers.get('content-type')?.split(';')[0] ?? '';
      const landed = new URL(response.url).pathname;
      const address = response.redirected ? `https:/${landed}` : url;
      return { url: address, status: response.status, headers: Object.fromEntries(response.headers), body, type, isKept: false };
    } catch (cause) {
      if (cause instanceof DaybookError) throw cause;
      throw new DaybookError('unreachable', say('The host does not answer.', '主机没有回应。'), { cause });
    }
  };
}

export function picture(bytes: Uint8Array, type = 'image/png'): Answer {
  return (response) => void response.writeHead(200, { 'content-type': type, 'content-length': bytes.length }).end(bytes);
}

export function status(code: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) => void response.writeHead(code, { 'content-type': 'text/html', ...headers }).end(`<h1>${code}</h1>`);
}

/** Sends the beginning of a picture and hangs up. */
export function cutOff(bytes: Uint8Array): Answer {
  return (response) => {
    response.writeHead(200, { 'content-type': 'image/png', 'content-length': bytes.length });
    response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
  };
}

/** Takes the request and never answers. */
export const stall: Answer = () => {};

/** A PNG of one bit a point, all of them black: few bytes for any size. */
export function hugePng(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 1 });
  const parts = [Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat(parts);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** The checksum of PNG (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 255] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
