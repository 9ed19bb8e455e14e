/** Bytes that are read from the first to the last. */
export interface ByteReader {
  /** What `ByteWriter.varint` wrote. */
  varint(): number;
  /** The next bytes, not copied. */
  take(length: number): Uint8Array;
  /** All that is left, not copied. */
  rest(): Uint8Array;
}

export function byteReader(bytes: Uint8Array): ByteReader {
  let at = 0;
  return {
    varint() {
      let byte = bytes[at++] as number;
      let value = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[at++] as number;
        value |= (byte & 0x7f) << shift;
      }
      return value;
    },
    take(length) {
      at += length;
      return bytes.subarray(at - length, at);
    },
    rest: () => bytes.subarray(at),
  };
}
