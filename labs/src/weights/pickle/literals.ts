import { pickleError } from './pickle-error.js';

/** A decimal number of Python, with the L of a long; `00` and `01` are how protocol 0 writes False and True. */
export function parseInteger(line: string): number | bigint | boolean {
  if (line === '00' || line === '01') return line === '01';
  const digits = line.endsWith('L') ? line.slice(0, -1) : line;
  if (!/^-?\d{1,300}$/.test(digits)) throw pickleError('it has a number that cannot be read', '含有无法读取的数');
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : BigInt(digits);
}

/** A whole number in two's complement, the lowest byte first; no bytes are 0. */
export function integerOf(bytes: Uint8Array): number | bigint {
  if (bytes.length > 128) throw pickleError('it has a number that cannot be read', '含有无法读取的数');
  let value = 0n;
  for (let k = bytes.length - 1; k >= 0; k--) value = (value << 8n) | BigInt(bytes[k] as number);
  const signed = BigInt.asIntN(bytes.length * 8, value);
  const number = Number(signed);
  return Number.isSafeInteger(number) ? number : signed;
}

/** A string as Python 2 prints it, in quotes with `\n`, `\'` and `\x41`. */
export function parsePythonString(line: string): string {
  const quote = line[0];
  if (line.length < 2 || (quote !== "'" && quote !== '"') || line.at(-1) !== quote) {
    throw pickleError('it has a text that cannot be read', '含有无法读取的文本');
  }
  return line.slice(1, -1).replace(/\\(?:x([0-9a-fA-F]{2})|([\s\S]))/g, (whole, hex: string | undefined, letter: string | undefined) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    return escapes[letter ?? ''] ?? whole;
  });
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\', "'": "'", '"': '"' };
