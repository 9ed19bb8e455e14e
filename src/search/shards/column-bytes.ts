import type { Columns } from '../index-reader.js';
import { byteWriter } from '../terms/byte-writer.js';
import { emptyColumns } from '../terms/columns.js';
import { byteReader } from './byte-reader.js';

/** Columns as bytes: one after the other, a varint a value; dates as steps, twice their size, odd for steps back. */
export function encodeColumns(columns: Columns): Uint8Array {
  const writer = byteWriter();
  let previous = 0;
  for (const date of columns.dates) {
    const step = date - previous;
    writer.varint(step < 0 ? -2 * step - 1 : 2 * step);
    previous = date;
  }
  for (const values of plainColumns(columns)) for (const value of values) writer.varint(value);
  const bytes = new Uint8Array(writer.length());
  writer.moveTo(bytes, 0);
  return bytes;
}

/** The columns of so many documents. */
export function decodeColumns(bytes: Uint8Array, count: number): Columns {
  const columns = emptyColumns(count);
  const reader = byteReader(bytes);
  let date = 0;
  for (let number = 0; number < count; number++) {
    const step = reader.varint();
    date += step % 2 === 1 ? -(step + 1) / 2 : step / 2;
    columns.dates[number] = date;
  }
  for (const values of plainColumns(columns)) for (let number = 0; number < count; number++) values[number] = reader.varint();
  return columns;
}

function plainColumns({ places, relevances, has, lengths }: Columns) {
  return [places, relevances, has, lengths];
}
