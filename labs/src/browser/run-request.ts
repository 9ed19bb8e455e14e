import type { Lab, LabContext, LabMedia } from '../lab.js';
import { LabError } from '../lab-error.js';
import { labRequest } from '../lab-request.js';
import type { Backend, OpenSession } from '../runtime/session.js';
import { stopwatch } from '../stopwatch.js';
import { say } from '../text.js';
import { encodeVideo } from './encode-video.js';
import { WeightsNeeded } from './fetch-weights.js';
import type { InputFile, RunMessage, VideoFile, WorkerMessage } from './protocol.js';
import { readFile } from './read-file.js';

/** What a worker has for all its runs. */
export interface WorkerHost {
  readonly openSession: OpenSession;
  readonly weights: LabContext['weights'];
  /** The inputs of earlier runs, decoded, by the number of their file: a lab that only got other parameters is handed the same again. */
  readonly decoded: Map<number, LabMedia>;
  readonly tell: (message: WorkerMessage) => void;
}

/** Frames that are shown while a run goes on: at most this many a second. */
const framesShown = 12;

/** Runs a lab on files in a browser's worker, and tells the page what happens. */
export async function runRequest(lab: Lab, message: RunMessage, host: WorkerHost): Promise<void> {
  const from = performance.now();
  const watch = stopwatch(() => performance.now());
  const backends = new Set<Backend>();
  const videos: Record<string, VideoFile> = {};
  try {
    const inputs = await watch.time('read', () => readInputs(lab, message.inputs, host));
    const request = labRequest(lab, { inputs, parameters: message.parameters });
    const result = await lab.run(request, contextOf(host, backends, videos));
    const timings = [...watch.timings(), ...result.timings];
    host.tell({ kind: 'done', ...result, videos, timings, backends: [...backends], milliseconds: performance.now() - from });
  } catch (error) {
    host.tell(failure(error));
  }
}

/** The given files as a lab takes them, decoded once; those of earlier runs are forgotten. */
export async function readInputs(
  lab: Lab,
  files: Readonly<Record<string, InputFile>>,
  { decoded, tell }: WorkerHost,
): Promise<Record<string, LabMedia>> {
  const inputs: Record<string, LabMedia> = {};
  const used = new Set(Object.values(files).map(({ id }) => id));
  for (const id of decoded.keys()) if (!used.has(id)) decoded.delete(id);
  for (const input of lab.inputs) {
    const given = files[input.name];
    if (!given) continue;
    const known = decoded.get(given.id);
    const media = known ?? (await readFile(input, given));
    decoded.set(given.id, media);
    inputs[input.name] = media;
    if (!known && media.kind !== 'file')
      tell({ kind: 'input', name: input.name, picture: media.kind === 'picture' ? media.picture : null });
  }
  return inputs;
}

/** What a lab in a browser's worker takes from the outside. */
export function contextOf(
  { openSession, weights, tell }: WorkerHost,
  backends: Set<Backend>,
  videos: Record<string, VideoFile>,
): LabContext {
  let shown = Number.NEGATIVE_INFINITY;
  const isDue = (): boolean => {
    const now = performance.now();
    if (now - shown <= 1000 / framesShown) return false;
    shown = now;
    return true;
  };
  return {
    async openSession(model, options) {
      const session = await openSession(model, options);
      backends.add(session.backend);
      return session;
    },
    weights,
    now: () => performance.now(),
    // A run is called off by ending its worker.
    signal: new AbortController().signal,
    show: (output, draw) => isDue() && tell({ kind: 'frame', output, picture: draw() }),
    progress: (stage, done, total) => tell({ kind: 'progress', stage, done, total }),
    async video(name, format) {
      const writer = await encodeVideo(format, (file) => {
        videos[name] = file;
      });
      return {
        async write(picture) {
          if (isDue()) tell({ kind: 'frame', output: name, picture });
          await writer.write(picture);
        },
        close: () => writer.close(),
      };
    },
  };
}

/** What is said of a run that failed. */
export function failure(error: unknown): WorkerMessage {
  if (error instanceof WeightsNeeded) return { kind: 'needs', download: error.download };
  if (error instanceof LabError) return { kind: 'failed', text: error.text, hint: error.hint };
  const what = error instanceof Error ? error.message : String(error);
  return {
    kind: 'failed',
    text: say(`Something went wrong that should not: ${what}`, `出现了不该有的错误：${what}`),
    hint: say('Load the page again. The terminal may say more.', '请重新打开页面；终端里可能有更多信息。'),
  };
}
