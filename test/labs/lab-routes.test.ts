import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServedLog, serveLog } from '../e2e/browser.js';

const weights = 'labs/files/weights/@mediapipe/face_mesh@0.4.1657299874/face_mesh_solution_packed_assets.data';

let log: ServedLog;
beforeAll(async () => {
  log = await serveLog({ 'notes/202205/0511.md': '# 2022.5.11\n\n1. [检测](https://example.org/a)\n' });
});
afterAll(() => log?.close());

const get = (path: string, init?: RequestInit) => fetch(log.url + path, init);

describe('the addresses of labs', () => {
  test.each([
    ['labs', 200, 'text/html'],
    ['labs/portrait', 200, 'text/html'],
    ['labs/files/labs.css', 200, 'text/css'],
    ['labs/files/browser/worker.js', 200, 'text/javascript'],
    ['labs/files/ort/ort-wasm-simd-threaded.wasm', 200, 'application/wasm'],
    ['labs/files/samples/astronaut.jpg', 200, 'image/jpeg'],
    [weights, 200, 'application/octet-stream'],
    ['labs/nothing', 404, 'text/html'],
    ['labs/files/nothing.js', 404, 'text/html'],
    ['labs/files/browser/..%2F..%2Fpackage.json', 404, 'text/html'],
    ['labs/files/weights/left-pad@1.3.0/index.js', 404, 'application/json'],
  ])('%s: %i', async (path, status, type) => {
    const answer = await get(path);
    await answer.body?.cancel();
    expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([status, type]);
    expect(answer.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
  });

  test('let only the worker run WebAssembly, and nothing load from elsewhere', async () => {
    const [page, worker] = [await get('labs/portrait'), await get('labs/files/browser/worker.js')].map(
      ({ headers }) => headers.get('content-security-policy') ?? '',
    );
    expect(page).toContain("script-src 'self'; worker-src 'self'; connect-src 'self'");
    expect(page).not.toMatch(/https?:|unsafe/);
    expect(worker).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect((await get('')).headers.get('cross-origin-embedder-policy')).toBeNull();
  });

  test('are known again by their tag', async () => {
    const tag = (await get('labs/files/samples/astronaut.jpg')).headers.get('etag') ?? '';
    expect((await get('labs/files/samples/astronaut.jpg', { headers: { 'if-none-match': tag } })).status).toBe(304);
  });

  test('fetch weights only for this server’s own pages', async () => {
    expect((await get(weights, { method: 'POST', headers: { origin: 'https://evil.example' } })).status).toBe(403);
    const own = await get(weights, { method: 'POST' });
    expect([own.status, await own.text()]).toEqual([200, '']);
  });
});
