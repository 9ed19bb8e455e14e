import { type Bilingual, say } from '../../text.js';

/** The sentence in the language of the page. */
export function tell(text: Bilingual): string {
  return document.documentElement.lang.startsWith('zh') ? text.zh : text.en;
}

/** `84 kB`, `11.2 MB`. */
export function byteSize(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** What the script says; the page itself says the rest. */
export const words = {
  reading: say('Reading the input', '正在读取输入'),
  starting: say('Starting', '正在启动'),
  stopped: say('Stopped.', '已停止。'),
  drop: say('Choose a file first, or take the sample.', '请先选一个文件，或用示例。'),
  sample: say('sample', '示例'),
  camera: say('camera', '摄像头'),
  cameraRefused: say(
    'The camera was not allowed. Allow it for this page in the browser’s settings, or choose a file.',
    '没有获得使用摄像头的许可。请在浏览器设置中允许本页使用，或选一个文件。',
  ),
  cameraMissing: say('There is no camera. Choose a file instead.', '没有找到摄像头。可以改选一个文件。'),
  cameraTaken: say(
    'The camera cannot be read: another program may be using it. Close that one and try again.',
    '无法读取摄像头，可能正被其他程序占用。关闭后再试。',
  ),
  cameraUnsafe: say(
    'Browsers give the camera only to pages of this machine (localhost) or over HTTPS. Choose a file instead.',
    '浏览器只允许本机（localhost）或 HTTPS 的页面使用摄像头。可以改选一个文件。',
  ),
  cameraBroken: say('The camera cannot be used here. Choose a file instead.', '这里无法使用摄像头。可以改选一个文件。'),
  cameraLost: say('The camera went away.', '摄像头已断开。'),
  live: say('Live: the camera is on', '实时：摄像头已打开'),
  noSample: say('The sample cannot be loaded. Is the server still running?', '无法加载示例。服务器还在运行吗？'),
  broken: say(
    'The worker ended unexpectedly; there may be too little memory. Load the page again.',
    '后台线程意外结束，可能是内存不足。请重新打开页面。',
  ),
  onGraphics: say('Networks run on the graphics processor (WebGPU).', '网络在图形处理器（WebGPU）上运行。'),
  noGraphics: say('There is no WebGPU here: networks run in WebAssembly', '这里没有 WebGPU：网络以 WebAssembly 运行'),
  files: (count: number) => say(`${count} files`, `${count} 个文件`),
  leave: (name: string) => say(`Do without ${name}`, `不用 ${name}`),
} as const satisfies Readonly<Record<string, Bilingual | ((count: number) => Bilingual) | ((name: string) => Bilingual)>>;
