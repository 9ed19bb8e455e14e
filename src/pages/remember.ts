/** The function, but worked out once for an object, as long as that object lives. */
export function remember<K extends object, V, More extends readonly unknown[]>(
  make: (key: K, ...more: More) => V,
): (key: K, ...more: More) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key, ...more) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = make(key, ...more);
    known.set(key, { value });
    return value;
  };
}
