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
  noCamera: say(
    'The camera cannot be used: the browser or the reader did not allow it, or there is none.',
    '无法使用摄像头：没有获得许可，或没有摄像头。',
  ),
  noSample: say('The sample cannot be loaded. Is the server still running?', '无法加载示例。服务器还在运行吗？'),
  broken: say(
    'The worker ended unexpectedly; there may be too little memory. Load the page again.',
    '后台线程意外结束，可能是内存不足。请重新打开页面。',
  ),
  fetching: say('Fetching weights', '正在取回权重'),
  onGraphics: say('Networks run on the graphics processor (WebGPU).', '网络在图形处理器（WebGPU）上运行。'),
  noGraphics: say('There is no WebGPU here: networks run in WebAssembly', '这里没有 WebGPU：网络以 WebAssembly 运行'),
  picture: say('picture', '图片'),
  video: say('video', '视频'),
  files: (count: number) => say(`${count} files`, `${count} 个文件`),
} as const satisfies Readonly<Record<string, Bilingual | ((count: number) => Bilingual)>>;
