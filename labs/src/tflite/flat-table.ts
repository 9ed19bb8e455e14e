/**
 * A table of a FlatBuffer: fields are known by their number in the schema, absent ones have a default. Every read is checked against the
 * file's end (a RangeError of DataView), so that a broken file cannot lead outside of it.
 */
export class FlatTable {
  readonly #view: DataView;
  readonly #at: number;
  readonly #fieldTable: number;
  readonly #fieldTableBytes: number;

  private constructor(view: DataView, at: number) {
    this.#view = view;
    this.#at = at;
    this.#fieldTable = at - view.getInt32(at, true);
    this.#fieldTableBytes = view.getUint16(this.#fieldTable, true);
  }

  /** The root table of a file. */
  static root(bytes: Uint8Array): FlatTable {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return new FlatTable(view, view.getUint32(0, true));
  }

  /** A number of 8 bits, without sign. */
  byte(field: number, otherwise = 0): number {
    const at = this.#place(field);
    return at === null ? otherwise : this.#view.getUint8(at);
  }

  /** A truth value. */
  flag(field: number): boolean {
    return this.byte(field) !== 0;
  }

  /** A number of 32 bits. */
  integer(field: number, otherwise = 0): number {
    const at = this.#place(field);
    return at === null ? otherwise : this.#view.getInt32(at, true);
  }

  /** A single float. */
  float(field: number, otherwise = 0): number {
    const at = this.#place(field);
    return at === null ? otherwise : this.#view.getFloat32(at, true);
  }

  /** A text; empty when absent. */
  text(field: number): string {
    return new TextDecoder().decode(this.bytes(field));
  }

  /** A list of bytes, as a view of the file; empty when absent. */
  bytes(field: number): Uint8Array {
    const { at, count } = this.#list(field, 1);
    return new Uint8Array(this.#view.buffer, this.#view.byteOffset + at, count);
  }

  /** A list of numbers of 32 bits; empty when absent. */
  integers(field: number): number[] {
    const { at, count } = this.#list(field, 4);
    return Array.from({ length: count }, (_, k) => this.#view.getInt32(at + k * 4, true));
  }

  /** A list of numbers of 16 bits, without sign; empty when absent. */
  shorts(field: number): number[] {
    const { at, count } = this.#list(field, 2);
    return Array.from({ length: count }, (_, k) => this.#view.getUint16(at + k * 2, true));
  }

  /** A list of single floats; empty when absent. */
  floats(field: number): number[] {
    const { at, count } = this.#list(field, 4);
    return Array.from({ length: count }, (_, k) => this.#view.getFloat32(at + k * 4, true));
  }

  /** A list of numbers of 64 bits; empty when absent. */
  longs(field: number): number[] {
    const { at, count } = this.#list(field, 8);
    return Array.from({ length: count }, (_, k) => Number(this.#view.getBigInt64(at + k * 8, true)));
  }

  /** A table within this one; null when absent. */
  table(field: number): FlatTable | null {
    const at = this.#place(field);
    return at === null ? null : new FlatTable(this.#view, at + this.#view.getUint32(at, true));
  }

  /** A list of tables; empty when absent. */
  tables(field: number): FlatTable[] {
    const { at, count } = this.#list(field, 4);
    return Array.from({ length: count }, (_, k) => new FlatTable(this.#view, at + k * 4 + this.#view.getUint32(at + k * 4, true)));
  }

  /** Where a field's value lies; null when it is absent. */
  #place(field: number): number | null {
    const slot = 4 + field * 2;
    if (slot >= this.#fieldTableBytes) return null;
    const offset = this.#view.getUint16(this.#fieldTable + slot, true);
    return offset === 0 ? null : this.#at + offset;
  }

  #list(field: number, bytesEach: number): { readonly at: number; readonly count: number } {
    const place = this.#place(field);
    if (place === null) return { at: 0, count: 0 };
    const list = place + this.#view.getUint32(place, true);
    const count = this.#view.getUint32(list, true);
    if (list + 4 + count * bytesEach > this.#view.byteLength) throw new RangeError('A list ends outside of the file.');
    return { at: list + 4, count };
  }
}
