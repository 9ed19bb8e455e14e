import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DaybookError } from '../../src/base/errors.js';
import type { Fetcher, WebResponse } from '../../src/base/fetcher.js';
import { say } from '../../src/base/text.js';

/** An answer of the web that tests play: a file of test/corpus/capture, or what is given. */
export interface FakeAnswer {
  readonly file?: string;
  readonly body?: string | Uint8Array;
  readonly status?: number;
  /** The media type; told by the file's name when absent. */
  readonly type?: string;
  /** The address that answers, after redirects. */
  readonly to?: string;
}

/** A web of a few addresses: any other is 404; it keeps what it was asked. */
export interface FakeWeb {
  readonly fetch: Fetcher;
  readonly asked: string[];
}

/** Makes a web that answers as told. */
export function fakeWeb(answers: Readonly<Record<string, FakeAnswer | string>>): FakeWeb {
  const asked: string[] = [];
  const fetch: Fetcher = async ({ url }) => {
    asked.push(url);
    const answer = answers[url];
    return responseOf(
      url,
      typeof answer === 'string' ? { file: answer } : (answer ?? { body: 'Not found', status: 404, type: 'text/html' }),
    );
  };
  return { fetch, asked };
}

/** A web that cannot be reached. */
export function brokenWeb(): FakeWeb {
  const asked: string[] = [];
  const fetch: Fetcher = async ({ url }) => {
    asked.push(url);
    throw new DaybookError('unreachable', say(`${new URL(url).host} does not answer.`, `${new URL(url).host} 没有响应。`));
  };
  return { fetch, asked };
}

/** A file of test/corpus/capture. */
export function corpusFile(path: string): Buffer {
  return readFileSync(join(import.meta.dirname, '../corpus/capture', path));
}

function responseOf(url: string, { file, body, status = 200, type, to = url }: FakeAnswer): WebResponse {
  const bytes = file === undefined ? toBytes(body ?? '') : corpusFile(file);
  const media = type ?? types[/\.(\w+)$/.exec(file ?? '')?.[1] ?? 'html'] ?? 'text/html';
  return {
    url: to,
    status,
    headers: { 'content-type': media },
    body: new Uint8Array(bytes),
    type: media.split(';')[0] ?? '',
    isKept: false,
  };
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  xml: 'application/atom+xml; charset=utf-8',
  json: 'application/json',
  md: 'text/plain; charset=utf-8',
};

function toBytes(body: string | Uint8Array): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
}
