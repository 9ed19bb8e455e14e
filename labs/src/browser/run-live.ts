import type { Lab, LabResult, LiveRun } from '../lab.js';
import { LabError } from '../lab-error.js';
import { labRequest } from '../lab-request.js';
import type { Picture } from '../media/picture.js';
import type { Backend } from '../runtime/session.js';
import { stopwatch } from '../stopwatch.js';
import { pictureOf } from './decode-picture.js';
import type { FrameMessage, LiveShown } from './protocol.js';
import { contextOf, failure, readInputs, type WorkerHost } from './run-request.js';

/** Runs a lab on pictures of the camera, one after the other. */
export interface LiveRunner {
  /** Answers one picture. */
  next(lab: Lab, message: FrameMessage): Promise<void>;
  /** Frees what the run holds; the next picture begins another. */
  end(): Promise<void>;
}

/** A run begins with the first picture, and anew when the lab is asked for something else. */
export function liveRunner(host: WorkerHost): LiveRunner {
  let running: { readonly key: string; readonly run: LiveRun; readonly backends: Set<Backend> } | null = null;
  const end = async (): Promise<void> => {
    await running?.run.dispose();
    running = null;
  };
  const shown = async (lab: Lab, message: FrameMessage): Promise<LiveShown> => {
    const watch = stopwatch(() => performance.now());
    const picture = await watch.time('read', () => readFrame(message.frame));
    const key = JSON.stringify([lab.name, message.parameters, Object.values(message.inputs).map(({ id }) => id)]);
    if (running?.key !== key) {
      await end();
      const backends = new Set<Backend>();
      running = { key, backends, run: await watch.time('open', () => begun(lab, message, picture, backends, host)) };
    }
    const { run, backends } = running;
    const { result, note } = await resultOf(run, picture, message.time);
    const [drawn = picture] = Object.values(result.pictures);
    const timings = [...watch.timings(), ...result.timings];
    return { picture: drawn, data: result.data, tables: result.tables, timings, backends: [...backends], note };
  };
  return {
    end,
    async next(lab, message) {
      try {
        host.tell({ kind: 'live', ...(await shown(lab, message)) });
      } catch (error) {
        host.tell(failure(error));
      }
    },
  };
}

function readFrame(frame: ImageBitmap): Picture {
  try {
    return pictureOf(frame);
  } finally {
    frame.close();
  }
}

/** The lab's own way to follow pictures, or a run for each. */
async function begun(
  lab: Lab,
  { inputs, parameters, main }: FrameMessage,
  first: Picture,
  backends: Set<Backend>,
  host: WorkerHost,
): Promise<LiveRun> {
  const { [main]: _, ...others } = inputs;
  const read = await readInputs(lab, others, host);
  const requestOf = (picture: Picture) => labRequest(lab, { inputs: { ...read, [main]: { kind: 'picture', picture } }, parameters });
  const context = contextOf(host, backends, {});
  if (lab.live) return lab.live(requestOf(first), context);
  return { next: (picture) => lab.run(requestOf(picture), context), dispose: async () => {} };
}

/** A picture that cannot be used, such as one without anybody in it, is shown as it is; the next one may be better. */
async function resultOf(run: LiveRun, picture: Picture, time: number): Promise<{ result: LabResult; note: LiveShown['note'] }> {
  try {
    return { result: await run.next(picture, time), note: null };
  } catch (error) {
    if (!(error instanceof LabError) || error.code !== 'bad-value') throw error;
    return { result: { data: {}, tables: {}, pictures: {}, timings: [] }, note: error.text };
  }
}
