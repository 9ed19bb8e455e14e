import { paperColour } from './styles/tokens.js';

/** Six dots for six points, 14 units wide and 20 high; the last one is the star. */
export const markDots: string = [3, 10, 17].map((y) => `<circle cx="3" cy="${y}" r="2.1"/><circle cx="11" cy="${y}" r="2.1"/>`).join('');

/** The mark as an icon of its own. */
export const markSvg: string = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-3 0 20 20"><style>circle{fill:#1c2328}circle:last-child{fill:#bf7811}@media(prefers-color-scheme:dark){circle{fill:#e6e4df}circle:last-child{fill:#e9b949}}</style>${markDots}</svg>`;

/** The mark on paper, 64 units a side. `any` has round corners; `maskable` fills its square and keeps the mark where every shape has room. */
export function appIconSvg(purpose: 'any' | 'maskable'): string {
  const [corner, scale] = purpose === 'any' ? [14, 2.1] : [0, 1.75];
  const [x, y] = [32 - 7 * scale, 32 - 10 * scale];
  const style = `rect{fill:${paperColour.light}}circle{fill:#1c2328}circle:last-child{fill:#bf7811}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64"><style>${style}</style><rect width="64" height="64" rx="${corner}"/><g transform="translate(${x} ${y}) scale(${scale})">${markDots}</g></svg>`;
}
