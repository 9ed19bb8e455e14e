import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { deitByHand } from './deit-by-hand.mjs';
import { median, medianRatio, milliseconds, table } from './measure.mjs';

const labsFolder = resolve(import.meta.dirname, '../labs');

/**
 * Mini-DeiT-Ti as labs open it in a browser, beside onnxruntime-web itself on the same network built by hand: in turn, on one page of chromium, in
 * WebAssembly with as many threads.
 */
export async function benchInChromium(rounds) {
  const labs = await import(join(labsFolder, 'dist/index.js'));
  const network = labs.networkVariants.find(({ name }) => name === 'mini-deit-tiny-224').build();
  const weights = labs.hashWeights(network);
  const files = {
    '/own.onnx': labs.writeModel(labs.bindWeights(network, weights)),
    '/by-hand.onnx': labs.writeModel(deitByHand(labs, weights)),
    '/input': new Uint8Array(labs.hashTensor('input', [1, 3, 224, 224], 1, 0).data.buffer),
    '/page.js': await pageScript(),
  };
  const served = await serve(files);
  const executablePath = process.env.DAYBOOK_CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  const rows = [];
  try {
    for (const threads of [1, 2]) {
      const page = await browser.newPage();
      await page.goto(served.url);
      const { times, difference, isIsolated } = await page.evaluate(([count, used]) => globalThis.measured(count, used), [rounds, threads]);
      await page.close();
      if (!isIsolated) throw new Error('The page is not isolated: WebAssembly would have one thread.');
      const cells = [median(times.own), median(times.byHand)].map(milliseconds);
      rows.push([String(threads), ...cells, `${medianRatio(times.own, times.byHand).toFixed(2)} ×`, difference.toExponential(1)]);
    }
    const head = ['threads', 'labs', 'by hand', 'labs / by hand', 'largest difference of logits'];
    return `Mini-DeiT-Ti 224, WebAssembly, chromium ${browser.version()}\n\n${table(head, rows)}\nTarget: at most 1.15 ×.`;
  } finally {
    await browser.close();
    served.close();
  }
}

/** What the page runs: labs' own runtime, and ONNX Runtime as it comes. */
async function pageScript() {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: labsFolder, loader: 'ts' },
    ...{ bundle: true, write: false, format: 'esm', platform: 'browser', target: 'es2022', minify: true },
    conditions: ['onnxruntime-web-use-extern-wasm'],
  });
  return outputFiles[0].contents;
}

const script = `
import * as ort from 'onnxruntime-web/wasm';
import { browserRuntime } from './src/runtime/browser.ts';

const bytes = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());

globalThis.measured = async (rounds, threads) => {
  const assets = new URL('/ort/', location.href).href;
  ort.env.wasm.wasmPaths = assets;
  ort.env.wasm.numThreads = threads;
  const openSession = await browserRuntime(assets);
  const own = await openSession(await bytes('/own.onnx'), { threads, backends: ['wasm'] });
  const byHand = await ort.InferenceSession.create(await bytes('/by-hand.onnx'));
  const data = new Float32Array((await bytes('/input')).buffer);
  const dims = [1, 3, 224, 224];
  const runs = {
    own: () => own.run({ input: { type: 'float32', dims, data } }),
    byHand: () => byHand.run({ input: new ort.Tensor('float32', data, dims) }),
  };
  const times = { own: [], byHand: [] };
  const logits = {};
  for (let round = -3; round < rounds; round++) {
    for (const [name, run] of Object.entries(runs)) {
      const start = performance.now();
      const results = await run();
      if (round >= 0) times[name].push(performance.now() - start);
      logits[name] = results.logits.data;
    }
  }
  const difference = Math.max(...logits.own.map((value, i) => Math.abs(value - logits.byHand[i])));
  return { times, difference, isIsolated: crossOriginIsolated };
};
`;

/** Serves the page and its files, isolated from other sites so that WebAssembly may have threads. */
async function serve(files) {
  const server = createServer(({ url = '/' }, response) => {
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    if (url === '/') return response.setHeader('content-type', 'text/html').end('<script type="module" src="/page.js"></script>');
    if (/^\/ort\/[\w.-]+\.(mjs|wasm)$/.test(url)) {
      response.setHeader('content-type', url.endsWith('.wasm') ? 'application/wasm' : 'text/javascript');
      return response.end(readFileSync(join(labsFolder, 'node_modules/onnxruntime-web/dist', url.slice(5))));
    }
    if (url.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
    return files[url] ? response.end(files[url]) : response.writeHead(404).end();
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
