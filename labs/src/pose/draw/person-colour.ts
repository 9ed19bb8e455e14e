import type { Colour } from '../../draw/canvas.js';

/** Eight colours that are told apart also by people who see few (after Okabe and Ito), bright enough for dark clothes. */
const colours: readonly Colour[] = [
  [230, 159, 0],
  [86, 180, 233],
  [0, 188, 140],
  [240, 90, 40],
  [204, 121, 220],
  [245, 225, 50],
  [70, 110, 245],
  [150, 220, 90],
];

/** The colour of a person, the same in all pictures. */
export function personColour(id: number): Colour {
  return colours[(id - 1) % colours.length] as Colour;
}
