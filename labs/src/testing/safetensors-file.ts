import type { StateDict } from '../weights/state-mismatch.js';

/** The bytes of a .safetensors file of single floats. */
export function safetensorsFile(weights: StateDict): Uint8Array<ArrayBuffer> {
  let end = 0;
  const header: Record<string, object> = {};
  const parts = [...weights].map(([name, tensor]) => {
    const data = Float32Array.from(tensor.data as Float32Array);
    const from = end;
    end += data.byteLength;
    header[name] = { dtype: 'F32', shape: tensor.dims, data_offsets: [from, end] };
    return new Uint8Array(data.buffer);
  });
  const text = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(text.length), true);
  const file = new Uint8Array(8 + text.length + end);
  let at = 0;
  for (const part of [length, text, ...parts]) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}
