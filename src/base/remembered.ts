/** A function of an object that is worked out once for it, as long as that object lives. */
export interface Remembered<K extends object, V> {
  (key: K): V;
  /** Tells what was worked out before, of the same thing. */
  readonly know: (key: K, value: V) => void;
}

/** Makes a function remember what it gave. */
export function remembered<K extends object, V>(make: (key: K) => V): Remembered<K, V> {
  const known = new WeakMap<K, { readonly value: V }>();
  const of = (key: K): V => {
    const found = known.get(key);
    if (found) return found.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
  return Object.assign(of, { know: (key: K, value: V): void => void known.set(key, { value }) });
}
