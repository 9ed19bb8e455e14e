import { LabError } from '../../lab-error.js';
import { overBlack } from '../../media/over-black.js';
import type { VideoFormat, VideoWriter } from '../../media/video.js';
import { say } from '../../text.js';
import { diskFull } from '../disk-error.js';
import { type Ffmpeg, firstLine, startCommand } from './ffmpeg.js';

/** The kinds of video files that are written. */
export type VideoContainer = 'mp4' | 'webm';

/**
 * Begins a video file in Node, encoded by FFmpeg: H.264 in MP4 or VP9 in WebM, 4:2:0, BT.709. Both want even sizes: an odd one gets its last row
 * or column twice. What is transparent is black.
 * @throws LabError `not-installed` without FFmpeg or without the encoder, `unwritable` when the disk is full.
 */
export function writeVideo(
  path: string,
  container: VideoContainer,
  format: VideoFormat,
  { ffmpeg }: Ffmpeg,
  signal: AbortSignal,
): { readonly writer: VideoWriter; readonly ended: Promise<unknown> } {
  const { process, ended } = startCommand(ffmpeg, encodeArguments(path, container, format), signal);
  const finish = async (): Promise<void> => {
    const { status, complaint } = await ended;
    signal.throwIfAborted();
    if (status !== 0) throw failure(complaint, container);
  };
  const writer: VideoWriter = {
    async write(picture) {
      signal.throwIfAborted();
      if (picture.width !== format.width || picture.height !== format.height) throw new Error('a frame of another size than the video');
      // A pipe that FFmpeg closed does not tell why; how FFmpeg ended does.
      const failed = await new Promise((resolve) => process.stdin?.write(overBlack(picture).data, resolve));
      if (failed) await finish();
    },
    async close() {
      process.stdin?.end();
      await finish();
    },
  };
  return { writer, ended };
}

const encoders: Readonly<Record<VideoContainer, readonly string[]>> = {
  mp4: ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '16', '-movflags', '+faststart', '-f', 'mp4'],
  webm: ['-c:v', 'libvpx-vp9', '-crf', '24', '-b:v', '0', '-deadline', 'good', '-cpu-used', '5', '-row-mt', '1', '-f', 'webm'],
};

function encodeArguments(path: string, container: VideoContainer, { width, height, frameRate }: VideoFormat): string[] {
  const even = `pad=${width + (width % 2)}:${height + (height % 2)},fillborders=right=${width % 2}:bottom=${height % 2}:mode=smear`;
  const colours = 'scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+accurate_rnd+full_chroma_inp+full_chroma_int,format=yuv420p';
  return [
    ...['-v', 'error', '-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', `${width}x${height}`, '-r', String(frameRate), '-i', 'pipe:0'],
    ...['-vf', width % 2 || height % 2 ? `${even},${colours}` : colours],
    ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv', '-fflags', '+bitexact'],
    ...[...encoders[container], '-y', `file:${path}`],
  ];
}

function failure(complaint: string, container: VideoContainer): LabError {
  if (complaint.includes('No space left on device')) return diskFull();
  if (complaint.includes('Unknown encoder')) {
    const other = container === 'mp4' ? 'webm' : 'mp4';
    return new LabError(
      'not-installed',
      say(
        `This FFmpeg cannot write ${container} files: it was built without the encoder.`,
        `这个 FFmpeg 编译时没有带编码器，无法写 ${container} 文件。`,
      ),
      { hint: say(`Try --video-format ${other}, or install a full FFmpeg.`, `可试 --video-format ${other}，或安装完整的 FFmpeg。`) },
    );
  }
  return new LabError('unwritable', say('The video could not be written.', '无法写入视频。'), {
    hint: say(`FFmpeg says: ${firstLine(complaint)}`, `FFmpeg 的说明：${firstLine(complaint)}`),
  });
}
