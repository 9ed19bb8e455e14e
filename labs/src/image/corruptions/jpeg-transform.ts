/**
 * The discrete cosine transform of a block of 8 by 8 and its inverse, in whole numbers: Loeffler, Ligtenberg and Moschytz's 11 multiplications (1989) in
 * 13-bit fixed point, rounded where libjpeg's exact transform ("islow") rounds, so that both give the same block. Forward values are 8 times too large.
 */
export function forwardTransform(block: Int32Array): void {
  for (let row = 0; row < 8; row++) forwardLine(block, row * 8, 1, { up: 2, down: 11 });
  for (let column = 0; column < 8; column++) forwardLine(block, column, 8, { up: -2, down: 15 });
}

/** From values to pixels less 128. */
export function inverseTransform(block: Int32Array): void {
  for (let column = 0; column < 8; column++) inverseLine(block, column, 8, 11);
  for (let row = 0; row < 8; row++) inverseLine(block, row * 8, 1, 18);
}

/** The constants, times 2¹³. */
const c = {
  0.298631336: 2446,
  0.390180644: 3196,
  0.5411961: 4433,
  0.765366865: 6270,
  0.899976223: 7373,
  1.175875602: 9633,
  1.50132111: 12299,
  1.847759065: 15137,
  1.96157056: 16069,
  2.053119869: 16819,
  2.562915447: 20995,
  3.072711026: 25172,
} as const;

function forwardLine(block: Int32Array, from: number, step: number, { up, down }: { readonly up: number; readonly down: number }): void {
  const at = (i: number) => block[from + i * step] as number;
  const set = (i: number, value: number) => {
    block[from + i * step] = value;
  };
  const sums = [at(0) + at(7), at(1) + at(6), at(2) + at(5), at(3) + at(4)] as const;
  const [outer, inner] = [sums[0] + sums[3], sums[1] + sums[2]];
  const [outerLess, innerLess] = [sums[0] - sums[3], sums[1] - sums[2]];
  const odd = rotated(at(3) - at(4), at(2) - at(5), at(1) - at(6), at(0) - at(7));
  set(0, scaled(outer + inner, up));
  set(4, scaled(outer - inner, up));
  const shared = (innerLess + outerLess) * c[0.5411961];
  set(2, rounded(shared + outerLess * c[0.765366865], down));
  set(6, rounded(shared - innerLess * c[1.847759065], down));
  for (const [i, value] of odd.entries()) set(7 - 2 * i, rounded(value, down));
}

function inverseLine(block: Int32Array, from: number, step: number, down: number): void {
  const at = (i: number) => block[from + i * step] as number;
  const shared = (at(2) + at(6)) * c[0.5411961];
  const [low, high] = [shared - at(6) * c[1.847759065], shared + at(2) * c[0.765366865]];
  const [sum, difference] = [(at(0) + at(4)) * 8192, (at(0) - at(4)) * 8192];
  const even = [sum + high, difference + low, difference - low, sum - high] as const;
  const odd = rotated(at(7), at(5), at(3), at(1)).toReversed();
  for (const [i, value] of even.entries()) {
    const turn = odd[i] as number;
    block[from + i * step] = rounded(value + turn, down);
    block[from + (7 - i) * step] = rounded(value - turn, down);
  }
}

/** The odd half, the same in both directions. */
function rotated(a: number, b: number, d: number, e: number): readonly [number, number, number, number] {
  const shared = (a + d + b + e) * c[1.175875602];
  const [ae, bd] = [(a + e) * -c[0.899976223], (b + d) * -c[2.562915447]];
  const [ad, be] = [(a + d) * -c[1.96157056] + shared, (b + e) * -c[0.390180644] + shared];
  return [a * c[0.298631336] + ae + ad, b * c[2.053119869] + bd + be, d * c[3.072711026] + bd + ad, e * c[1.50132111] + ae + be];
}

function scaled(value: number, up: number): number {
  return up < 0 ? rounded(value, -up) : value << up;
}

/** Shifted down, a half rounded up. */
function rounded(value: number, bits: number): number {
  return (value + (1 << (bits - 1))) >> bits;
}
