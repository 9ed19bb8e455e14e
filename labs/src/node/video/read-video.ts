import { LabError } from '../../lab-error.js';
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
    if (status !== 0 && index === 0 && facts.isHighRange) throw notMapped(complaint);
    if (status !== 0 || index === 0 || /partial file|ended prematurely/.test(complaint)) throw damaged(index, complaint);
  } finally {
    process.kill('SIGKILL');
  }
}

function decodeArguments(path: string, { width, height, frameRate, isVariable, guessedMatrix, isHighRange }: VideoFacts): string[] {
  const matrix = guessedMatrix === null ? '' : `:in_color_matrix=${guessedMatrix}`;
  const filters = [
    ...(isVariable ? [`fps=${frameRate}`] : []),
    ...(isHighRange ? [toScreenRange] : []),
    `scale=${width}:${height}:flags=bicubic+accurate_rnd+full_chroma_int+full_chroma_inp${matrix}:out_range=pc`,
    'format=rgba',
  ];
  return [
    ...['-v', 'error', '-nostdin', '-xerror'],
    ...onlyThisFile(path),
    ...['-map', '0:V:0', '-vf', filters.join(','), '-vsync', 'passthrough', '-f', 'rawvideo', 'pipe:1'],
  ];
}

/**
 * High dynamic range to that of a screen: light in units of a white page (203 cd/m², ITU-R BT.2408), the darker third as it is, what is brighter pressed
 * together, then sRGB.
 */
const toScreenRange = [
  'zscale=transfer=linear:npl=203,format=gbrpf32le,zscale=primaries=bt709',
  'tonemap=mobius:param=0.3:desat=0',
  'zscale=transfer=iec61966-2-1:range=full,format=gbrp',
].join(',');

function notMapped(complaint: string): LabError {
  return new LabError(
    'unreadable',
    say(
      'The video has a high dynamic range, and this FFmpeg cannot bring it down to that of a screen.',
      '这是高动态范围（HDR）视频，当前的 FFmpeg 无法把它转换成普通屏幕的范围。',
    ),
    {
      hint: say(
        `Use an FFmpeg that has the filter zscale, or export the video as SDR. FFmpeg says: ${firstLine(complaint)}`,
        `请使用带 zscale 滤镜的 FFmpeg，或把视频导出为 SDR。FFmpeg 的说明：${firstLine(complaint)}`,
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
