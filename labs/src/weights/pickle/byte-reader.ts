import { pickleError } from './pickle-error.js';

/** Reads a pickle's bytes from front to back; throws where they end too early. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at: number;

  constructor(bytes: Uint8Array, from = 0) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = from;
  }

  get at(): number {
    return this.#at;
  }

  byte(): number {
    return this.#view.getUint8(this.#take(1));
  }

  uint16(): number {
    return this.#view.getUint16(this.#take(2), true);
  }

  int32(): number {
    return this.#view.getInt32(this.#take(4), true);
  }

  uint32(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  /** A length of eight bytes; more than the file holds ends the reading. */
  length64(): number {
    return Number(this.#view.getBigUint64(this.#take(8), true));
  }

  float64(): number {
    return this.#view.getFloat64(this.#take(8), false);
  }

  bytes(length: number): Uint8Array {
    const from = this.#take(length);
    return this.#bytes.subarray(from, from + length);
  }

  text(length: number): string {
    return new TextDecoder().decode(this.bytes(length));
  }

  /** Up to the line's end, which is left out. */
  line(): string {
    const end = this.#bytes.indexOf(0x0a, this.#at);
    if (end < 0) throw pickleError('it ends too early', '内容不完整');
    const text = this.text(end - this.#at);
    this.#at = end + 1;
    return text;
  }

  #take(length: number): number {
    if (this.#at + length > this.#bytes.length) throw pickleError('it ends too early', '内容不完整');
    const from = this.#at;
    this.#at += length;
    return from;
  }
}
