/** The columns, from the first to before the last, at which `start + column · step` is not less than one limit and less than the other. */
export function columnsWithin(size: number, start: number, step: number, least: number, most: number): readonly [from: number, to: number] {
  const isWithin = (column: number) => start + column * step >= least && start + column * step < most;
  if (step === 0) return isWithin(0) ? [0, size] : [0, 0];
  const [one, other] = [(least - start) / step, (most - start) / step];
  let from = Math.min(size, Math.max(0, Math.floor(Math.min(one, other)) - 1));
  let to = Math.max(from, Math.min(size, Math.ceil(Math.max(one, other)) + 1));
  while (from < to && !isWithin(from)) from++;
  while (to > from && !isWithin(to - 1)) to--;
  return [from, to];
}
