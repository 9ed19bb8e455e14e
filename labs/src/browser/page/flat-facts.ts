/** A value as names and texts, those within others with a dot: `{a: {b: 1}, c: [1, 2]}` is `a.b` 1 and `c` "1, 2". */
export function flatFacts(value: unknown, name = ''): readonly (readonly [name: string, text: string])[] {
  if (value === null || typeof value !== 'object') return [[name, value === null ? '–' : String(value)]];
  const isList = Array.isArray(value);
  if (isList && value.every((one) => one === null || typeof one !== 'object')) return [[name, value.map((one) => one ?? '–').join(', ')]];
  return Object.entries(value).flatMap(([key, one]) => flatFacts(one, name === '' ? key : `${name}.${key}`));
}
