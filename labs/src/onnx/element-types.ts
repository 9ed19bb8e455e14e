import type { TensorType } from '../tensor.js';

/** ONNX's numbers for element types (TensorProto.DataType). */
export const elementTypes: Readonly<Record<TensorType, number>> = {
  float32: 1,
  uint8: 2,
  int8: 3,
  int32: 6,
  int64: 7,
  bool: 9,
  float16: 10,
  float64: 11,
};

/** The type that a number of ONNX stands for; undefined for one that labs do not use. */
export function elementType(code: number): TensorType | undefined {
  return (Object.keys(elementTypes) as TensorType[]).find((type) => elementTypes[type] === code);
}
