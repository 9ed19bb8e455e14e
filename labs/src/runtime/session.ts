import type { Tensor } from '../tensor.js';

/** Where a network runs: Node's native library, WebAssembly, or the graphics processor of a browser. */
export type Backend = 'native' | 'wasm' | 'webgpu';

/** How a session is opened. */
export interface SessionOptions {
  /** What the network is called where its time is told; without a name it is not told. */
  readonly name?: string;
  /** Threads of one run; 1 when absent. */
  readonly threads?: number;
  /** The backends to try, in order; all of the machine's when absent. */
  readonly backends?: readonly Backend[];
}

/** A network ready to run. One run at a time; a second waits for the first. */
export interface Session {
  readonly backend: Backend;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /**
   * Runs the network once.
   * @param feeds a tensor for each input
   * @param wanted the outputs to give back; all when absent
   */
  run(feeds: Readonly<Record<string, Tensor>>, wanted?: readonly string[]): Promise<Readonly<Record<string, Tensor>>>;
  /** Frees the memory of the network; a session that is disposed cannot run again. */
  dispose(): Promise<void>;
}

/** Opens the bytes of an .onnx model: one in node.ts, one in browser.ts. */
export type OpenSession = (model: Uint8Array, options?: SessionOptions) => Promise<Session>;
