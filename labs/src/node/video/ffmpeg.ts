import { type ChildProcess, spawn } from 'node:child_process';
import { LabError } from '../../lab-error.js';
import { say } from '../../text.js';

/** The two commands of FFmpeg, by name or by path. */
export interface Ffmpeg {
  readonly ffmpeg: string;
  readonly ffprobe: string;
}

/** FFmpeg as it lies on the path. */
export const ffmpegOnPath: Ffmpeg = { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' };

/** A command that runs, without a shell between. */
export interface RunningCommand {
  readonly process: ChildProcess;
  /** Resolves when it has ended: its exit status (null when it was killed) and the first lines that it complained with. */
  readonly ended: Promise<{ readonly status: number | null; readonly complaint: string }>;
}

/**
 * Starts one of the commands; when the signal is aborted it is killed. It is in a process group of its own: Ctrl-C on the terminal ends this
 * program, which then ends the command.
 */
export function startCommand(command: string, args: readonly string[], signal: AbortSignal): RunningCommand {
  signal.throwIfAborted();
  const process = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], detached: true, windowsHide: true });
  const kill = () => process.kill('SIGKILL');
  signal.addEventListener('abort', kill);
  let complaint = '';
  process.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(0, mostComplaint);
  });
  // A command that ends early closes its input; what it said, not the broken pipe, tells why.
  process.stdin.on('error', () => {});
  const ended = new Promise<{ readonly status: number | null; readonly complaint: string }>((resolve, reject) => {
    process.on('error', (error) => reject((error as NodeJS.ErrnoException).code === 'ENOENT' ? noFfmpeg(error) : error));
    process.on('close', (status) => resolve({ status, complaint: complaint.trim() }));
  }).finally(() => signal.removeEventListener('abort', kill));
  ended.catch(() => {});
  return { process, ended };
}

/**
 * What FFmpeg may open: the named file and nothing else, in containers of videos only. A playlist that names other files or addresses is refused.
 */
export function onlyThisFile(path: string): string[] {
  const containers = 'mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,mpegvideo,flv,ogg';
  return ['-protocol_whitelist', 'file', '-format_whitelist', containers, '-i', `file:${path}`];
}

/** The first line that FFmpeg complained with, without the address of what said it: `[mov @ 0x55…] moov atom not found`. */
export function firstLine(complaint: string): string {
  const [line = ''] = complaint.split('\n');
  return line.replace(/^(?:\[[^\]]*\] ?)+/, '') || 'no video stream';
}

const mostComplaint = 4000;

function noFfmpeg(cause: unknown): LabError {
  return new LabError('not-installed', say('Videos need FFmpeg, which is not installed here.', '视频需要 FFmpeg，这里没有安装。'), {
    hint: say(
      'Install it: `apt-get install ffmpeg` on Debian and Ubuntu, `brew install ffmpeg` on macOS, `winget install ffmpeg` on Windows. Pictures do without it.',
      '请安装：Debian 和 Ubuntu 用 `apt-get install ffmpeg`，macOS 用 `brew install ffmpeg`，Windows 用 `winget install ffmpeg`。图片不需要它。',
    ),
    cause,
  });
}
