import { type Bytes, joined, pickle, uint32, utf8 } from './pickle-writer.js';

/** A storage of PyTorch: its kind and its numbers. */
export interface StorageSample {
  readonly kind: string;
  readonly count: number;
  readonly bytes: Bytes;
}

/** A file as torch.save writes it: a pickle, and storages by key. */
export function torchFile(checkpoint: Bytes, storages: Readonly<Record<string, StorageSample>> = {}): Uint8Array {
  const files = Object.entries(storages).map(([key, { bytes }]) => [`archive/data/${key}`, Uint8Array.from(bytes)] as const);
  return zipOf({ 'archive/data.pkl': pickle.program(checkpoint), 'archive/byteorder': utf8('little'), ...Object.fromEntries(files) });
}

/** The same as torch.save wrote it before version 1.6. */
export function legacyTorchFile(checkpoint: Bytes, storages: Readonly<Record<string, StorageSample>>): Uint8Array {
  const magic = joined([[0x80, 2, 0x8a, 0x0a], [0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19], [0x2e]]);
  const keys = pickle.program(pickle.list(...Object.keys(storages).map(pickle.text)));
  const numbers = Object.values(storages).flatMap(({ count, bytes }) => [uint32(count), [0, 0, 0, 0], bytes]);
  return joined([
    magic,
    pickle.program(pickle.int(1001)),
    pickle.program(pickle.dictionary({})),
    pickle.program(checkpoint),
    keys,
    ...numbers,
  ]);
}

/** A tensor in a pickle: a call of `_rebuild_tensor_v2` on a storage. */
export function tensorOf(
  key: string,
  { kind, count }: StorageSample,
  dims: readonly number[],
  strides: readonly number[] = rowMajor(dims),
  offset = 0,
): Uint8Array {
  const id = pickle.tuple(pickle.text('storage'), pickle.global('torch', kind), pickle.text(key), pickle.text('cpu'), pickle.int(count));
  const numbers = (values: readonly number[]) => pickle.tuple(...values.map(pickle.int));
  const hooks = pickle.reduce(pickle.global('collections', 'OrderedDict'));
  return joined([
    pickle.reduce(
      pickle.global('torch._utils', '_rebuild_tensor_v2'),
      pickle.persistent(id),
      pickle.int(offset),
      numbers(dims),
      numbers(strides),
      pickle.no,
      hooks,
    ),
  ]);
}

/** A zip archive whose files are stored as they are. */
export function zipOf(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const sizes = joined([uint32(0), uint32(bytes.length), uint32(bytes.length), uint16(utf8(name).length)]);
    const versions = [20, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const local = joined([uint32(0x04034b50), versions, sizes, uint16(0), utf8(name), bytes]);
    directory.push(joined([uint32(0x02014b50), [20, 0], versions, sizes, new Uint8Array(12), uint32(at), utf8(name)]));
    parts.push(local);
    at += local.length;
  }
  const lines = joined(directory);
  const count = uint16(directory.length);
  return joined([...parts, lines, uint32(0x06054b50), new Uint8Array(4), count, count, uint32(lines.length), uint32(at), uint16(0)]);
}

function rowMajor(dims: readonly number[]): number[] {
  return dims.map((_, k) => dims.slice(k + 1).reduce((product, dim) => product * dim, 1));
}

function uint16(value: number): number[] {
  return [value & 255, value >> 8];
}
