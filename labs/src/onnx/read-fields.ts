import type { Reader } from 'protobufjs';

/** For each field number: the wire type it must have, and what it does. Other fields are skipped. */
export type Fields<Target> = Readonly<Record<number, readonly [wireType: number, read: (reader: Reader, target: Target) => void]>>;

/** Reads a message up to its end into a value that its fields are put into. */
export function readFields<Target>(reader: Reader, target: Target, fields: Fields<Target>, end: number = reader.len): Target {
  while (reader.pos < end) {
    const tag = reader.uint32();
    const [wireType, read] = fields[tag >>> 3] ?? [];
    if (read && wireType === (tag & 7)) read(reader, target);
    else reader.skipType(tag & 7);
  }
  if (reader.pos !== end) throw new Error('A message ends outside of itself.');
  return target;
}

/** Reads a message within the message. */
export function readNested<Target>(reader: Reader, target: Target, fields: Fields<Target>): Target {
  const length = reader.uint32();
  if (reader.pos + length > reader.len) throw new Error('A message ends outside of the file.');
  return readFields(reader, target, fields, reader.pos + length);
}
