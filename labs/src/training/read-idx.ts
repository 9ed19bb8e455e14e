import { LabError } from '../lab-error.js';
import { say } from '../text.js';

/** Bytes in rows, as the IDX files of MNIST and its kin hold them. */
export interface IdxArray {
  readonly dims: readonly number[];
  readonly data: Uint8Array;
}

/**
 * Reads an IDX file of bytes, packed by gzip or not: two zeros, the type 8, how many dimensions, each of them in four bytes, the values.
 * @throws LabError `unreadable`.
 */
export async function readIdx(file: Uint8Array): Promise<IdxArray> {
  const bytes = file[0] === 0x1f && file[1] === 0x8b ? await gunzip(file) : file;
  const count = bytes[3] ?? 0;
  const from = 4 + 4 * count;
  if (bytes[0] !== 0 || bytes[1] !== 0 || bytes[2] !== 8 || count === 0 || bytes.length < from) {
    throw unreadable('it does not begin as one', '文件开头不符');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const dims = Array.from({ length: count }, (_, i) => view.getUint32(4 + 4 * i));
  const size = dims.reduce((product, dim) => product * dim, 1);
  if (bytes.length - from !== size)
    throw unreadable(`it holds ${bytes.length - from} values, not ${size}`, `应有 ${size} 个值，实有 ${bytes.length - from} 个`);
  return { dims, data: bytes.subarray(from) };
}

async function gunzip(file: Uint8Array): Promise<Uint8Array> {
  try {
    const stream = new Blob([file as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw unreadable('its packing is broken', '压缩数据损坏', cause);
  }
}

function unreadable(en: string, zh: string, cause?: unknown): LabError {
  return new LabError('unreadable', say(`This is not an IDX file that can be read: ${en}.`, `无法读取 IDX 文件：${zh}。`), {
    hint: say('Give a file such as train-images-idx3-ubyte.gz.', '请使用 train-images-idx3-ubyte.gz 这样的文件。'),
    cause,
  });
}

/** Whether a file begins as IDX of bytes, or as gzip, which IDX files come in. */
export function isIdx([first, second, third]: Uint8Array): boolean {
  return (first === 0 && second === 0 && third === 8) || (first === 0x1f && second === 0x8b);
}
