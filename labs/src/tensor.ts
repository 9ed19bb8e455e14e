/** The arrays that hold a tensor's values, by element type. */
export interface TensorArrays {
  readonly float32: Float32Array;
  readonly float16: Uint16Array;
  readonly float64: Float64Array;
  readonly int8: Int8Array;
  readonly uint8: Uint8Array;
  readonly int32: Int32Array;
  readonly int64: BigInt64Array;
  readonly bool: Uint8Array;
}

/** An element type: half floats are kept as their 16 bits. */
export type TensorType = keyof TensorArrays;

/** Values of one type in row-major order, the last dimension fastest. */
export interface TensorOf<Type extends TensorType> {
  readonly type: Type;
  readonly dims: readonly number[];
  readonly data: TensorArrays[Type];
}

/** A tensor of any type. */
export type Tensor = { readonly [Type in TensorType]: TensorOf<Type> }[TensorType];

/** A tensor of single floats. */
export type FloatTensor = TensorOf<'float32'>;

/** How many values a shape holds; 1 for a scalar. */
export function sizeOf(dims: readonly number[]): number {
  return dims.reduce((product, dim) => product * dim, 1);
}

/** A tensor of single floats. */
export function floats(dims: readonly number[], data: Float32Array | readonly number[]): FloatTensor {
  return { type: 'float32', dims, data: data instanceof Float32Array ? data : Float32Array.from(data) };
}

/** A tensor of 64-bit integers, the type of shapes and indices. */
export function integers(dims: readonly number[], data: readonly number[]): TensorOf<'int64'> {
  return { type: 'int64', dims, data: BigInt64Array.from(data, BigInt) };
}
