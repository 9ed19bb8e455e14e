import { hash } from 'node:crypto';

/** A short hash of a file's text, or of its bytes; so short that a slice of it holds on to no longer text. */
export function textHash(text: string | Uint8Array): string {
  return hash('sha256', text, 'base64url').slice(0, 12);
}
