import { aboutFile } from '../about-file.js';
import type { LabMedia, LabRequest } from '../lab.js';
import { LabError } from '../lab-error.js';
import { adaptWeights, type WeightChanges } from '../networks/adapt-weights.js';
import type { OnnxGraph } from '../onnx/graph.js';
import { say } from '../text.js';
import type { FloatWeights } from '../training/train.js';
import { bindWeights } from '../weights/bind-weights.js';
import { readWeights } from '../weights/read-weights.js';
import type { StateDict } from '../weights/state-mismatch.js';
import { lookedLayers } from './attention-looks.js';
import { fashionConfig } from './fashion/fashion-config.js';
import { ownWeights } from './fashion/own-weights.js';
import { namedNetworks } from './named-networks.js';
import { type KnownNetwork, networkOf, recogniseNetwork } from './recognise-network.js';
import { shareBlocks } from './share-blocks.js';
import { plainNetwork, sharedNetwork } from './share-sweep.js';
import { sharedConfig } from './sharing.js';

/** What a run is about. */
export interface Subject {
  readonly network: KnownNetwork;
  /** The same without sharing: what the sweep goes out from. */
  readonly plain: KnownNetwork;
  /** Its weights, and its graph with them, which also gives back where heads look; null for a network of which only sizes are asked. */
  readonly trained: { readonly weights: StateDict; readonly graph: OnnxGraph } | null;
  /** The bytes of the user's file of weights. */
  readonly fileBytes: number | null;
  /** What was changed in the user's weights to fit the network; null without such. */
  readonly changes: WeightChanges | null;
  /** Whether it is our own network for garments. */
  readonly isOwn: boolean;
}

/**
 * What a request is about: the network of a file of weights, a named network without weights, or our own small one.
 * @param compressed weights of our own network that were made in this run
 * @throws LabError about the file, for weights that cannot be read, are of something else, do not fit or are no numbers.
 */
export async function subjectOf({ inputs, parameters }: LabRequest, compressed: FloatWeights | null): Promise<Subject> {
  const { weights: file } = inputs;
  const named = namedNetworks.find(({ name }) => name === parameters.network)?.network ?? null;
  if (file?.kind === 'file') return subjectOfFile(file, named);
  if (named) return { network: named, plain: plainNetwork(named), trained: null, fileBytes: null, changes: null, isOwn: false };
  const factor = Number(parameters.sharing);
  const config = sharedConfig(fashionConfig, factor);
  const isDistilled = factor === 1 || parameters.isDistilled === true;
  const weights = compressed ?? (isDistilled ? await ownWeights(factor) : shareBlocks(await ownWeights(1), config));
  const plain: KnownNetwork = { family: 'deit', config: fashionConfig };
  const network = sharedNetwork(plain, factor);
  return { network, plain, trained: trainedOf(network, weights), fileBytes: null, changes: null, isOwn: true };
}

async function subjectOfFile(file: LabMedia & { readonly kind: 'file' }, named: KnownNetwork | null): Promise<Subject> {
  try {
    const given = await readWeights(file.bytes);
    const network = named ?? recogniseNetwork(given);
    const channels = network.family === 'deit' ? network.config.channels : 3;
    if (channels !== 3) throw notOfColours(channels);
    const { weights, changes } = adaptWeights(networkOf(network), given);
    const trained = trainedOf(network, weights);
    return { network, plain: plainNetwork(network), trained, fileBytes: file.bytes.length, changes, isOwn: false };
  } catch (error) {
    throw error instanceof LabError ? aboutFile(file.name, error) : error;
  }
}

function trainedOf(network: KnownNetwork, weights: StateDict) {
  const shown = lookedLayers(network).map(({ name }) => name);
  return { weights, graph: bindWeights(networkOf(network, shown), weights) };
}

function notOfColours(channels: number): LabError {
  return new LabError(
    'bad-value',
    say(
      `The network takes pictures of ${channels} channels, not of three colours.`,
      `该网络要求 ${channels} 个通道的图片，而不是三种颜色。`,
    ),
  );
}
