import { roundHalfEven, type Size, shortSide } from './short-side.js';

/** The size whose short side is `short`, or less where the long side would be over `most`: DETR's way to resize. A side may come out as 0. */
export function limitedShortSide(size: Size, short: number, most: number): Size {
  const [least, longest] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  const own = (longest / least) * short > most ? roundHalfEven((most * least) / longest) : short;
  return shortSide(size, own);
}
