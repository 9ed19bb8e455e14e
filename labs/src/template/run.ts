import type { LabContext, LabMedia, LabRequest, LabResult } from '../lab.js';
import type { Picture } from '../media/picture.js';
import type { Session } from '../runtime/session.js';
import { type Stopwatch, stopwatch } from '../stopwatch.js';
import { floats } from '../tensor.js';
import { say } from '../text.js';
import { negativeNetwork } from './network.js';

/** Draws the negative of the input: one picture, or each frame of a video as it is read. */
export async function runNegative({ inputs, parameters }: LabRequest, context: LabContext): Promise<LabResult> {
  const input = inputs.input as LabMedia;
  const settings = parameters as unknown as Settings;
  context.signal.throwIfAborted();
  const watch = stopwatch(context.now);
  const session = await watch.time('open', () => context.openSession(negativeNetwork()));
  try {
    if (input.kind === 'picture') {
      const picture = await negativeOf(input.picture, settings, session, watch);
      return { ...result([brightness(picture)], watch), pictures: { picture } };
    }
    return result(await negativeVideo(input, settings, session, context, watch), watch);
  } finally {
    await session.dispose();
  }
}

interface Settings {
  readonly amount: number;
  readonly shade: number;
  readonly keepsAlpha: boolean;
  readonly channels: 'all' | 'red';
}

async function negativeVideo(
  input: LabMedia,
  settings: Settings,
  session: Session,
  context: LabContext,
  watch: Stopwatch,
): Promise<number[]> {
  if (input.kind !== 'video') return [];
  const { video } = input;
  const writer = await context.video('video', video);
  const means: number[] = [];
  for await (const { index, picture } of video.frames(context.signal)) {
    const negative = await negativeOf(picture, settings, session, watch);
    means.push(brightness(negative));
    await watch.time('write', () => writer.write(negative));
    context.progress(say('frames', '帧'), index + 1, video.frameCount);
  }
  await writer.close();
  return means;
}

async function negativeOf({ width, height, data }: Picture, settings: Settings, session: Session, watch: Stopwatch): Promise<Picture> {
  const pixels = width * height;
  const rgb = new Float32Array(pixels * 3);
  for (let i = 0; i < pixels; i++) for (let c = 0; c < 3; c++) rgb[i * 3 + c] = data[i * 4 + c] ?? 0;
  const amount = [settings.amount, ...(settings.channels === 'all' ? [settings.amount, settings.amount] : [0, 0])];
  const { negative } = await watch.time('network', () => session.run({ pixels: floats([pixels, 3], rgb), amount: floats([3], amount) }));
  const levels = settings.shade - 1;
  const drawn = new Uint8ClampedArray(data);
  for (let i = 0; i < pixels; i++) {
    for (let c = 0; c < 3; c++) drawn[i * 4 + c] = (Math.round((Number(negative?.data[i * 3 + c]) / 255) * levels) / levels) * 255;
    if (!settings.keepsAlpha) drawn[i * 4 + 3] = 255;
  }
  return { width, height, data: drawn };
}

function brightness({ width, height, data }: Picture): number {
  const sum = data.reduce((total, value, index) => total + (index % 4 === 3 ? 0 : value), 0);
  return sum / (width * height * 3);
}

function result(means: readonly number[], watch: Stopwatch): LabResult {
  const rows = means.map((mean, index) => [index, Number(mean.toFixed(3))]);
  return {
    data: { frames: means.length },
    tables: { brightness: [['frame', 'brightness'], ...rows] },
    pictures: {},
    timings: watch.timings(),
  };
}
