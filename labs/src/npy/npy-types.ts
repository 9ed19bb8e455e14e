import { halfToNumber } from '../weights/to-float32.js';

/** How a value of one type is read, and whether single floats hold all of its values. */
export interface NpyType {
  readonly bytes: number;
  readonly isSingle: boolean;
  read(view: DataView, at: number, isLittle: boolean): number;
}

/** NumPy's types of numbers by kind and bytes, without their byte order. */
export const npyTypes: Readonly<Record<string, NpyType>> = {
  b1: { bytes: 1, isSingle: true, read: (view, at) => (view.getUint8(at) === 0 ? 0 : 1) },
  u1: { bytes: 1, isSingle: true, read: (view, at) => view.getUint8(at) },
  i1: { bytes: 1, isSingle: true, read: (view, at) => view.getInt8(at) },
  u2: { bytes: 2, isSingle: true, read: (view, at, isLittle) => view.getUint16(at, isLittle) },
  i2: { bytes: 2, isSingle: true, read: (view, at, isLittle) => view.getInt16(at, isLittle) },
  f2: { bytes: 2, isSingle: true, read: (view, at, isLittle) => halfToNumber(view.getUint16(at, isLittle)) },
  u4: { bytes: 4, isSingle: false, read: (view, at, isLittle) => view.getUint32(at, isLittle) },
  i4: { bytes: 4, isSingle: false, read: (view, at, isLittle) => view.getInt32(at, isLittle) },
  f4: { bytes: 4, isSingle: true, read: (view, at, isLittle) => view.getFloat32(at, isLittle) },
  u8: { bytes: 8, isSingle: false, read: (view, at, isLittle) => Number(view.getBigUint64(at, isLittle)) },
  i8: { bytes: 8, isSingle: false, read: (view, at, isLittle) => Number(view.getBigInt64(at, isLittle)) },
  f8: { bytes: 8, isSingle: false, read: (view, at, isLittle) => view.getFloat64(at, isLittle) },
};
