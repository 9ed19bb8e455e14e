/** The few strokes the example log's pictures are made of; every function returns SVG text on a 480 × 300 sheet. */

export const ink = '#26323a';
export const accent = '#0b5c7d';
export const tint = '#d9ebf2';
export const star = '#c07d14';
export const faint = '#9aa5ab';

/** A whole picture: a sheet of paper with the drawing on it. */
export const sheet = (...parts) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="300" viewBox="0 0 480 300" font-family="Noto Sans, DejaVu Sans, sans-serif">` +
  `<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto-start-reverse"><path d="M0 0 8 4 0 8z" fill="${ink}"/></marker></defs>` +
  `<rect width="480" height="300" fill="#f7f7f3"/>${parts.flat(3).join('')}</svg>`;

export const box = (x, y, width, height, fill = 'none', stroke = ink, dash = '') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3" fill="${fill}" stroke="${stroke}" stroke-width="1.5" stroke-dasharray="${dash}"/>`;

/** A small square of a grid, without an edge. */
export const cell = (x, y, size, fill, opacity = 1) =>
  `<rect x="${x}" y="${y}" width="${size}" height="${size}" rx="2" fill="${fill}" opacity="${opacity}"/>`;

export const line = (x1, y1, x2, y2, stroke = ink, dash = '', width = 1.5) =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${stroke}" stroke-width="${width}" stroke-dasharray="${dash}"/>`;

export const arrow = (x1, y1, x2, y2) =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${ink}" stroke-width="1.5" marker-end="url(#tip)"/>`;

export const curve = (d, stroke = ink, width = 1.5, fill = 'none', dash = '') =>
  `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" stroke-dasharray="${dash}"/>`;

export const dot = (x, y, radius = 3, fill = ink) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;

export const ring = (x, y, radius, stroke = ink, fill = 'none') =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" stroke="${stroke}" stroke-width="1.5"/>`;

export const label = (x, y, text, size = 13, fill = ink) =>
  `<text x="${x}" y="${y}" font-size="${size}" text-anchor="middle" fill="${fill}">${text}</text>`;

/** `count` parts, made from 0 upwards. */
export const times = (count, part) => Array.from({ length: count }, (_, index) => part(index));

/** A grid of parts; `part(column, row)` may leave one out by returning ''. */
export const grid = (columns, rows, part) => times(rows, (row) => times(columns, (column) => part(column, row)));

/** A person of joints and bones inside a box of 100 × 180 whose corner is at x, y. */
export function person(x, y, scale, stroke = accent) {
  const joints = {
    head: [50, 14],
    neck: [50, 36],
    leftHand: [14, 92],
    rightHand: [92, 66],
    leftElbow: [26, 66],
    rightElbow: [78, 62],
    hip: [50, 96],
    leftKnee: [36, 132],
    rightKnee: [66, 130],
    leftFoot: [30, 172],
    rightFoot: [78, 170],
  };
  const bones = [
    ['head', 'neck'],
    ['neck', 'leftElbow'],
    ['leftElbow', 'leftHand'],
    ['neck', 'rightElbow'],
    ['rightElbow', 'rightHand'],
    ['neck', 'hip'],
    ['hip', 'leftKnee'],
    ['leftKnee', 'leftFoot'],
    ['hip', 'rightKnee'],
    ['rightKnee', 'rightFoot'],
  ];
  const at = (name) => joints[name].map((value, axis) => (axis ? y : x) + value * scale);
  return [
    bones.map(([from, to]) => line(...at(from), ...at(to), stroke, '', 2)),
    Object.keys(joints).map((name) => dot(...at(name), name === 'head' ? 9 * scale : 3.4, name === 'head' ? stroke : star)),
  ];
}
