import { type Bilingual, say } from '../../base/text.js';
import type { ReferenceTime } from './labs-package.js';
import type { StageTime } from './stage-times.js';

/** How long one inference of a network takes here, and took elsewhere. */
export interface NetworkTime {
  readonly network: string;
  readonly calls: number;
  readonly milliseconds: number;
  readonly references: readonly {
    readonly runtime: string;
    readonly milliseconds: number;
    /** How many times as fast it is here. */
    readonly ratio: number;
    readonly note: Bilingual | null;
  }[];
}

/** Networks beside the reference times that there are. */
export function besideReferences(networks: readonly StageTime[], references: readonly ReferenceTime[]): NetworkTime[] {
  return networks.map(({ stage: network, calls, each }) => ({
    network,
    calls,
    milliseconds: each,
    references: references
      .filter((reference) => reference.network === network)
      .map(({ runtime, milliseconds, note }) => ({ runtime, milliseconds, ratio: each > 0 ? milliseconds / each : 0, note })),
  }));
}

/** A line for each network: `  nanodet-416   25.1 ms × 1  tfjs-wasm 228 ms (9.1×)`. */
export function networkLines(networks: readonly NetworkTime[], language: 'en' | 'zh'): string[] {
  if (networks.length === 0) return [];
  const width = Math.max(...networks.map(({ network }) => network.length)) + 2;
  const rows = networks.map(({ network, calls, milliseconds, references }) => {
    const beside = references.map(({ runtime, milliseconds: theirs, ratio, note }) => {
      return `  ${runtime} ${theirs} ms (${ratio.toFixed(1)}×${note ? `; ${note[language]}` : ''})`;
    });
    return `  ${network.padEnd(width)}${milliseconds.toFixed(1).padStart(9)} ms × ${calls}${beside.length > 0 ? beside.join('') : `  ${none[language]}`}`;
  });
  return [heading[language], ...rows];
}

const heading = say(
  'one inference of each network, beside reference times on two cores: TensorFlow.js in WebAssembly in Node, LiteRT in Chromium (how many times as fast here)',
  '各网络一次推理的用时，并列双核机器上的参考值：Node 中 WebAssembly 的 TensorFlow.js、Chromium 中的 LiteRT（括号内为这里快几倍）',
);
const none = say('no reference', '无参考值');
