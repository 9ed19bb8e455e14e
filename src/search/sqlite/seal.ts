import { closeSync, fsyncSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** Where SQLite keeps the number that belongs to the user of a database, four bytes. */
const sealAt = 60;

/** Writes a checksum of a whole closed database file into it, and waits until all its bytes are on the disk. */
export function sealFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    const seal = Buffer.alloc(4);
    seal.writeUInt32BE(checksum(file));
    writeSync(file, seal, 0, 4, sealAt);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Whether a file is byte for byte as it was sealed; false when there is no file, or something else in its place. */
export function isSealed(path: string): boolean {
  try {
    // Who opens a pipe waits until someone writes to it.
    if (!statSync(path).isFile()) return false;
    const file = openSync(path, 'r');
    try {
      const seal = Buffer.alloc(4);
      if (readSync(file, seal, 0, 4, sealAt) < 4) return false;
      return seal.readUInt32BE() === checksum(file);
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}

/** The checksum of a file, its seal taken for zeros. */
function checksum(file: number): number {
  const room = Buffer.allocUnsafe(1 << 20);
  let sum = 0;
  for (let at = 0; ; ) {
    const got = readSync(file, room, 0, room.length, at);
    if (got === 0) return sum;
    if (at === 0) room.fill(0, sealAt, sealAt + 4);
    sum = crc32(room.subarray(0, got), sum);
    at += got;
  }
}
