/** Numbers by chance, the same again from the same seed. */
export interface Random {
  /** From 0 to just below 1. */
  uniform(): number;
  /** From `least` to just below `most`. */
  between(least: number, most: number): number;
  /** With mean 0 and deviation 1. */
  normal(): number;
  /** How often something happens that happens `mean` times on average; up to about 700. */
  poisson(mean: number): number;
}

/** A small fast counting generator of 32 bits (sfc32, of Chris Doty-Humphrey's PractRand). */
export function seededRandom(seed: number): Random {
  let [a, b, c, counter] = [seed | 0, (seed / 4294967296) | 0, 0x9e3779b9 | 0, 1];
  const bits = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 15; i++) bits();
  const uniform = () => bits() / 4294967296;
  let spare: number | null = null;
  const normal = (): number => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    // Box and Muller's transform gives two at a time.
    const length = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = length * Math.sin(angle);
    return length * Math.cos(angle);
  };
  const poisson = (mean: number): number => {
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = uniform(); product > limit; product *= uniform()) count++;
    return count;
  };
  return { uniform, between: (least, most) => least + (most - least) * uniform(), normal, poisson };
}
