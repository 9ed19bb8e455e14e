/** A path without the slashes at its end. A loop, because the regular expression for it takes quadratic time on a long run of slashes. */
export function withoutLastSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}
