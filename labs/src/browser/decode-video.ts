import { ALL_FORMATS, BlobSource, EncodedPacketSink, Input, type InputVideoTrack, type VideoSample, VideoSampleSink } from 'mediabunny';
import { LabError } from '../lab-error.js';
import { type FrameTimes, frameTimes } from '../media/frame-times.js';
import type { Frame, Video } from '../media/video.js';
import { say } from '../text.js';

/**
 * Opens a video file in a browser, to be decoded by WebCodecs frame by frame: turned upright, square pixels, sRGB, and a constant frame rate.
 * @throws LabError `unreadable` for what is no video or cannot be decoded here, `not-installed` for a browser without WebCodecs.
 */
export async function decodeVideo(file: Blob): Promise<Video> {
  if (typeof VideoDecoder === 'undefined') throw noWebCodecs();
  const track = await trackOf(file);
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
  const times: number[] = [];
  for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true }))
    times.push(packet.timestamp);
  if (times.length === 0) throw unreadable();
  const facts = frameTimes(times, times.length, []);
  const { frameRate, frameCount } = facts;
  return {
    width,
    height,
    frameRate,
    frameCount,
    frames: (signal) => decode(track, { width, height, ...facts }, Math.min(...times), signal),
  };
}

async function trackOf(file: Blob): Promise<InputVideoTrack> {
  const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack().catch((cause) => {
    throw unreadable(cause);
  });
  if (!track) throw unreadable();
  if (await track.canDecode()) return track;
  const codec = (await track.getCodec()) ?? '?';
  throw new LabError('unreadable', say(`This browser does not decode ${codec} videos.`, `这个浏览器无法解码 ${codec} 视频。`), {
    hint: say('Give an MP4 (H.264) or WebM file, or use the terminal.', '请使用 MP4（H.264）或 WebM 文件，或在终端里运行。'),
  });
}

async function* decode(
  track: InputVideoTrack,
  { width, height, frameRate, frameCount, isVariable }: FrameTimes & { readonly width: number; readonly height: number },
  start: number,
  signal: AbortSignal,
): AsyncGenerator<Frame> {
  const canvas = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true, alpha: false });
  if (!canvas) throw new Error('no canvas');
  const sink = new VideoSampleSink(track);
  const wanted = Array.from({ length: frameCount }, (_, k) => start + k / frameRate + 0.25 / frameRate);
  let index = 0;
  try {
    for await (const sample of isVariable ? sink.samplesAtTimestamps(wanted) : sink.samples()) {
      signal.throwIfAborted();
      if (!sample) continue;
      draw(canvas, sample, width, height);
      const { data } = canvas.getImageData(0, 0, width, height);
      yield { index, time: index / frameRate, picture: { width, height, data } };
      signal.throwIfAborted();
      index += 1;
    }
  } catch (cause) {
    throw signal.aborted || cause instanceof LabError ? cause : damaged(index, cause);
  }
  if (index === 0 || frameCount - index > secondsMissing * frameRate) throw damaged(index);
}

/** Decoders leave out frames at the ends of a sound video that need others which are not there; of one that was cut off, the table at its beginning names all. */
const secondsMissing = 0.5;

function draw(canvas: OffscreenCanvasRenderingContext2D, sample: VideoSample, width: number, height: number): void {
  try {
    sample.draw(canvas, 0, 0, width, height);
  } finally {
    sample.close();
  }
}

function noWebCodecs(): LabError {
  return new LabError(
    'not-installed',
    say('This browser has no WebCodecs, which videos need.', '这个浏览器没有 WebCodecs，无法处理视频。'),
    {
      hint: say(
        'Pictures work here. For videos use a current Chrome, Edge, Firefox or Safari, or the terminal.',
        '可以处理图片。视频请使用新版 Chrome、Edge、Firefox 或 Safari，或在终端里运行。',
      ),
    },
  );
}

function unreadable(cause?: unknown): LabError {
  return new LabError('unreadable', say('This is not a video that can be read, or it is damaged.', '这不是可读取的视频，或文件已损坏。'), {
    hint: say('MP4, MOV, WebM, MKV, AVI, MPEG-TS and Ogg files are read.', '可读取 MP4、MOV、WebM、MKV、AVI、MPEG-TS 和 Ogg 文件。'),
    cause,
  });
}

function damaged(frames: number, cause?: unknown): LabError {
  return new LabError(
    'unreadable',
    say(`The video is damaged or cut off after frame ${frames}.`, `视频在第 ${frames} 帧之后已损坏或被截断。`),
    { hint: say('Give a whole copy.', '请使用完整的文件。'), cause },
  );
}
