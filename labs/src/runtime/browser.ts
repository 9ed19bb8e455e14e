import type { OnnxRuntime } from './open-session.js';
import { openOn } from './open-session.js';
import type { Backend, OpenSession, Session } from './session.js';

/** What a browser can run networks on; pages say it to the reader. */
export interface BrowserMachine {
  readonly hasGraphics: boolean;
  /** Threads that WebAssembly may use: 1 unless the page is cross-origin isolated. */
  readonly threads: number;
}

/** Looks at what this browser has. */
export async function browserMachine(): Promise<BrowserMachine> {
  return { hasGraphics: await hasAdapter(), threads: globalThis.crossOriginIsolated ? Math.min(4, navigator.hardwareConcurrency || 1) : 1 };
}

/**
 * The way to open networks in this browser: WebGPU where there is a graphics processor, else WebAssembly.
 * @param assets the folder that serves ONNX Runtime's .mjs and .wasm files, with a final slash
 */
export async function browserRuntime(assets: string): Promise<OpenSession> {
  const { hasGraphics, threads } = await browserMachine();
  const all: readonly Backend[] = hasGraphics ? ['webgpu', 'wasm'] : ['wasm'];
  return async (model, { threads: wanted = threads, backends = all } = {}) => {
    let refusal: unknown = new Error('No backend was asked for that this browser has.');
    for (const backend of backends.filter((each) => all.includes(each))) {
      try {
        return await openIn(assets, backend, model, Math.min(wanted, threads));
      } catch (error) {
        refusal = error;
      }
    }
    throw refusal;
  };
}

async function openIn(assets: string, backend: Backend, model: Uint8Array, threads: number): Promise<Session> {
  const ort = backend === 'webgpu' ? await import('onnxruntime-web/webgpu') : await import('onnxruntime-web/wasm');
  ort.env.wasm.wasmPaths = assets;
  ort.env.wasm.numThreads = threads;
  return openOn(ort as unknown as OnnxRuntime, backend, model, threads);
}

/** A graphics processor that the processor plays is many times slower than WebAssembly: it is none. */
async function hasAdapter(): Promise<boolean> {
  const adapter = await (navigator as { readonly gpu?: Graphics }).gpu?.requestAdapter().catch(() => null);
  return adapter ? adapter.info?.isFallbackAdapter !== true && adapter.isFallbackAdapter !== true : false;
}

/** What of WebGPU is asked; browsers tell in either place. */
interface Graphics {
  requestAdapter(): Promise<{ readonly info?: { readonly isFallbackAdapter?: boolean }; readonly isFallbackAdapter?: boolean } | null>;
}
