import { expect, test } from 'vitest';
import { say } from '../../base/text.js';
import { besideReferences, networkLines } from './network-times.js';

const networks = [
  { stage: 'nanodet-416', calls: 1, milliseconds: 25, each: 25 },
  { stage: 'face-mesh-attention', calls: 2, milliseconds: 10, each: 5 },
  { stage: 'yolov5', calls: 1, milliseconds: 80, each: 80 },
];
const references = [
  { network: 'nanodet-416', runtime: 'tfjs-wasm', milliseconds: 228, note: null },
  { network: 'face-mesh-attention', runtime: 'tfjs-wasm', milliseconds: 7.5, note: say('the mesh without attention', '不带注意力的网格') },
  { network: 'face-mesh-attention', runtime: 'LiteRT', milliseconds: 6, note: null },
];

test('each network stands beside all of its references, with how many times as fast it is', () => {
  expect(
    besideReferences(networks, references).map(({ network, references: beside }) => [network, beside.map(({ ratio }) => ratio)]),
  ).toEqual([
    ['nanodet-416', [9.12]],
    ['face-mesh-attention', [1.5, 1.2]],
    ['yolov5', []],
  ]);
});

test('a line says time, calls and references, and in what they differ', () => {
  expect(networkLines(besideReferences(networks, references), 'en').slice(1)).toEqual([
    '  nanodet-416               25.0 ms × 1  tfjs-wasm 228 ms (9.1×)',
    '  face-mesh-attention        5.0 ms × 2  tfjs-wasm 7.5 ms (1.5×; the mesh without attention)  LiteRT 6 ms (1.2×)',
    '  yolov5                    80.0 ms × 1  no reference',
  ]);
  expect(networkLines([], 'zh')).toEqual([]);
});
