import { sizeOf } from '../tensor.js';
import { say } from '../text.js';
import { type NpyHeader, readNpyHeader } from './npy-header.js';
import { type NpyType, npyTypes } from './npy-types.js';
import { wrongNpy } from './wrong-npy.js';

/** An array of numbers, the last dimension fastest, whatever type and order the file keeps them in. */
export interface NpyArray {
  readonly shape: readonly number[];
  readonly values: Float32Array | Float64Array;
}

/**
 * Reads an array of booleans, integers or floats from NumPy's .npy format, in either byte order and either order of dimensions.
 * 64-bit integers beyond 2⁵³ are rounded. Nothing is set aside for values that the file does not hold.
 * @throws LabError `unreadable` or `too-large` with the reason.
 */
export function readNpy(bytes: Uint8Array): NpyArray {
  const header = readNpyHeader(bytes);
  const type = typeOf(header.descr);
  const count = sizeOf(header.shape);
  if (!(count <= mostValues)) {
    throw wrongNpy(
      say(`its shape ${shapeText(header.shape)} is of more than 2^31 values`, `形状 ${shapeText(header.shape)} 超过 2^31 个值`),
      'too-large',
    );
  }
  const [needed, there] = [count * type.bytes, bytes.length - header.offset];
  if (needed > there) {
    throw wrongNpy(
      say(
        `it is cut off: shape ${shapeText(header.shape)} of ${header.descr} needs ${needed} bytes, and ${there} are there`,
        `文件不完整：形状 ${shapeText(header.shape)}、类型 ${header.descr} 需要 ${needed} 字节，实际只有 ${there} 字节`,
      ),
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + header.offset, needed);
  const values = type.isSingle ? new Float32Array(count) : new Float64Array(count);
  const isLittle = header.descr[0] !== '>';
  for (let k = 0; k < count; k++) values[k] = type.read(view, k * type.bytes, isLittle);
  return { shape: header.shape, values: header.isFortran ? rowMajor(values, header) : values };
}

/** A shape as NumPy prints it. */
export function shapeText(shape: readonly number[]): string {
  return `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;
}

const mostValues = 2 ** 31;

/** `=` is the order of the machine that wrote the file, which is little-endian wherever NumPy is common. */
function typeOf(descr: string): NpyType {
  const type = /^[<>|=]/.test(descr) ? npyTypes[descr.slice(1)] : undefined;
  if (type) return type;
  const known = Object.keys(npyTypes).join(', ');
  throw wrongNpy(say(`its values are of type ${descr}; read are ${known}`, `值的类型是 ${descr}；可读取 ${known}`));
}

function rowMajor(values: NpyArray['values'], { shape }: NpyHeader): NpyArray['values'] {
  const turned = values.slice();
  const index = shape.map(() => 0);
  for (let at = 0; at < values.length; at++) {
    let place = 0;
    for (const [axis, dim] of shape.entries()) place = place * dim + (index[axis] as number);
    turned[place] = values[at] as number;
    for (let axis = 0; axis < shape.length; axis++) {
      index[axis] = (index[axis] as number) + 1;
      if ((index[axis] as number) < (shape[axis] as number)) break;
      index[axis] = 0;
    }
  }
  return turned;
}
