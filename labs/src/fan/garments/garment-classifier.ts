import { garmentInput } from '../../fashion/garment-input.js';
import { type Raster, rgbRaster } from '../../image/raster.js';
import type { LabContext } from '../../lab.js';
import { LabError } from '../../lab-error.js';
import type { Picture } from '../../media/picture.js';
import { type ChannelMixing, channelVit } from '../../networks/fan/channel-vit.js';
import { writeModel } from '../../onnx/write-model.js';
import { say } from '../../text.js';
import { bindWeights } from '../../weights/bind-weights.js';
import { chances } from '../classifier.js';
import type { InsideClassifier } from '../inside-classifier.js';
import { type InsidePlaces, lookInside, shownOf } from '../look-inside.js';
import { garmentNetwork } from './garment-network.js';
import { garmentTensor, greySquare } from './garment-tensor.js';
import { garmentWeightsOf } from './garment-weights-of.js';

/** Opens our own network for garments that processes channels so; it can be looked into. An MLP alone has no gates. */
export async function garmentClassifier(mixing: ChannelMixing, { openSession }: LabContext): Promise<InsideClassifier> {
  const config = garmentNetwork(mixing);
  const { img, depth, patch, heads, classes } = config;
  const blocks = Array.from({ length: depth }, (_, index) => `blocks.${index}`);
  const places: InsidePlaces = {
    gates: mixing === 'mlp' ? [] : blocks.map((name) => ({ name: `${name}.channel_attn`, heads: mixing === 'se' ? 1 : heads })),
    tokens: blocks.map((name) => ({ name: `${name}.out`, side: img / patch })),
  };
  const network = channelVit(config, shownOf(places));
  const session = await openSession(writeModel(bindWeights(network, await garmentWeightsOf(mixing))));
  return {
    side: img,
    see: (picture) => seen(picture, img),
    async classify(squares) {
      const { logits } = await session.run({ input: garmentTensor(squares, img) }, ['logits']);
      const values = logits?.data as Float32Array;
      return squares.map((_, k) => chances(values.subarray(k * classes, (k + 1) * classes)));
    },
    look: (square) => lookInside(session, places, garmentTensor([square], img)),
    dispose: () => session.dispose(),
  };
}

const noGarment = say(
  'Give a picture of one garment on a plain ground, a model of your own with --model, or --network none to spoil the picture alone.',
  '请使用纯色背景上的单件衣物图片，或用 --model 指定你的模型；加 --network none 则只损坏图片。',
);

/** Pictures of the size of Fashion-MNIST's are taken as they are, others are made like them. */
function seen(picture: Picture, side: number): Raster {
  if (picture.width === side && picture.height === side) return rgbRaster(picture);
  try {
    return greySquare(garmentInput(picture).seen.data, side);
  } catch (error) {
    throw error instanceof LabError ? new LabError(error.code, error.text, { hint: noGarment, cause: error }) : error;
  }
}
