import type { StateDict } from '../weights/state-mismatch.js';

/** The bytes of a .safetensors file of single floats and, where networks count, 64-bit integers. */
export function safetensorsFile(weights: StateDict): Uint8Array<ArrayBuffer> {
  let end = 0;
  const header: Record<string, object> = {};
  const parts = [...weights].map(([name, tensor]) => {
    const { data } = tensor;
    const from = end;
    end += data.byteLength;
    header[name] = { dtype: tensor.type === 'int64' ? 'I64' : 'F32', shape: tensor.dims, data_offsets: [from, end] };
    return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
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
