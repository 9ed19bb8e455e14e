import { extname } from 'node:path';
import { type Context, Hono } from 'hono';
import type { Daybook } from '../operations/daybook-context.js';
import { missingForPages } from '../operations/lab/missing-labs.js';
import { labPage } from '../pages/labs/lab-page.js';
import type { LabsView } from '../pages/labs/lab-view.js';
import { labsPage } from '../pages/labs/labs-page.js';
import { noLabsPage } from '../pages/labs/no-labs-page.js';
import { missingPage } from '../pages/missing-page.js';
import type { PageContext } from '../pages/page-context.js';
import { labsStyle } from '../pages/styles/labs.js';
import type { LabsOnDisk, LabsPlace } from '../publish/labs/labs-on-disk.js';
import { diskFile } from './disk-file.js';
import { fetchWeights, weightsAnswer } from './lab-weights.js';
import { lastingByVersion, lastingText } from './lasting.js';
import { hashOf } from './server-links.js';
import type { SiteAnswers } from './subject-routes.js';

/** Where labs are looked for: all that pages show of them, and what is there where that is not all. */
export interface LabsSource {
  onDisk(): LabsOnDisk | null;
  place(): LabsPlace;
}

/** The labs as pages of this server show them; null where none are built and installed. */
export function labsView(labs: LabsOnDisk | null): LabsView | null {
  return (
    labs && {
      all: labs.labs,
      home: '/labs',
      style: `/labs/files/labs.css?v=${hashOf(labsStyle)}`,
      page: (name) => `/labs/${name}`,
      file: (path) => (path === '' ? '/labs/files/' : `/labs/files/${path}?v=${labs.version}`),
    }
  );
}

/** The pages of labs, or one that says what is missing, the files that run them in the reader's browser, and the weights that this machine has or may fetch. */
export function labRoutes({ view, page }: SiteAnswers, daybook: Daybook, source: LabsSource): Hono {
  const routes = new Hono();
  const absent = (context: Context, seen: PageContext) => page(context, noLabsPage(seen, missingForPages(source.place())), 501);
  routes.use('/labs/*', isolated);
  routes.get('/labs', async (context) => {
    const [seen, labs] = [await view(context), labsView(source.onDisk())];
    return labs ? page(context, labsPage(seen, labs)) : absent(context, seen);
  });
  routes.get('/labs/files/labs.css', (context) => lastingText(context, labsStyle, 'text/css'));
  routes.get('/labs/files/weights/*', (context) => weightsAnswer(context, pathIn(context, '/labs/files/weights/'), daybook));
  routes.post('/labs/files/weights/*', (context) => fetchWeights(context, pathIn(context, '/labs/files/weights/'), daybook));
  routes.get('/labs/files/*', async (context) => {
    const path = pathIn(context, '/labs/files/');
    const place = source.onDisk()?.files.get(path);
    const answer = place ? await diskFile(context, place, headersOf(context, path)) : null;
    return answer ?? page(context, missingPage(await view(context), context.req.path), 404);
  });
  routes.get('/labs/:name', async (context) => {
    const [seen, labs] = [await view(context), labsView(source.onDisk())];
    if (!labs) return absent(context, seen);
    const lab = labs.all.find(({ name }) => name === context.req.param('name'));
    if (!lab) return page(context, missingPage(seen, context.req.path), 404);
    context.header('content-security-policy', pagePolicy);
    // Work in progress is not to be lost when the log changes.
    return page(context, labPage({ ...seen, links: { ...seen.links, live: null } }, labs, lab));
  });
  return routes;
}

/** What the page of a lab may load: pictures and videos that its own script makes, too. */
const pagePolicy = [
  "default-src 'none'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "style-src 'self'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the worker of a lab may do, which is under the policy of its own file: run WebAssembly, and ask this server. */
const filePolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; frame-ancestors 'none'";

/** The rest of the address; the files of labs have plain names, but for the @ of packages. */
function pathIn(context: Context, folder: string): string {
  return context.req.path.slice(folder.length).replaceAll('%40', '@');
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.mp4': 'video/mp4',
};

function headersOf(context: Context, path: string): Readonly<Record<string, string>> {
  return {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': filePolicy,
    ...lastingByVersion(context),
  };
}

/** Only a page that is isolated from others may use threads. */
async function isolated(context: Context, next: () => Promise<void>): Promise<void> {
  await next();
  context.res.headers.set('cross-origin-embedder-policy', 'require-corp');
}
