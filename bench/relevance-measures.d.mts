/** A query with the grade of every entry that was judged for it. */
export interface JudgedQuery {
  readonly id: string;
  readonly query: string;
  readonly intent: string;
  readonly grades: ReadonlyMap<string, number>;
}

export function ndcg(refs: readonly string[], grades: ReadonlyMap<string, number>, depth?: number): number | null;
export function precision(refs: readonly string[], grades: ReadonlyMap<string, number>, depth?: number): number;
export function judgedShare(refs: readonly string[], grades: ReadonlyMap<string, number>, depth?: number): number | null;
export function mean(values: readonly (number | null)[]): number;
export function parseJudgments(text: string): JudgedQuery[];
