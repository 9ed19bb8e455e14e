/** Bytes that grow as they are written. */
export interface ByteWriter {
  byte(value: number): void;
  /** Seven bits a byte, the lowest first; the top bit says that more follow. 0 to 2^31 − 1. */
  varint(value: number): void;
  length(): number;
  /** Copies what was written to `target` from `at` on, is empty then, and returns where the copy ends. */
  moveTo(target: Uint8Array, at: number): number;
}

export function byteWriter(): ByteWriter {
  let bytes = new Uint8Array(256);
  let length = 0;
  const grow = () => {
    const larger = new Uint8Array(bytes.length * 2);
    larger.set(bytes);
    bytes = larger;
  };
  return {
    byte(value) {
      if (length === bytes.length) grow();
      bytes[length++] = value;
    },
    varint(value) {
      if (length + 5 > bytes.length) grow();
      let left = value;
      while (left > 0x7f) {
        bytes[length++] = (left & 0x7f) | 0x80;
        left >>>= 7;
      }
      bytes[length++] = left;
    },
    length: () => length,
    moveTo(target, at) {
      target.set(bytes.subarray(0, length), at);
      const end = at + length;
      length = 0;
      return end;
    },
  };
}
