/** A shape within the square from −1 to 1, y down: how far a place is outside of it, negative inside; exact enough near the edge to draw it softly. */
type Outline = (x: number, y: number) => number;

/** The shapes that our own detector knows, in the order of its classes. */
export const shapeKinds: readonly { readonly name: string; readonly outside: Outline }[] = [
  { name: 'circle', outside: (x, y) => Math.hypot(x, y) - 1 },
  { name: 'square', outside: (x, y) => Math.max(Math.abs(x), Math.abs(y)) - 1 },
  // Two slanted sides of one part across on two down, and the ground.
  { name: 'triangle', outside: (x, y) => Math.max(y - 1, (2 * Math.abs(x) - y - 1) / Math.sqrt(5)) },
];
