import { LabError } from '../../lab-error.js';
import { readModel, type ValueSummary } from '../../onnx/read-model.js';
import { say } from '../../text.js';

/** What an encoder takes: pictures of one size, channels before or after their places. */
export interface EncoderInput {
  readonly name: string;
  readonly type: 'float32' | 'uint8';
  readonly channels: 1 | 3;
  readonly isChannelsFirst: boolean;
  readonly height: number;
  readonly width: number;
  /** How many pictures at once; null for any number. */
  readonly batch: number | null;
}

/** The side of pictures for networks that take any size. */
const usualSide = 224;

/**
 * Finds out what an .onnx file takes.
 * @param side the side of pictures, for networks that take any size; 0 for the usual one
 * @throws LabError `unreadable` for what is no ONNX model, `bad-value` for a network whose input is no batch of pictures.
 */
export function encoderInput(model: Uint8Array, side: number): EncoderInput {
  const { inputs } = readModel(model);
  const [input] = inputs;
  if (!input || inputs.length > 1) {
    const names = inputs.map(({ name }) => name).join(', ');
    throw noEncoder(`it has ${inputs.length} inputs (${names}), not one`, `它有 ${inputs.length} 个输入（${names}），而不是一个`);
  }
  const { name, type, dims } = input;
  if (type !== 'float32' && type !== 'uint8') throw noEncoder(`its input ${name} is of type ${type}`, `输入 ${name} 的类型是 ${type}`);
  if (dims?.length !== 4) throw noEncoder(`its input ${name} has the shape ${shapeOf(input)}`, `输入 ${name} 的形状是 ${shapeOf(input)}`);
  const [batch, second, third, last] = dims as readonly [Dim, Dim, Dim, Dim];
  const isChannelsFirst = !(last === 3 || last === 1) || second === 3 || second === 1;
  const channels = isChannelsFirst ? second : last;
  const [height, width] = isChannelsFirst ? [third, last] : [second, third];
  if (typeof channels === 'number' && channels !== 1 && channels !== 3) {
    throw noEncoder(
      `its input ${name} has ${channels} channels; pictures have 1 or 3`,
      `输入 ${name} 有 ${channels} 个通道；图片有 1 或 3 个`,
    );
  }
  const sideOf = (dim: Dim) => (typeof dim === 'number' && dim > 0 ? dim : side || usualSide);
  return {
    name,
    type,
    channels: channels === 1 ? 1 : 3,
    isChannelsFirst,
    height: sideOf(height),
    width: sideOf(width),
    batch: typeof batch === 'number' && batch > 0 ? batch : null,
  };
}

type Dim = number | string;

function shapeOf({ dims }: ValueSummary): string {
  return dims === null ? '?' : `(${dims.join(', ')})`;
}

function noEncoder(en: string, zh: string): LabError {
  return new LabError('bad-value', say(`This network is no encoder of pictures: ${en}.`, `这个网络不是图片编码器：${zh}。`), {
    hint: say(
      'Export it with one input of (batch, channels, height, width) in float32 or uint8.',
      '导出时请只保留一个输入（批量，通道，高，宽），类型为 float32 或 uint8。',
    ),
  });
}
