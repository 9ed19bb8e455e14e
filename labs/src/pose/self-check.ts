import { plainPicture } from '../draw/canvas.js';
import type { LabContext, SelfCheck } from '../lab.js';
import { stopwatch } from '../stopwatch.js';
import { say } from '../text.js';
import { cutOffBodies } from './detectors/cut-off-bodies.js';
import { openDetector } from './detectors/open-detector.js';
import { drawMannequin, type Joints } from './draw/draw-mannequin.js';
import { type Person, peopleFinder } from './find-people.js';
import { openBlazePose } from './landmarks/blazepose.js';

/** Draws two people whose joints are known, and finds them. */
export async function selfCheck(context: LabContext): Promise<SelfCheck> {
  const picture = plainPicture(480, 360, [150, 160, 150]);
  const drawn = [
    { x: 140, bottom: 320, height: 240, stride: 0.3, shirt: [180, 40, 40], trousers: [40, 50, 90] } as const,
    { x: 330, bottom: 310, height: 200, stride: -0.2, shirt: [40, 120, 60], trousers: [60, 60, 60] } as const,
  ].map((mannequin) => ({ ...mannequin, joints: drawMannequin(picture, mannequin) }));
  const detector = await openDetector(context, 'nanodet', null, 0);
  const pose = await openBlazePose(context, 'lite', false);
  const bodies = cutOffBodies(context);
  const people = await peopleFinder({ detector, pose, bodies, detectEvery: 1, watch: stopwatch(context.now) }).next(picture, 0);
  await Promise.all([detector.dispose(), pose.dispose(), bodies.dispose()]);
  const worst = Math.max(...drawn.map(({ joints, height }) => Math.min(...people.map((person) => farthest(person, joints) / height), 1)));
  const checks = [
    { name: say('two drawn people are found', '找到画出的两个人'), isOk: people.length === 2, detail: `${people.length}` },
    {
      name: say('their joints are where they were drawn', '关节与画出的位置一致'),
      isOk: worst < 0.08,
      detail: `${(worst * 100).toFixed(1)} % of the height`,
    },
  ];
  return { isOk: checks.every(({ isOk }) => isOk), checks };
}

/** How far off the worst joint is, in pixels. */
function farthest({ pose }: Person, joints: Joints): number {
  return Math.max(
    ...Object.entries(joints).map(([k, [x, y]]) => Math.hypot((pose.points[Number(k)]?.x ?? 0) - x, (pose.points[Number(k)]?.y ?? 0) - y)),
  );
}
