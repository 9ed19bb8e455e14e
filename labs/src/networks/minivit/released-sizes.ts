/** The sizes of DeiT and Swin, with and without MiniViT, that were released, each with the side of its pictures in pixels. */
export const releasedSizes = [
  ['tiny', 224],
  ['small', 224],
  ['base', 224],
  ['base', 384],
] as const;
