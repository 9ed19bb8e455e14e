/** Spreads whole values of 0 to 255 so that each is about as frequent: the histogram's sums, as OpenCV scales them. */
export function equalise(values: Float64Array): Float64Array {
  const counts = new Uint32Array(256);
  for (const value of values) counts[value] = (counts[value] as number) + 1;
  const least = counts.findIndex((count) => count > 0);
  const rest = values.length - (counts[least] as number);
  if (rest === 0) return values;
  const levels = new Float64Array(256);
  let sum = 0;
  for (let value = least + 1; value < 256; value++) {
    sum += counts[value] as number;
    levels[value] = Math.round((sum * 255) / rest);
  }
  return values.map((value) => levels[value] as number);
}
