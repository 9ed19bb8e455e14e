import {
  BufferTarget,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  Quality,
  VideoSample,
  VideoSampleSource,
  WebMOutputFormat,
} from 'mediabunny';
import { LabError } from '../lab-error.js';
import { overBlack } from '../media/over-black.js';
import type { Picture } from '../media/picture.js';
import type { VideoFormat, VideoWriter } from '../media/video.js';
import { say } from '../text.js';
import type { VideoFile } from './protocol.js';

/**
 * Begins a video in a browser, encoded by WebCodecs: H.264 in MP4 where the browser can, else VP9, AV1 or VP8 in WebM. An odd size gets its last row
 * or column twice. What is transparent is black.
 * @param onFile is given the file when the writer is closed
 * @throws LabError `not-installed` for a browser that encodes none of them.
 */
export async function encodeVideo(format: VideoFormat, onFile: (file: VideoFile) => void): Promise<VideoWriter> {
  const [width, height] = [format.width + (format.width % 2), format.height + (format.height % 2)];
  const quality = new Quality('high');
  const codec =
    typeof VideoEncoder === 'undefined'
      ? null
      : await getFirstEncodableVideoCodec(['avc', 'vp9', 'av1', 'vp8'], { width, height, quality, frameRate: format.frameRate });
  if (!codec) throw noEncoder();
  const target = new BufferTarget();
  const isMp4 = codec === 'avc';
  const output = new Output({ format: isMp4 ? new Mp4OutputFormat() : new WebMOutputFormat(), target });
  const source = new VideoSampleSource({ codec, quality });
  output.addVideoTrack(source, { frameRate: format.frameRate });
  await output.start();
  let index = 0;
  return {
    async write(picture) {
      const { data } = evenSized(overBlack(picture), width, height);
      const timing = { timestamp: index / format.frameRate, duration: 1 / format.frameRate };
      const sample = new VideoSample(data, { format: 'RGBX', codedWidth: width, codedHeight: height, ...timing });
      await source.add(sample);
      sample.close();
      index += 1;
    },
    async close() {
      await output.finalize();
      if (!target.buffer) throw new Error('no video');
      onFile({ bytes: target.buffer, type: isMp4 ? 'video/mp4' : 'video/webm' });
    },
  };
}

/** The picture with its last row and column again where the size asks for one more. */
function evenSized(picture: Picture, width: number, height: number): Picture {
  if (picture.width === width && picture.height === height) return picture;
  const from = new Uint32Array(picture.data.buffer, picture.data.byteOffset, picture.width * picture.height);
  const pixels = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = Math.min(y, picture.height - 1) * picture.width;
    for (let x = 0; x < width; x++) pixels[y * width + x] = from[row + Math.min(x, picture.width - 1)] as number;
  }
  return { width, height, data: new Uint8ClampedArray(pixels.buffer) };
}

function noEncoder(): LabError {
  return new LabError('not-installed', say('This browser encodes no videos.', '这个浏览器无法编码视频。'), {
    hint: say(
      'Pictures work here. For videos use a current Chrome, Edge, Firefox or Safari, or the terminal.',
      '可以处理图片。视频请使用新版 Chrome、Edge、Firefox 或 Safari，或在终端里运行。',
    ),
  });
}
