import { intersectionOverUnion } from '../../detect/box.js';
import type { Picture } from '../../media/picture.js';
import type { Region } from '../../region/region.js';
import type { Stopwatch } from '../../stopwatch.js';
import { detectFaces } from './detect-faces.js';
import { meshFace, regionAround } from './face-mesh.js';
import type { FaceNetworks } from './face-networks.js';
import type { FrameFaces } from './read-landmarks.js';

/** Finds the faces of one picture after the other. */
export interface FaceTracker {
  next(picture: Picture): Promise<FrameFaces>;
}

/** More faces than these, the surest, are not followed. */
const mostFaces = 4;

/** A region in which Face Mesh is less sure than this holds no face. */
const leastScore = 0.5;

/** The detector looks again after so many pictures, also when no face was lost: others may have come. */
const picturesBetweenLooks = 15;

/** Follows faces from picture to picture by where their landmarks were; the detector looks when one is lost, and from time to time. */
export function faceTracker({ detector, mesh }: FaceNetworks, watch: Stopwatch): FaceTracker {
  let regions: Region[] = [];
  let sinceLook = picturesBetweenLooks;
  return {
    async next(picture) {
      const seen: Float64Array[] = [];
      const look = async (region: Region) => {
        const { landmarks, score } = await watch.time('mesh', () => meshFace(picture, region, mesh));
        return score >= leastScore ? landmarks : null;
      };
      for (const region of regions) {
        const landmarks = await look(region);
        if (landmarks) seen.push(landmarks);
      }
      sinceLook++;
      if (seen.length < regions.length || seen.length === 0 || sinceLook >= picturesBetweenLooks) {
        sinceLook = 0;
        const isKnown = (region: Region) => seen.some((landmarks) => isSameFace(region, regionAround(landmarks)));
        for (const region of await watch.time('detect', () => detectFaces(picture, detector))) {
          if (seen.length === mostFaces || isKnown(region)) continue;
          // The detector's region is rough: where the first landmarks are says better where to look.
          const rough = await look(region);
          const landmarks = rough && (await look(regionAround(rough)));
          if (landmarks && !isKnown(regionAround(landmarks))) seen.push(landmarks);
        }
      }
      regions = seen.map(regionAround);
      return seen.map((landmarks) => inParts(landmarks, picture));
    },
  };
}

function isSameFace(a: Region, b: Region): boolean {
  return intersectionOverUnion(boxOf(a), boxOf(b)) > 0.3;
}

function boxOf({ x, y, width, height }: Region): [number, number, number, number] {
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
}

/** As Face Mesh hands landmarks out: x and z in parts of the picture's width, y of its height. */
function inParts(landmarks: Float64Array, { width, height }: Picture): Float64Array {
  return landmarks.map((value, k) => value / (k % 3 === 1 ? height : width));
}
