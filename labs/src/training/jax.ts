/** jax-js: arrays, and the gradients of functions of them. */
export type Jax = typeof import('@jax-js/jax');

/** Loads jax-js when something is to be trained, on WebAssembly: it is the same everywhere, and seeds give the same again. */
export async function loadJax(): Promise<Jax> {
  const jax = await import('@jax-js/jax');
  await jax.init('wasm');
  jax.defaultDevice('wasm');
  return jax;
}

/**
 * Trains with jax-js in one thread. Where there are workers jax-js would start its own from `blob:` addresses, which the policy of labs' pages forbids:
 * meanwhile it must not see them.
 */
export async function inOneThread<Result>(run: (jax: Jax) => Promise<Result>): Promise<Result> {
  const scope = globalThis as { Worker?: unknown };
  const hidden = Object.getOwnPropertyDescriptor(scope, 'Worker');
  if (hidden) Object.defineProperty(scope, 'Worker', { value: undefined, configurable: true });
  try {
    return await run(await loadJax());
  } finally {
    if (hidden) Object.defineProperty(scope, 'Worker', hidden);
  }
}
