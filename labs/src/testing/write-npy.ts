/** A .npy file as NumPy writes it. @param values the bytes after the header */
export function writeNpy(descr: string, shape: readonly number[], values: Uint8Array, isFortran = false): Uint8Array {
  const dims = `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;
  const literal = `{'descr': '${descr}', 'fortran_order': ${isFortran ? 'True' : 'False'}, 'shape': ${dims}, }`;
  const header = `${literal.padEnd(64 * Math.ceil((literal.length + 11) / 64) - 11)}\n`;
  const start = Uint8Array.of(
    0x93,
    ...Array.from('NUMPY', (letter) => letter.charCodeAt(0)),
    1,
    0,
    header.length & 255,
    header.length >> 8,
  );
  return Uint8Array.of(...start, ...new TextEncoder().encode(header), ...values);
}

/** A .npy file of double floats. */
export function doublesNpy(shape: readonly number[], values: readonly number[]): Uint8Array {
  return writeNpy('<f8', shape, new Uint8Array(Float64Array.from(values).buffer));
}
