import type * as daybook from '../../src/index.js';

export interface Step {
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}
export const startingLog: Readonly<Record<string, string>>;
export const kinds: Readonly<Record<string, unknown>>;
export const piecewise: ReadonlySet<string>;
export function stepsOf(kind: string, seed: number): Iterable<Step>;
export function picker(seed: number): (below: number) => number;
export function doStep(program: Pick<typeof daybook, 'openDaybook' | 'operations'>, folder: string, step: Step): Promise<void>;
