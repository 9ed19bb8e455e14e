import { heatColour } from '../../draw/colours.js';
import type { Colour } from '../../draw/paint.js';
import type { Raster } from '../../image/raster.js';
import type { Picture } from '../../media/picture.js';
import { between, panel, sheet } from './panel.js';

/** How much each patch of a picture is looked at in one layer: a map [side · side] for each head. */
export interface LayerLooks {
  readonly side: number;
  readonly heads: readonly Float32Array[];
}

const gap = 3;

/** A row for each layer: what the network sees, then how much each head looks where, over the picture. Each map goes from its least to its most. */
export function drawAttention(seen: Raster, layers: readonly LayerLooks[]): Picture {
  const columns = 1 + Math.max(...layers.map(({ heads }) => heads.length));
  const cell = Math.max(32, Math.min(64, Math.floor(800 / columns)));
  const picture = sheet(columns * (cell + gap) + gap, layers.length * (cell + gap) + gap);
  layers.forEach(({ side, heads }, row) => {
    const y = gap + row * (cell + gap);
    panel(picture, gap, y, cell, (across, down) => colourAt(seen, across, down));
    heads.forEach((looks, head) => {
      const [least, most] = [Math.min(...looks), Math.max(...looks)];
      panel(picture, gap + (head + 1) * (cell + gap), y, cell, (across, down) => {
        const look = looks[Math.floor(down * side) * side + Math.floor(across * side)] as number;
        return between(heatColour(most > least ? (look - least) / (most - least) : 0), colourAt(seen, across, down), 0.3);
      });
    });
  });
  return picture;
}

/** What the network sees, enlarged. */
export function drawSeen(seen: Raster): Picture {
  const side = seen.width * Math.max(1, Math.floor(140 / seen.width));
  const picture = sheet(side, side);
  panel(picture, 0, 0, side, (across, down) => colourAt(seen, across, down));
  return picture;
}

function colourAt({ width, height, channels, data }: Raster, across: number, down: number): Colour {
  const at = (Math.floor(down * height) * width + Math.floor(across * width)) * channels;
  const red = data[at] as number;
  return channels === 1 ? [red, red, red] : [red, data[at + 1] as number, data[at + 2] as number];
}
