import { raw } from 'hono/html';
import type { Html } from './html.js';
import { markDots } from './mark.js';

/** Names of the icons: a 24-unit grid, strokes of 1.5, the colour of the text. */
export type IconName = keyof typeof paths;

/** A small drawing beside words that say the same; an empty element, so that nothing is read out. */
export function Icon({ name }: { readonly name: IconName }): Html {
  return icons[name];
}

/** Six dots for six points, the last one in the colour of the star. */
export function Mark(): Html {
  return (
    <svg viewBox="0 0 14 20" aria-hidden="true">
      {raw(markDots)}
    </svg>
  );
}

const paths = {
  article: '<path d="M4 5h16v11h-8l-4 4v-4H4zM8 9h8M8 12.2h5"/>',
  bin: '<path d="M4 6.5h16M9 6.5V4h6v2.5M6 6.5l1 13.5h10l1-13.5M10 10.5V16M14 10.5V16"/>',
  check: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
  close: '<path d="m6 6 12 12M18 6 6 18"/>',
  code: '<path d="m8 7-5 5 5 5M16 7l5 5-5 5"/>',
  down: '<path d="m5.5 9.5 6.5 6.5 6.5-6.5"/>',
  error: '<circle cx="12" cy="12" r="8.5"/><path d="m9 9 6 6M15 9l-6 6"/>',
  gone: '<path d="M4 5h10M20 9v10H8M4 5v14M20 19l-9-9-7 7M3 2l19 20"/>',
  grip: '<path d="M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1" stroke-width="2.5"/>',
  info: '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.6v.1"/>',
  left: '<path d="m14.5 5.5-6.5 6.5 6.5 6.5"/>',
  link: '<path d="M10 14a4 4 0 0 0 6 .4l3-3a4.1 4.1 0 0 0-5.8-5.8l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4.1 4.1 0 0 0 5.8 5.8l1-1"/>',
  paper: '<path d="M6 3h8.5L19 7.5V21H6zM14 3v5h5M9 12.5h7M9 16.5h5"/>',
  play: '<path d="M7 4.5v15l12-7.5z"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  redo: '<path d="m15.5 4.5 4 4-4 4M19.5 8.5H9.5a5 5 0 0 0 0 10h5"/>',
  right: '<path d="m9.5 5.5 6.5 6.5-6.5 6.5"/>',
  search: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m20 20-4.8-4.8"/>',
  star: '<path d="m12 3.2 2.7 5.6 6.1.8-4.5 4.3 1.1 6.1-5.4-3-5.4 3 1.1-6.1L3.2 9.6l6.1-.8z"/>',
  undo: '<path d="m8.5 4.5-4 4 4 4M4.5 8.5h10a5 5 0 0 1 0 10h-5"/>',
  up: '<path d="m5.5 14.5 6.5-6.5 6.5 6.5"/>',
  warning: '<path d="M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.1"/>',
} as const;

const icons = Object.fromEntries(
  Object.keys(paths).map((name) => [name, raw(`<span class="icon i-${name}"></span>`)]),
) as unknown as Readonly<Record<IconName, Html>>;

/** The drawings as masks of the text's colour: they come with the style sheet, once for all pages. */
export const iconStyle: string = Object.entries(paths)
  .map(([name, path]) => `.i-${name}{--drawn:url("data:image/svg+xml,${inUrl(drawing(name, path))}")}`)
  .join('\n');

function drawing(name: string, path: string): string {
  const look = name === 'star' ? 'fill="#000" stroke-width="1"' : 'fill="none" stroke-width="1.5"';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" stroke="#000" stroke-linecap="round" stroke-linejoin="round" ${look}>${path}</svg>`;
}

function inUrl(svg: string): string {
  return svg.replaceAll('"', "'").replace(/[<>#]/g, encodeURIComponent);
}
