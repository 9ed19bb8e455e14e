import { InnerAddress } from './guarded-connector.js';
import { WebError } from './web-error.js';
import type { WebFailure } from './web-failures.js';

/** What a failure of the network, of TLS, of HTTP or of a decompressor means for the one who asked. */
export function failureOf(error: unknown, address: string): WebError {
  if (error instanceof WebError) return error;
  if (error instanceof InnerAddress) return new WebError('inner-address', address, { detail: error.address, cause: error });
  const code = String((error as { readonly code?: unknown } | null)?.code ?? '');
  const failure = failures.get(code) ?? shapes.find(([shape]) => shape.test(code))?.[1] ?? 'no-http';
  return new WebError(failure, address, { detail: code, cause: error });
}

const failures: ReadonlyMap<string, WebFailure> = new Map<string, WebFailure>([
  ['ENOTFOUND', 'no-such-name'],
  ['ENODATA', 'no-such-name'],
  ['EAI_AGAIN', 'name-unknown'],
  ['EAI_FAIL', 'name-unknown'],
  ['ESERVFAIL', 'name-unknown'],
  ['ECONNREFUSED', 'turned-away'],
  ['ENETUNREACH', 'no-way'],
  ['EHOSTUNREACH', 'no-way'],
  ['ENETDOWN', 'no-way'],
  ['EHOSTDOWN', 'no-way'],
  ['EADDRNOTAVAIL', 'no-way'],
  ['ETIMEDOUT', 'timeout'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
  ['UND_ERR_BODY_TIMEOUT', 'timeout'],
  ['ECONNRESET', 'cut'],
  ['ECONNABORTED', 'cut'],
  ['EPIPE', 'cut'],
  ['UND_ERR_SOCKET', 'cut'],
  // A compressed body that ends too early.
  ['Z_BUF_ERROR', 'cut'],
]);

/** Codes of which there are many: of a certificate that is not accepted, and of a talk in TLS that comes to nothing. */
const shapes: readonly (readonly [shape: RegExp, failure: WebFailure])[] = [
  [/CERT|SIGNED|VERIFY|ISSUER/, 'certificate'],
  [/SSL|TLS|EPROTO/, 'no-tls'],
];
