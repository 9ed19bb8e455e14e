import { LabError } from '../lab-error.js';
import { say } from '../text.js';

/** A file in a zip archive. */
export interface ZipEntry {
  readonly name: string;
  /** Reads the file; a view of the archive where it is stored as it is. */
  read(): Promise<Uint8Array>;
}

/**
 * Reads the directory of a zip archive, with 64-bit sizes where there are.
 * @throws LabError `unreadable` when the archive is cut off or damaged; the same when an entry is read.
 */
export function readZip(archive: Uint8Array): ZipEntry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const entries: ZipEntry[] = [];
  let [at, count] = directoryOf(view);
  for (; count > 0; count--) {
    const place = placeOf(view, at);
    const name = new TextDecoder().decode(archive.subarray(at + headerBytes, at + headerBytes + place.nameBytes));
    entries.push({ name, read: () => readEntry(archive, place) });
    at += place.headerBytes;
  }
  return entries;
}

/** Where an entry lies and how it is packed. */
interface Place {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Of the entry's own header, before its bytes. */
  readonly offset: number;
  readonly nameBytes: number;
  /** Of this line of the directory. */
  readonly headerBytes: number;
}

const headerBytes = 46;
const whole32 = 0xffffffff;

/** The place of the directory and how many entries it has. */
function directoryOf(view: DataView): [at: number, count: number] {
  const last = view.byteLength - 22;
  let end = last;
  // A comment of up to 65,535 bytes may follow the end.
  while (end >= 0 && end >= last - 0xffff && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0 || end < last - 0xffff) throw damaged();
  const [count, at] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (at !== whole32 && count !== 0xffff) return [at, count];
  if (end < 20 || view.getUint32(end - 20, true) !== 0x07064b50) throw damaged();
  const wide = numberAt(view, end - 12);
  if (uint32At(view, wide) !== 0x06064b50) throw damaged();
  return [numberAt(view, wide + 48), numberAt(view, wide + 32)];
}

function placeOf(view: DataView, at: number): Place {
  if (uint32At(view, at) !== 0x02014b50 || at + headerBytes > view.byteLength) throw damaged();
  const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((from) => view.getUint16(at + from, true)) as [number, number, number];
  // Sizes that take more than 32 bits stand in a further field, in this order, only those that do.
  const [unpacked, packed, offset] = [24, 20, 42].map((from) => view.getUint32(at + from, true)) as [number, number, number];
  const wide = wideSizes(view, at + headerBytes + nameBytes, extraBytes);
  const take = (size: number) => (size === whole32 ? (wide.shift() ?? size) : size);
  return {
    method: view.getUint16(at + 10, true),
    unpacked: take(unpacked),
    packed: take(packed),
    offset: take(offset),
    nameBytes,
    headerBytes: headerBytes + nameBytes + extraBytes + commentBytes,
  };
}

function wideSizes(view: DataView, from: number, bytes: number): number[] {
  let at = from;
  while (at + 4 <= from + bytes && from + bytes <= view.byteLength) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (id === 1) return Array.from({ length: Math.min(3, length >> 3) }, (_, k) => numberAt(view, at + 4 + k * 8));
    at += 4 + length;
  }
  return [];
}

async function readEntry(archive: Uint8Array, { method, packed, unpacked, offset }: Place): Promise<Uint8Array> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (uint32At(view, offset) !== 0x04034b50 || offset + 30 > archive.length) throw damaged();
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > archive.length) throw damaged();
  const bytes = archive.subarray(from, from + packed);
  if (method === 0 && packed === unpacked) return bytes;
  if (method === 8) return inflated(bytes, unpacked);
  throw damaged();
}

/** Stops where more comes than the directory says. */
async function inflated(packed: Uint8Array, unpacked: number): Promise<Uint8Array> {
  const own = new Uint8Array(packed);
  const stream = new Blob([own]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of stream as unknown as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > unpacked) break;
      parts.push(part);
    }
  } catch (cause) {
    throw damaged(cause);
  }
  if (size !== unpacked) throw damaged();
  const bytes = new Uint8Array(unpacked);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function uint32At(view: DataView, at: number): number {
  if (at < 0 || at + 4 > view.byteLength) throw damaged();
  return view.getUint32(at, true);
}

function numberAt(view: DataView, at: number): number {
  if (at < 0 || at + 8 > view.byteLength) throw damaged();
  return Number(view.getBigUint64(at, true));
}

function damaged(cause?: unknown): LabError {
  return new LabError('unreadable', say('The archive is cut off or damaged.', '压缩包被截断或已损坏。'), {
    hint: say('Get the file again.', '请重新获取该文件。'),
    cause,
  });
}
