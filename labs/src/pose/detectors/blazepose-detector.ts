import type { LabContext } from '../../lab.js';
import { squareAround } from '../../region/region.js';
import { openBodyDetector } from './body-detector.js';
import type { PersonDetector } from './person-detector.js';

/** BlazePose's own detector as detector of people, made for one or two near the camera: boxes are the squares around their bodies' circles. */
export async function openBlazePoseDetector(context: LabContext, leastScore: number): Promise<PersonDetector> {
  const bodies = await openBodyDetector(context);
  return {
    async detect(picture) {
      const found = await bodies.detect(picture, squareAround(picture), leastScore);
      return found.map(({ region: { x, y, width }, score }) => ({
        box: [x - width / 2, y - width / 2, x + width / 2, y + width / 2],
        score,
      }));
    },
    dispose: () => bodies.dispose(),
  };
}
