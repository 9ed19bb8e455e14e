import { LabError } from '../../lab-error.js';
import { say } from '../../text.js';

/** The faces of one frame: x, y, z of each of 468 landmarks, x and y as parts of the frame's width and height, z as part of its width. */
export type FrameFaces = readonly Float64Array[];

/**
 * Reads landmarks as MediaPipe's Face Mesh hands them out: JSON with a list of frames, each a list of faces (`multiFaceLandmarks`), each a list
 * of 468 or 478 points {x, y, z}; those of the irises are left out. A frame may be null or [] where there is no face.
 * @throws LabError `unreadable` with the place of what is wrong.
 */
export function readLandmarks(bytes: Uint8Array): FrameFaces[] {
  const frames = parse(bytes);
  if (!Array.isArray(frames)) throw wrong('the file', '文件', 'is no list of frames', '不是帧的列表');
  return frames.map((faces: unknown, frame) => {
    if (faces === null) return [];
    if (!Array.isArray(faces)) throw wrong(`frame ${frame}`, `第 ${frame} 帧`, 'is no list of faces', '不是人脸的列表');
    return faces.map((face: unknown, k) => readFace(face, frame, k));
  });
}

const landmarkCount = 468;

function parse(bytes: Uint8Array): unknown {
  if (bytes.length === 0) throw wrong('the file', '文件', 'is empty', '是空的');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw wrong('the file', '文件', 'is no JSON', '不是 JSON', cause);
  }
}

function readFace(face: unknown, frame: number, k: number): Float64Array {
  const en = `face ${k} of frame ${frame}`;
  const zh = `第 ${frame} 帧的第 ${k} 张脸`;
  if (!Array.isArray(face) || (face.length !== 468 && face.length !== 478)) {
    throw wrong(en, zh, 'has not 468 or 478 points', '没有 468 或 478 个点');
  }
  const points = new Float64Array(landmarkCount * 3);
  for (let i = 0; i < landmarkCount; i++) {
    const { x, y, z } = (face[i] ?? {}) as Record<string, unknown>;
    const values = [x, y, z];
    if (!values.every((value) => Number.isFinite(value))) {
      throw wrong(en, zh, `has no numbers x, y, z at point ${i}`, `的点 ${i} 没有数值 x、y、z`);
    }
    points.set(values as number[], i * 3);
  }
  return points;
}

function wrong(en: string, zh: string, isEn: string, isZh: string, cause?: unknown): LabError {
  return new LabError('unreadable', say(`The landmarks cannot be read: ${en} ${isEn}.`, `无法读取关键点：${zh}${isZh}。`), {
    cause,
    hint: say(
      'Save multiFaceLandmarks of each frame, as Face Mesh hands them out, in one JSON list.',
      '请把 Face Mesh 输出的每帧 multiFaceLandmarks 存成一个 JSON 列表。',
    ),
  });
}
