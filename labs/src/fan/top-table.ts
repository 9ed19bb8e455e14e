/** The five likeliest classes with their chances. */
export function topTable(chances: Float64Array, names: readonly string[]): (string | number)[][] {
  const order = Array.from(chances.keys()).sort((a, b) => (chances[b] as number) - (chances[a] as number) || a - b);
  const rows = order
    .slice(0, 5)
    .map((category, rank) => [rank + 1, category, names[category] ?? '', Number((chances[category] as number).toFixed(5))]);
  return [['rank', 'class', 'name', 'chance'], ...rows];
}
