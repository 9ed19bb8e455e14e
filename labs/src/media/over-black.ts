import type { Picture } from './picture.js';

/** The picture over a black ground, for videos, which have no transparency; the same picture when nothing in it is transparent. */
export function overBlack({ width, height, data }: Picture): Picture {
  let i = 3;
  while (i < data.length && data[i] === 255) i += 4;
  if (i >= data.length) return { width, height, data };
  const opaque = new Uint8ClampedArray(data);
  for (; i < data.length; i += 4) {
    const alpha = (data[i] as number) / 255;
    for (let c = i - 3; c < i; c++) opaque[c] = (data[c] as number) * alpha;
    opaque[i] = 255;
  }
  return { width, height, data: opaque };
}
