/** The media type that the bytes show; else the declared one without its parameters, and `application/octet-stream` where none is. */
export function sniffType(bytes: Uint8Array, declared: string | undefined): string {
  const stated = (declared ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const binary = signatures.find(({ at, text }) => textAt(bytes, at, text.length) === text);
  if (binary) return binary.type;
  if (textAt(bytes, 4, 4) === 'ftyp' && /avi[fs]/.test(textAt(bytes, 8, 32))) return 'image/avif';
  const start = textAt(bytes, 0, 1024).replace(/^(?:ï»¿)?\s*/, '');
  return markupType(start, stated) ?? (stated === '' || stated === 'application/octet-stream' ? plainType(bytes) : stated);
}

interface Signature {
  readonly type: string;
  /** Bytes as characters of the same number. */
  readonly text: string;
  readonly at: number;
}

const signatures: readonly Signature[] = [
  { type: 'image/png', at: 0, text: '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', at: 0, text: '\xff\xd8\xff' },
  { type: 'image/gif', at: 0, text: 'GIF87a' },
  { type: 'image/gif', at: 0, text: 'GIF89a' },
  { type: 'image/webp', at: 8, text: 'WEBP' },
  { type: 'application/pdf', at: 0, text: '%PDF-' },
];

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** A drawing in HTML is a page; `<svg` may follow a prologue and comments. */
function markupType(start: string, stated: string): string | null {
  if (/^<!doctype html|^<(?:html|head|body|title|meta|script)[\s>]/i.test(start)) return 'text/html';
  const isXml = start.startsWith('<?xml') || start.startsWith('<!--') || /^<!doctype svg/i.test(start);
  if (/^<svg[\s>]/i.test(start) || (isXml && /<svg[\s>]/i.test(start))) return 'image/svg+xml';
  if (start.startsWith('<?xml') && !/xml|html/.test(stated)) return 'application/xml';
  return null;
}

/** Of bytes that nobody says anything about. */
function plainType(bytes: Uint8Array): string {
  if (bytes.length === 0 || bytes.subarray(0, 1024).some(isControl)) return 'application/octet-stream';
  return isJson(bytes) ? 'application/json' : 'text/plain';
}

/** But tab, line feed, form feed, carriage return and escape. */
function isControl(byte: number): boolean {
  return byte < 32 && ![9, 10, 12, 13, 27].includes(byte);
}

function isJson(bytes: Uint8Array): boolean {
  try {
    return typeof JSON.parse(new TextDecoder().decode(bytes)) === 'object';
  } catch {
    return false;
  }
}
