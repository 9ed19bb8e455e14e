/** A picture: RGBA, 8 bits each, sRGB, not premultiplied, rows from top to bottom; a browser's ImageData is one. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** width · height · 4 values. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** A transparent black picture. */
export function emptyPicture(width: number, height: number): Picture {
  return { width, height, data: new Uint8ClampedArray(width * height * 4) };
}
