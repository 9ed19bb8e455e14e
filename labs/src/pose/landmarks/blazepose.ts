import { sigmoid } from '../../detect/sigmoid.js';
import type { LabContext } from '../../lab.js';
import { type Region, toPicture } from '../../region/region.js';
import type { FloatTensor } from '../../tensor.js';
import { tfliteToOnnx } from '../../tflite/tflite-to-onnx.js';
import { type PoseModel, poseLandmarkFiles } from '../pose-files.js';
import { landmarkCount, type PersonPose } from './person-pose.js';
import { refineByHeatmap } from './refine-by-heatmap.js';

/** Pixels of the picture that the network takes. */
export const poseSize = 256;

/** BlazePose's landmark network, ready to run. */
export interface BlazePose {
  /**
   * The pose of the person in a region.
   * @param crop [1, 256, 256, 3] of the region, 0 to 1
   */
  run(crop: FloatTensor, region: Region): Promise<SeenPose>;
  /** Whether it says which pixels belong to the person. */
  readonly hasMasks: boolean;
  dispose(): Promise<void>;
}

/** What the network gives. */
export interface SeenPose {
  readonly pose: PersonPose;
  /** How sure it is of each pixel of the crop that it belongs to the person; null when nobody asked. */
  readonly mask: Float32Array | null;
}

/**
 * Translates the network and opens it.
 * @param wantsMask masks take as long as all the rest of the smallest network, and so are left out unless they are wanted
 */
export async function openBlazePose({ weights, openSession }: LabContext, model: PoseModel, wantsMask: boolean): Promise<BlazePose> {
  const outputs = ['Identity', 'Identity_1', 'Identity_3', 'Identity_4', ...(wantsMask ? ['Identity_2'] : [])];
  const session = await openSession(tfliteToOnnx(await weights(poseLandmarkFiles[model]), outputs), { name: `blazepose-${model}` });
  return {
    hasMasks: wantsMask,
    async run(crop, region) {
      const results = await session.run({ input_1: crop });
      const pose = poseOf(
        results.Identity?.data as Float32Array,
        results.Identity_3?.data as Float32Array,
        results.Identity_4?.data as Float32Array,
        Number(results.Identity_1?.data[0]),
        region,
      );
      const logits = results.Identity_2?.data as Float32Array | undefined;
      return { pose, mask: logits ? logits.map(sigmoid) : null };
    },
    dispose: () => session.dispose(),
  };
}

/**
 * @param values for each point x, y, z in pixels of the crop, and the logits of visibility and presence
 * @param heatmap [64, 64, points] as logits
 * @param world for each point x, y, z in metres
 */
function poseOf(values: Float32Array, heatmap: Float32Array, world: Float32Array, score: number, region: Region): PersonPose {
  const count = landmarkCount + 2;
  const raw = Array.from(
    { length: count },
    (_, k) => [(values[k * 5] as number) / poseSize, (values[k * 5 + 1] as number) / poseSize] as const,
  );
  const points = refineByHeatmap(raw, heatmap).map(([u, v], k) => {
    const [x, y] = toPicture(region, u, v);
    const z = ((values[k * 5 + 2] as number) / poseSize) * region.width;
    return { x, y, z, visibility: sigmoid(values[k * 5 + 3] as number), presence: sigmoid(values[k * 5 + 4] as number) };
  });
  const [cos, sin] = [Math.cos(region.angle), Math.sin(region.angle)];
  const turned = Array.from({ length: landmarkCount }, (_, k) => {
    const [x = 0, y = 0, z = 0] = world.subarray(k * 3, k * 3 + 3);
    return { x: x * cos - y * sin, y: x * sin + y * cos, z };
  });
  return { points, world: turned, score };
}
