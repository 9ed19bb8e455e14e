/** The text, or the number as text, at a path of an answer that may have any shape; null when there is none. */
export function textOfJson(value: unknown, ...path: readonly (string | number)[]): string | null {
  const found = valueOfJson(value, ...path);
  if (typeof found === 'number') return String(found);
  return typeof found === 'string' && found.trim() !== '' ? found : null;
}

/** What is at a path of an answer that may have any shape; undefined when there is nothing. */
export function valueOfJson(value: unknown, ...path: readonly (string | number)[]): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<string | number, unknown>)[step];
  }
  return found;
}
