import { type Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import { WebError } from './web-error.js';

/** The codings of a body that are asked for. */
export const acceptedCodings = 'gzip, br';

/** A body on its way, and where from. */
export interface ComingBody {
  readonly stream: Readable;
  /** How long it is said to be; 0 when it is not said. */
  readonly length: number;
  /** The `Content-Encoding` header; "" when there is none. */
  readonly coding: string;
  readonly address: string;
}

/**
 * Reads a body to its end and undoes its coding as it comes. It stops at the limit, which holds for the bytes that come and for what they
 * unpack to: a bomb costs no more than an honest body of that size.
 */
export async function readBody({ stream, length, coding, address }: ComingBody, limit: number): Promise<Uint8Array> {
  const decoder = decoderOf(coding.trim().toLowerCase());
  if (length > limit || decoder === 'unknown') {
    stream.on('error', () => {}).destroy();
    throw length > limit ? WebError.tooLarge(address, limit) : new WebError('no-http', address);
  }
  const parts: Uint8Array[] = [];
  const withinLimit = (take: (part: Uint8Array) => void): ((part: Uint8Array, _: string, done: (error?: Error) => void) => void) => {
    let size = 0;
    return (part, _, done) => {
      size += part.length;
      if (size > limit) return done(WebError.tooLarge(address, limit));
      take(part);
      done();
    };
  };
  const sink = new Writable({ write: withinLimit((part) => parts.push(part)) });
  if (decoder === null) await pipeline(stream, sink);
  else {
    const counted: Transform = new Transform({ transform: withinLimit((part) => counted.push(part)) });
    await pipeline(stream, counted, decoder, sink);
  }
  return Buffer.concat(parts);
}

function decoderOf(coding: string): Transform | null | 'unknown' {
  switch (coding) {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
    case 'deflate':
      return createUnzip();
    case 'br':
      return createBrotliDecompress();
    default:
      return 'unknown';
  }
}
