import { LabError } from '../../lab-error.js';
import { type FloatTensor, sizeOf, type Tensor } from '../../tensor.js';
import { say } from '../../text.js';
import { toFloat32 } from '../../weights/to-float32.js';

/** How places or tokens become one vector. */
export type Pooling = 'mean' | 'first';

/**
 * The features of each picture of a batch, [pictures, features]: an output of two dimensions as it is, a map [n, channels, height, width] by the mean
 * over its places, tokens [n, tokens, channels] by their mean or the first of them.
 * @throws LabError `bad-value` when no output is any of these.
 */
export function featuresOfOutput(outputs: Readonly<Record<string, Tensor>>, pictures: number, pooling: Pooling): FloatTensor {
  const fitting = Object.entries(outputs).filter(([, { dims }]) => dims[0] === pictures && dims.length >= 2 && dims.length <= 4);
  const flat = fitting.filter(([, { dims }]) => sizeOf(dims.slice(2)) === 1);
  const named = flat.find(([name]) => /feature|embed|pool/i.test(name));
  const [, chosen] = named ?? flat[0] ?? fitting[0] ?? [];
  if (!chosen) {
    const shapes = Object.entries(outputs).map(([name, { dims }]) => `${name} (${dims.join(', ')})`);
    throw new LabError(
      'bad-value',
      say(
        `The network gives no features for ${pictures} pictures: ${shapes.join('; ')}.`,
        `网络没有给出 ${pictures} 张图片的特征：${shapes.join('；')}。`,
      ),
      {
        hint: say(
          'Export an encoder whose output is (batch, features), a map or tokens.',
          '请导出输出为（批量，特征）、特征图或词元的编码器。',
        ),
      },
    );
  }
  return pooled(toFloat32(chosen), pooling);
}

function pooled(output: FloatTensor, pooling: Pooling): FloatTensor {
  const [count, second, third, last = 1] = output.dims as [number, number, number?, number?];
  if (third === undefined || third * last === 1) return { ...output, dims: [count, second] };
  // Of a map the channels come before its places, of tokens they come last.
  const isMap = output.dims.length === 4;
  const [places, channels] = isMap ? [third * last, second] : [second, third];
  const used = isMap || pooling === 'mean' ? places : 1;
  const data = new Float32Array(count * channels);
  for (let n = 0; n < count; n++) {
    for (let c = 0; c < channels; c++) {
      let sum = 0;
      for (let k = 0; k < used; k++) sum += output.data[n * places * channels + (isMap ? c * places + k : k * channels + c)] as number;
      data[n * channels + c] = sum / used;
    }
  }
  return { type: 'float32', dims: [count, channels], data };
}
