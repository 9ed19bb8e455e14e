import { LabError } from '../../lab-error.js';
import { type FrameTimes, frameTimes } from '../../media/frame-times.js';
import { say } from '../../text.js';
import { type Ffmpeg, firstLine, onlyThisFile, startCommand } from './ffmpeg.js';

/** What is known of a video before it is decoded. */
export interface VideoFacts extends FrameTimes {
  /** As shown: turned upright, with square pixels. */
  readonly width: number;
  readonly height: number;
  /** The matrix of its colours when the file does not say: as browsers guess it. */
  readonly guessedMatrix: 'bt601' | 'bt709' | null;
  /** Whether it is of high dynamic range, PQ or HLG. */
  readonly isHighRange: boolean;
}

/**
 * Asks ffprobe about the first video stream of a file, and for the time of each frame; pictures that go with music are no video.
 * @throws LabError `unreadable` for what is no video, `too-large` over 100 megapixels, `not-installed` without FFmpeg.
 */
export async function probeVideo(path: string, { ffprobe }: Ffmpeg, signal: AbortSignal): Promise<VideoFacts> {
  const entries =
    'packet=pts_time,flags:stream=width,height,avg_frame_rate,r_frame_rate,sample_aspect_ratio,color_space,color_transfer:stream_side_data=rotation';
  const wanted = ['-v', 'error', '-select_streams', 'V:0', '-show_entries', entries, '-of', 'json'];
  const { process, ended } = startCommand(ffprobe, [...wanted, ...onlyThisFile(path)], signal);
  const parts: string[] = [];
  process.stdout?.setEncoding('utf8').on('data', (text: string) => parts.push(text));
  const { status, complaint } = await ended;
  signal.throwIfAborted();
  if (status !== 0) throw noVideo(complaint);
  const { streams, packets = [] } = JSON.parse(parts.join('')) as ProbeAnswer;
  const [stream] = streams ?? [];
  const shown = packets.filter(({ flags }) => !flags?.includes('D'));
  if (!stream?.width || !stream.height || shown.length === 0) throw noVideo(complaint);
  const [width, height] = uprightSize(stream, stream.width, stream.height);
  const times = shown.map(({ pts_time }) => Number(pts_time)).filter(Number.isFinite);
  const stated = [ratio(stream.avg_frame_rate, '/'), ratio(stream.r_frame_rate, '/')].filter((rate) => rate !== null);
  const isHighRange = ['smpte2084', 'arib-std-b67'].includes(stream.color_transfer ?? '');
  return { width, height, ...frameTimes(times, shown.length, stated), guessedMatrix: guessedMatrix(stream, stream.height), isHighRange };
}

interface ProbeAnswer {
  readonly streams?: readonly ProbeStream[];
  readonly packets?: readonly { readonly pts_time?: string; readonly flags?: string }[];
}

interface ProbeStream {
  readonly width?: number;
  readonly height?: number;
  readonly avg_frame_rate?: string;
  readonly r_frame_rate?: string;
  readonly sample_aspect_ratio?: string;
  readonly color_space?: string;
  readonly color_transfer?: string;
  readonly side_data_list?: readonly { readonly rotation?: number }[];
}

const maxPixels = 100_000_000;

function uprightSize(stream: ProbeStream, coded: number, lines: number): readonly [number, number] {
  const wide = Math.max(1, Math.round(coded * (ratio(stream.sample_aspect_ratio, ':') ?? 1)));
  if (wide * lines > maxPixels) {
    throw new LabError(
      'too-large',
      say(`The video has ${wide}×${lines} pixels; at most 100 megapixels are read.`, `视频有 ${wide}×${lines} 像素；最多读取一亿像素。`),
      { hint: say('Make it smaller first.', '请先缩小视频。') },
    );
  }
  const turn = stream.side_data_list?.find(({ rotation }) => rotation !== undefined)?.rotation ?? 0;
  return Math.round(turn / 90) % 2 === 0 ? [wide, lines] : [lines, wide];
}

/** Browsers take an unsaid matrix for BT.601 below 720 lines, else for BT.709. */
function guessedMatrix({ color_space: said }: ProbeStream, lines: number): VideoFacts['guessedMatrix'] {
  if (said !== undefined && said !== 'unknown' && said !== 'reserved') return null;
  return lines < 720 ? 'bt601' : 'bt709';
}

/** `30000/1001` or `4:3` as a number; null when either part is 0 or missing. */
function ratio(text: string | undefined, mark: string): number | null {
  const [a, b] = (text ?? '').split(mark).map(Number);
  return a && b ? a / b : null;
}

function noVideo(complaint: string): LabError {
  return new LabError('unreadable', say('This is not a video that can be read, or it is damaged.', '这不是可读取的视频，或文件已损坏。'), {
    hint: say(
      `MP4, MOV, WebM, MKV, AVI, MPEG, FLV and Ogg files are read. FFmpeg says: ${firstLine(complaint)}`,
      `可读取 MP4、MOV、WebM、MKV、AVI、MPEG、FLV 和 Ogg 文件。FFmpeg 的说明：${firstLine(complaint)}`,
    ),
  });
}
