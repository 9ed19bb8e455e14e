import { naming } from '../about-file.js';
import type { LabContext, LabMedia } from '../lab.js';
import type { Stopwatch } from '../stopwatch.js';
import { cutOffBodies } from './detectors/cut-off-bodies.js';
import { openDetector } from './detectors/open-detector.js';
import { type PeopleFinder, peopleFinder } from './find-people.js';
import { openBlazePose } from './landmarks/blazepose.js';
import type { PoseSettings } from './parameters.js';

/** A finder of people with all its networks. */
export interface OpenedFinder {
  readonly finder: PeopleFinder;
  dispose(): Promise<void>;
}

/** Opens the networks that the settings ask for, and a user's own detector if there is one. */
export async function openFinder(
  settings: PoseSettings,
  weights: LabMedia | undefined,
  context: LabContext,
  watch: Stopwatch,
): Promise<OpenedFinder> {
  if (weights && weights.kind !== 'file') throw new Error('the request was checked');
  const { detector: name, confidence, model, segments, detectEvery } = settings;
  const open = () => openDetector(context, name, weights?.bytes ?? null, confidence);
  const detector = await watch.time('open', () => (weights ? naming(weights.name, open) : open()));
  try {
    const pose = await watch.time('open', () => openBlazePose(context, model, segments));
    const bodies = cutOffBodies(context);
    const dispose = async () => {
      await Promise.all([detector.dispose(), pose.dispose(), bodies.dispose()]);
    };
    return { finder: peopleFinder({ detector, pose, bodies, detectEvery, watch }), dispose };
  } catch (error) {
    await detector.dispose();
    throw error;
  }
}
