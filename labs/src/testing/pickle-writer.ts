/** Writes pickles of protocol 2 byte by byte, as torch.save does, and whatever else a test wants to hand to the reader. */
export const pickle = {
  program: (...parts: readonly Bytes[]): Uint8Array => joined([[0x80, 2], ...parts, [0x2e]]),
  none: [0x4e],
  yes: [0x88],
  no: [0x89],
  mark: [0x28],
  text: (value: string): Bytes => joined([[0x58], uint32(utf8(value).length), utf8(value)]),
  int: (value: number): Bytes => joined([[0x4a], uint32(value)]),
  float: (value: number): Bytes => {
    const bytes = new Uint8Array(9);
    bytes[0] = 0x47;
    new DataView(bytes.buffer).setFloat64(1, value);
    return bytes;
  },
  global: (module: string, name: string): Bytes => utf8(`c${module}\n${name}\n`),
  tuple: (...values: readonly Bytes[]): Bytes => joined([[0x28], ...values, [0x74]]),
  list: (...values: readonly Bytes[]): Bytes => joined([[0x5d, 0x28], ...values, [0x65]]),
  dictionary: (entries: Readonly<Record<string, Bytes>>): Bytes =>
    joined([[0x7d, 0x28], ...Object.entries(entries).flatMap(([key, value]) => [pickle.text(key), value]), [0x75]]),
  reduce: (callee: Bytes, ...args: readonly Bytes[]): Bytes => joined([callee, pickle.tuple(...args), [0x52]]),
  build: (target: Bytes, state: Bytes): Bytes => joined([target, state, [0x62]]),
  persistent: (id: Bytes): Bytes => joined([id, [0x51]]),
};

/** Bytes, as a list or an array. */
export type Bytes = readonly number[] | Uint8Array;

/** One after another. */
export function joined(parts: readonly Bytes[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A whole number in four bytes, the lowest first. */
export function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setInt32(0, value | 0, true);
  return bytes;
}

/** The bytes of a text. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
