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
export function shownOf({ gates, tokens }: InsidePlaces): string[] {
  return [...gates, ...tokens].map(({ name }) => name);
}

/** Runs a network once, and gathers its gates and tokens. */
export async function lookInside(session: Session, places: InsidePlaces, input: FloatTensor): Promise<Inside> {
  const outputs = await session.run({ input }, shownOf(places));
  return {
    gates: places.gates.map(({ name, heads }) => ({ values: outputs[name]?.data as Float32Array, heads })),
    tokens: places.tokens.map(({ name, side }) => {
      const { dims, data } = outputs[name] as FloatTensor;
      return { values: { type: 'float32', dims: dims.slice(1), data }, side };
    }),
  };
}
