/** The library that opens pictures. */
export type Sharp = typeof import('sharp').default;

/** Loads the library, which is done only where there is a picture to open: one thread a picture, and nothing kept in memory. */
export async function loadSharp(): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}
