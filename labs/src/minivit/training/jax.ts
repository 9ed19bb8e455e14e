/** jax-js: arrays, and the gradients of functions of them. */
export type Jax = typeof import('@jax-js/jax');

/** Loads jax-js when something is to be trained, on WebAssembly: it is the same everywhere, and seeds give the same again. */
export async function loadJax(): Promise<Jax> {
  const jax = await import('@jax-js/jax');
  await jax.init('wasm');
  jax.defaultDevice('wasm');
  return jax;
}
