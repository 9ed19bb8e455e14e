/** A level of 0..255 as networks of Fashion-MNIST take it: mean 0 and deviation 1 over its training pictures. */
export function fashionUnit(level: number): number {
  return (level / 255 - 0.286) / 0.353;
}
