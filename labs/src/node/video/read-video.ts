import { LabError } from '../../lab-error.js';
import { knee, whiteLight } from '../../media/high-range/to-ordinary-range.js';
import type { Frame, Video } from '../../media/video.js';
import { say } from '../../text.js';
import { type Ffmpeg, firstLine, onlyThisFile, startCommand } from './ffmpeg.js';
import { probeVideo, type VideoFacts } from './probe-video.js';

/**
 * Opens a video file in Node, to be decoded by FFmpeg frame by frame: turned upright, square pixels, sRGB, and a constant frame rate. Frames of a
 * file whose frames come at uneven times are repeated or left out so that they are at most half a frame off.
 * @throws LabError `unreadable` for what is no video; the same while frames are read, when the file is damaged or cut off.
 */
export async function readVideo(path: string, commands: Ffmpeg, signal: AbortSignal): Promise<Video> {
  const facts = await probeVideo(path, commands, signal);
  const { width, height, frameRate, frameCount } = facts;
  return { width, height, frameRate, frameCount, frames: (calledOff) => decode(path, facts, commands, calledOff) };
}

async function* decode(path: string, facts: VideoFacts, { ffmpeg }: Ffmpeg, signal: AbortSignal): AsyncGenerator<Frame> {
  const { width, height, frameRate } = facts;
  const { process, ended } = startCommand(ffmpeg, decodeArguments(path, facts), signal);
  const size = width * height * 4;
  let index = 0;
  let frame = new Uint8ClampedArray(size);
  let filled = 0;
  try {
    for await (const chunk of process.stdout ?? []) {
      const bytes = chunk as Uint8Array;
      for (let from = 0; from < bytes.length; ) {
        const part = bytes.subarray(from, from + size - filled);
        frame.set(part, filled);
        from += part.length;
        filled += part.length;
        if (filled < size) continue;
        yield { index, time: index / frameRate, picture: { width, height, data: frame } };
        signal.throwIfAborted();
        index += 1;
        frame = new Uint8ClampedArray(size);
        filled = 0;
      }
    }
    const { status, complaint } = await ended;
    signal.throwIfAborted();
    if (facts.isHighRange && /No such filter/.test(complaint)) throw noTones();
    if (status !== 0 || index === 0 || /partial file|ended prematurely/.test(complaint)) throw damaged(index, complaint);
  } finally {
    process.kill('SIGKILL');
  }
}

/** High dynamic range as pictures have it: three quarters of a paper's white as they are, what is brighter pressed together. */
const toOrdinaryTones = [
  `zscale=transfer=linear:npl=${whiteLight}`,
  'format=gbrpf32le',
  'zscale=primaries=bt709',
  `tonemap=mobius:param=${knee}:desat=0:peak=${(1000 / whiteLight).toFixed(3)}`,
  'zscale=transfer=iec61966-2-1:matrix=gbr:range=full',
  'format=gbrp',
];

function decodeArguments(path: string, { width, height, frameRate, isVariable, guessedMatrix, isHighRange }: VideoFacts): string[] {
  const matrix = guessedMatrix === null ? '' : `:in_color_matrix=${guessedMatrix}`;
  const filters = [
    ...(isVariable ? [`fps=${frameRate}`] : []),
    ...(isHighRange ? toOrdinaryTones : []),
    `scale=${width}:${height}:flags=bicubic+accurate_rnd+full_chroma_int+full_chroma_inp${matrix}:out_range=pc`,
    'format=rgba',
  ];
  return [
    ...['-v', 'error', '-nostdin', '-xerror'],
    ...onlyThisFile(path),
    ...['-map', '0:V:0', '-vf', filters.join(','), '-vsync', 'passthrough', '-f', 'rawvideo', 'pipe:1'],
  ];
}

function noTones(): LabError {
  return new LabError(
    'not-installed',
    say(
      'The video is of high dynamic range, and this FFmpeg cannot map it to ordinary tones.',
      '视频是高动态范围（HDR）的，这个 FFmpeg 无法把它转成普通色调。',
    ),
    {
      hint: say(
        'Install an FFmpeg with libzimg (the filter zscale), or make an ordinary video of it first.',
        '请安装带 libzimg（zscale 滤镜）的 FFmpeg，或先转成普通视频。',
      ),
    },
  );
}

function damaged(frames: number, complaint: string): LabError {
  return new LabError(
    'unreadable',
    say(`The video is damaged or cut off after frame ${frames}.`, `视频在第 ${frames} 帧之后已损坏或被截断。`),
    {
      hint: say(
        `Give a whole copy, or only its good part: ffmpeg -i damaged.mp4 -frames:v ${frames} good.mp4. FFmpeg says: ${firstLine(complaint)}`,
        `请使用完整的文件，或只取完好的部分：ffmpeg -i damaged.mp4 -frames:v ${frames} good.mp4。FFmpeg 的说明：${firstLine(complaint)}`,
      ),
    },
  );
}
