import type { LabContext } from '../lab.js';
import { LabError } from '../lab-error.js';
import { readModel, type ValueSummary } from '../onnx/read-model.js';
import { say } from '../text.js';
import { type Classifier, sessionClassifier, type Taking } from './classifier.js';
import type { FanSettings } from './parameters.js';

/**
 * Opens any ONNX model that takes one picture [n, 3, side, side] of single floats and gives [n, classes].
 * @param settings the side where the model leaves it open, and what it takes of pictures
 * @throws LabError `bad-value` for a model of another kind.
 */
export async function onnxClassifier(
  file: Uint8Array,
  settings: Taking & Pick<FanSettings, 'size'>,
  context: LabContext,
): Promise<Classifier> {
  const { inputs, outputs } = readModel(file);
  const [input, ...others] = inputs;
  const [output] = outputs;
  if (!input || !output || others.length > 0) {
    throw noClassifier(say(`it takes ${inputs.length} inputs, not one`, `它有 ${inputs.length} 个输入，应为一个`));
  }
  const own = sideOf(input, settings.size);
  const session = await context.openSession(file);
  const classifier = sessionClassifier(session, own, { input: input.name, output: output.name }, settings);
  return {
    ...classifier,
    classify: (squares) =>
      classifier.classify(squares).catch((cause) => Promise.reject(cause instanceof LabError ? cause : refused(cause))),
  };
}

/** The side of the square that the input takes. */
function sideOf({ type, dims }: ValueSummary, open: number): number {
  const told = `${type ?? '?'} [${dims?.join(', ') ?? '?'}]`;
  const [count, channels, height, width] = dims ?? [];
  const isPicture =
    type === 'float32' &&
    dims?.length === 4 &&
    (typeof count === 'string' || count === 1) &&
    (channels === 3 || typeof channels === 'string');
  if (!isPicture)
    throw noClassifier(say(`its input is ${told}, not float32 [1, 3, side, side]`, `它的输入是 ${told}，应为 float32 [1, 3, 边长, 边长]`));
  const [rows, columns] = [height, width].map((each) => (typeof each === 'number' ? each : null));
  if ((rows ?? columns) !== (columns ?? rows))
    throw noClassifier(say(`its input is ${told}, which is no square`, `它的输入是 ${told}，不是正方形`));
  return rows ?? columns ?? open;
}

function noClassifier(reason: { readonly en: string; readonly zh: string }): LabError {
  return new LabError('bad-value', say(`This model is no classifier of pictures: ${reason.en}.`, `该模型不是图片分类器：${reason.zh}。`), {
    hint: say('Export it with one picture as its input, channels first.', '请以单张图片为输入、通道在前的方式导出。'),
  });
}

function refused(cause: unknown): LabError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new LabError('bad-value', say(`The model fails on this picture: ${reason}`, `模型处理图片时出错：${reason}`), {
    hint: say('Give the side of its pictures with --size.', '请用 --size 指定其图片边长。'),
    cause,
  });
}
