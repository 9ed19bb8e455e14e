import { say } from '../text.js';
import { wrongNpy } from './wrong-npy.js';

/** What the header of a .npy file says of the values after it. */
export interface NpyHeader {
  /** Byte order, kind and bytes of a value, such as `<f4`. */
  readonly descr: string;
  /** Whether the first dimension is the fastest. */
  readonly isFortran: boolean;
  readonly shape: readonly number[];
  /** Where the values begin. */
  readonly offset: number;
}

/**
 * Reads the header of NumPy's format, versions 1 to 3 (NEP 1). Its Python literal is looked through, never evaluated.
 * @throws LabError `unreadable` or `too-large`.
 */
export function readNpyHeader(bytes: Uint8Array): NpyHeader {
  if (!isNpy(bytes)) throw wrongNpy(say('it does not begin as one', '开头不是 .npy 的标记'));
  const version = bytes[6];
  const isShort = version === 1;
  if (version === undefined || bytes.length < (isShort ? 10 : 12)) throw wrongNpy(say('it is cut off in its header', '文件头不完整'));
  if (version < 1 || version > 3)
    throw wrongNpy(say(`its format is version ${version}; 1 to 3 are read`, `格式版本是 ${version}，只读取 1 到 3`));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = isShort ? view.getUint16(8, true) : view.getUint32(8, true);
  const start = isShort ? 10 : 12;
  if (length > longestHeader) {
    throw wrongNpy(
      say(`its header is ${length} bytes long; at most ${longestHeader} are read`, `文件头长 ${length} 字节，最多读取 ${longestHeader}`),
    );
  }
  if (start + length > bytes.length) throw wrongNpy(say('it is cut off in its header', '文件头不完整'));
  return { ...readLiteral(new TextDecoder().decode(bytes.subarray(start, start + length))), offset: start + length };
}

/** Whether a file begins as .npy does. */
export function isNpy(bytes: Uint8Array): boolean {
  return bytes[0] === 0x93 && String.fromCharCode(...bytes.subarray(1, 6)) === 'NUMPY';
}

/** Far more than an array of numbers needs; NumPy itself stops at 10,000 letters. */
const longestHeader = 65_536;

/** {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), } */
function readLiteral(text: string): Omit<NpyHeader, 'offset'> {
  const descr = /'descr': ?'([^']{1,16})'/.exec(text)?.[1];
  const order = /'fortran_order': ?(True|False)/.exec(text)?.[1];
  const shape = /'shape': ?\(([\d, L]*)\)/.exec(text)?.[1];
  if (descr === undefined && text.includes("'descr'")) {
    throw wrongNpy(say('its values are records of several fields; save one array of numbers', '它的值是多字段记录；请保存单个数值数组'));
  }
  if (descr === undefined || order === undefined || shape === undefined) {
    throw wrongNpy(say('its header names no type, order and shape', '文件头没有写明类型、顺序和形状'));
  }
  const dims = shape.split(',').filter((part) => part.trim() !== '');
  return { descr, isFortran: order === 'True', shape: dims.map((dim) => Number.parseInt(dim, 10)) };
}
