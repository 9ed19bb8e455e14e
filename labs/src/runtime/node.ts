import { LabError } from '../lab-error.js';
import { say } from '../text.js';
import { type OnnxRuntime, openOn } from './open-session.js';
import type { Backend, OpenSession } from './session.js';

/** Opens a network in Node: with the native library where it loads, else in WebAssembly. */
export const openSession: OpenSession = async (model, { threads = 1, backends = all } = {}) => {
  for (const backend of backends) {
    const runtime = await load(backend, threads);
    if (runtime) return openOn(runtime, backend, model, threads);
  }
  throw new LabError('unreadable', say('ONNX Runtime does not load on this machine.', '这台机器无法加载 ONNX Runtime。'), {
    hint: say('Install it with `npm ci --prefix labs`.', '请运行 `npm ci --prefix labs` 安装。'),
  });
};

const all: readonly Backend[] = ['native', 'wasm'];

async function load(backend: Backend, threads: number): Promise<OnnxRuntime | null> {
  if (backend === 'native') return native();
  if (backend === 'webgpu') return null;
  const { default: web } = await import('onnxruntime-web');
  web.env.wasm.numThreads = threads;
  return web as unknown as OnnxRuntime;
}

/** The native library is missing on platforms it is not built for, and where its shared objects do not fit the system. */
async function native(): Promise<OnnxRuntime | null> {
  try {
    const { default: runtime } = await import('onnxruntime-node');
    return runtime as unknown as OnnxRuntime;
  } catch {
    return null;
  }
}
