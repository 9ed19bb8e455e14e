/** Documents that match, ascending, each with how well it does; `scores` has as many values as `numbers`. */
export interface Matches {
  readonly numbers: Uint32Array;
  readonly scores: Float32Array;
}

export const noMatches: Matches = { numbers: new Uint32Array(0), scores: new Float32Array(0) };

/** Matches that are all alike. */
export function plainMatches(numbers: Uint32Array): Matches {
  return { numbers, scores: new Float32Array(numbers.length) };
}

/** What is in both; scores add up. */
export function intersect(a: Matches, b: Matches): Matches {
  const most = Math.min(a.numbers.length, b.numbers.length);
  const numbers = new Uint32Array(most);
  const scores = new Float32Array(most);
  let count = 0;
  for (let i = 0, j = 0; i < a.numbers.length && j < b.numbers.length; ) {
    const left = a.numbers[i] as number;
    const right = b.numbers[j] as number;
    if (left < right) i++;
    else if (right < left) j++;
    else {
      numbers[count] = left;
      scores[count++] = (a.scores[i++] as number) + (b.scores[j++] as number);
    }
  }
  return { numbers: numbers.subarray(0, count), scores: scores.subarray(0, count) };
}

/** What is in either; scores add up. */
export function unite(a: Matches, b: Matches): Matches {
  if (a.numbers.length === 0) return b;
  if (b.numbers.length === 0) return a;
  const numbers = new Uint32Array(a.numbers.length + b.numbers.length);
  const scores = new Float32Array(numbers.length);
  let [count, i, j] = [0, 0, 0];
  while (i < a.numbers.length || j < b.numbers.length) {
    const left = i < a.numbers.length ? (a.numbers[i] as number) : Number.POSITIVE_INFINITY;
    const right = j < b.numbers.length ? (b.numbers[j] as number) : Number.POSITIVE_INFINITY;
    numbers[count] = Math.min(left, right);
    scores[count++] = (left <= right ? (a.scores[i++] as number) : 0) + (right <= left ? (b.scores[j++] as number) : 0);
  }
  return { numbers: numbers.subarray(0, count), scores: scores.subarray(0, count) };
}

/** What is in `a` and not in `b`. */
export function subtract(a: Matches, b: Matches): Matches {
  let j = 0;
  return keep(a, (number) => {
    while (j < b.numbers.length && (b.numbers[j] as number) < number) j++;
    return b.numbers[j] !== number;
  });
}

/** The matches of `a`, with the scores that `more` gives to some of them on top. */
export function raise(a: Matches, more: Matches): Matches {
  const scores = a.scores.slice();
  let j = 0;
  for (let i = 0; i < scores.length && j < more.numbers.length; i++) {
    while (j < more.numbers.length && (more.numbers[j] as number) < (a.numbers[i] as number)) j++;
    if (more.numbers[j] === a.numbers[i]) scores[i] = (scores[i] as number) + (more.scores[j] as number);
  }
  return { numbers: a.numbers, scores };
}

/** The matches whose document passes a test. */
export function keep(matches: Matches, passes: (number: number) => boolean): Matches {
  const numbers = new Uint32Array(matches.numbers.length);
  const scores = new Float32Array(matches.numbers.length);
  let count = 0;
  for (let i = 0; i < matches.numbers.length; i++) {
    const number = matches.numbers[i] as number;
    if (!passes(number)) continue;
    numbers[count] = number;
    scores[count++] = matches.scores[i] as number;
  }
  return { numbers: numbers.subarray(0, count), scores: scores.subarray(0, count) };
}
