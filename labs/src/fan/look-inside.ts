import type { Session } from '../runtime/session.js';
import type { FloatTensor } from '../tensor.js';
import type { Inside } from './inside-classifier.js';

/** Where a network has gates and tokens, by the names of its values. */
export interface InsidePlaces {
  readonly gates: readonly { readonly name: string; readonly heads: number }[];
  /** The tokens after each block, and the side of their map. */
  readonly tokens: readonly { readonly name: string; readonly side: number }[];
}

/** The values that a network has to give back beside its logits, to be looked into. */
export function shownOf({ gates, tokens }: InsidePlaces, block: number): string[] {
  return [...gates.map(({ name }) => name), tokensAfter(tokens, block).name];
}

/** Runs a network once, and gathers its gates and the tokens after one block; after the last where there are fewer. */
export async function lookInside(session: Session, places: InsidePlaces, block: number, input: FloatTensor): Promise<Inside> {
  const outputs = await session.run({ input }, shownOf(places, block));
  const { name, side } = tokensAfter(places.tokens, block);
  const { dims, data } = outputs[name] as FloatTensor;
  return {
    gates: places.gates.map(({ name: gate, heads }) => ({ values: outputs[gate]?.data as Float32Array, heads })),
    tokens: { type: 'float32', dims: dims.slice(1), data },
    block: Math.min(block, places.tokens.length),
    side,
  };
}

function tokensAfter(tokens: InsidePlaces['tokens'], block: number): InsidePlaces['tokens'][number] {
  return tokens[Math.min(block, tokens.length) - 1] as InsidePlaces['tokens'][number];
}
