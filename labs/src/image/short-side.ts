/** A size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size whose short side is `short`, the other side cut to a whole pixel: torchvision's `Resize(short)`. */
export function shortSide({ width, height }: Size, short: number): Size {
  return width <= height
    ? { width: short, height: Math.trunc((short * height) / width) }
    : { width: Math.trunc((short * width) / height), height: short };
}

/** Where a square of `side` pixels begins that is cut out of the middle: torchvision's `CenterCrop(side)`. */
export function centreCrop({ width, height }: Size, side: number): { readonly left: number; readonly top: number } {
  return { left: roundHalfEven((width - side) / 2), top: roundHalfEven((height - side) / 2) };
}

/** Rounds as Python does: a half goes to the even neighbour; there is no −0. */
export function roundHalfEven(value: number): number {
  const below = Math.floor(value);
  const isUp = value - below > 0.5 || (value - below === 0.5 && below % 2 !== 0);
  return isUp ? below + 1 : below;
}
