import { type Bilingual, say } from '../text.js';

/** How long one inference of a network took in the runtime that it was made for. */
export interface ReferenceTime {
  /** The name of its session. */
  readonly network: string;
  readonly runtime: 'tfjs-wasm' | 'LiteRT';
  readonly milliseconds: number;
  /** How what was measured differs from the network here. */
  readonly note: Bilingual | null;
}

const plainMesh = say('the mesh without attention', '不带注意力的网格');

/** Measured on two cores: TensorFlow.js in WebAssembly in Node, LiteRT in Chromium. What is missing was not measured. */
export const referenceTimes: readonly ReferenceTime[] = [
  { network: 'nanodet-416', runtime: 'tfjs-wasm', milliseconds: 228, note: null },
  { network: 'blazepose-lite', runtime: 'tfjs-wasm', milliseconds: 43, note: null },
  { network: 'blazepose-full', runtime: 'tfjs-wasm', milliseconds: 61, note: null },
  { network: 'blazepose-heavy', runtime: 'tfjs-wasm', milliseconds: 223, note: null },
  { network: 'face-mesh-attention', runtime: 'tfjs-wasm', milliseconds: 7.3, note: plainMesh },
  { network: 'blazepose-detector', runtime: 'LiteRT', milliseconds: 24, note: null },
  { network: 'blazepose-full', runtime: 'LiteRT', milliseconds: 49, note: null },
  { network: 'face-mesh-attention', runtime: 'LiteRT', milliseconds: 6.2, note: plainMesh },
];
