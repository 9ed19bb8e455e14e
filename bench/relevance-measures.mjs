/**
 * Normalised discounted cumulative gain of the first `depth` refs: gain 2^grade − 1, discount log2(rank + 1), ideal the best order of all
 * judged refs. A ref without a judgment gains nothing. A query for which nothing is relevant has no value: null.
 */
export function ndcg(refs, grades, depth = 10) {
  const ideal = discounted(
    [...grades.values()].sort((a, b) => b - a),
    depth,
  );
  if (ideal === 0) return null;
  return (
    discounted(
      refs.map((ref) => grades.get(ref) ?? 0),
      depth,
    ) / ideal
  );
}

/** The share of the first `depth` places that hold a clearly relevant entry (grade 2 or 3); an empty place counts against it. */
export function precision(refs, grades, depth = 5) {
  return refs.slice(0, depth).filter((ref) => (grades.get(ref) ?? 0) >= 2).length / depth;
}

/** The share of the first `depth` refs that were judged; null where nothing was found. */
export function judgedShare(refs, grades, depth = 10) {
  const first = refs.slice(0, depth);
  return first.length === 0 ? null : first.filter((ref) => grades.has(ref)).length / first.length;
}

/** The mean of those values that are not null. */
export function mean(values) {
  const known = values.filter((value) => value !== null);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Judgments in the form of test/golden/search/relevance.tsv: each query with the grade of every judged ref. */
export function parseJudgments(text) {
  const queries = new Map();
  for (const line of text.trimEnd().split('\n').slice(1)) {
    const [id, query, intent, ref, grade] = line.split('\t');
    const judged = queries.get(id) ?? { id, query, intent, grades: new Map() };
    judged.grades.set(ref, Number(grade));
    queries.set(id, judged);
  }
  return [...queries.values()];
}

function discounted(grades, depth) {
  return grades.slice(0, depth).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}
