import { isSafetensors } from './safetensors.js';
import { isLegacyTorch } from './torch/read-legacy-torch.js';

/** The kinds of files that weights come in. */
export type WeightsFormat = 'torch' | 'torch-legacy' | 'safetensors' | 'onnx' | 'tflite';

/** The kind of a file by its first bytes, whatever its name ends in; null for none that is known. */
export function weightsFormat(file: Uint8Array): WeightsFormat | null {
  return formats.find(({ begins }) => begins(file))?.format ?? null;
}

const text = (file: Uint8Array, from: number, length: number): string => String.fromCharCode(...file.subarray(from, from + length));

const formats: readonly { readonly format: WeightsFormat; readonly begins: (file: Uint8Array) => boolean }[] = [
  { format: 'torch', begins: (file) => text(file, 0, 4) === 'PK\x03\x04' },
  { format: 'torch-legacy', begins: isLegacyTorch },
  { format: 'tflite', begins: (file) => text(file, 4, 4) === 'TFL3' },
  { format: 'safetensors', begins: isSafetensors },
  // A ModelProto begins with its version of the intermediate representation, a small number, in its first field.
  { format: 'onnx', begins: (file) => file.length > 8 && file[0] === 0x08 && (file[1] ?? 0) < 0x20 },
];
