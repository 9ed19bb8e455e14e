import type { Context } from 'hono';
import { stream } from 'hono/streaming';
import { DaybookError } from '../base/errors.js';
import { languageOf, say } from '../base/text.js';
import type { Daybook } from '../operations/daybook-context.js';
import { labFailure } from '../operations/lab/lab-failure.js';
import type { WeightsDownload } from '../operations/lab/labs-package.js';
import { loadLabs } from '../operations/lab/load-labs.js';
import { lasting } from './lasting.js';

/** A file of weights that this machine has; else what would have to be fetched, for the page to ask about. */
export async function weightsAnswer(context: Context, path: string, daybook: Daybook): Promise<Response> {
  let needed: WeightsDownload | null = null;
  const allows = async (download: WeightsDownload): Promise<boolean> => {
    needed = download;
    return false;
  };
  const bytes = await findWeights(path, daybook, { allows, progress: () => {} }, context.req.raw.signal).catch((error) => {
    if (needed === null) throw labFailure(error);
    return null;
  });
  if (bytes === null) return context.json(needed ?? {}, 404);
  return context.body(bytes as Uint8Array<ArrayBuffer>, 200, { 'content-type': 'application/octet-stream', ...lasting });
}

/** Fetches weights, and says with a line for each step how far it is. */
export function fetchWeights(context: Context, path: string, daybook: Daybook): Response {
  const language = languageOf(context.req.header('accept-language'));
  return stream(context, async (lines) => {
    const tell = (line: object): Promise<unknown> => lines.write(`${JSON.stringify(line)}\n`);
    const progress = (_: unknown, done: number): void => void tell({ done });
    const end = new AbortController();
    lines.onAbort(() => end.abort());
    try {
      await findWeights(path, daybook, { allows: async () => true, progress }, end.signal);
    } catch (error) {
      const known = labFailure(error);
      const { text, hint } = known instanceof DaybookError ? known : { text: unexpected, hint: null };
      await tell({ error: { message: text[language], hint: hint?.[language] ?? null } });
    }
  });
}

const unexpected = say('The weights could not be fetched.', '无法取回权重。');

/** Null for a path that no lab asks for: nothing else can be had by it. */
async function findWeights(
  path: string,
  { ports: { env = {} } }: Daybook,
  host: { readonly allows: (download: WeightsDownload) => Promise<boolean>; readonly progress: (stage: unknown, done: number) => void },
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const { labs, weightsFinder, weightsFolder } = await loadLabs();
  const all = labs.flatMap((lab) => lab.weights);
  const file = all.find((each) => `${each.package}@${each.version}/${each.path}` === path);
  return file ? weightsFinder({ folder: weightsFolder(env), env, all, ...host, signal })(file) : null;
}
