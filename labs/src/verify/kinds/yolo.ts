import type { Golden, GoldenCheck, GoldenKind } from '../golden-kind.js';
import { verifyDecoding } from './yolo-decoding.js';
import { verifyLetterbox } from './yolo-letterbox.js';
import { verifySuppression } from './yolo-suppression.js';

/** YOLOv5's way in and out of its network: letterbox, decoding, suppression. A file has any of the three. */
export const yoloKind: GoldenKind = {
  name: 'yolo-letterbox-decode-nms',
  matches: (golden) => 'letterbox' in golden || 'nmsOnHashedPredictions' in golden || decodings(golden).length > 0,
  async verify(golden) {
    const checks: GoldenCheck[] = [];
    if ('letterbox' in golden) checks.push(...verifyLetterbox(golden));
    if ('nmsOnHashedPredictions' in golden) checks.push(...verifySuppression(golden));
    for (const name of decodings(golden)) checks.push(...verifyDecoding(golden, name));
    return { params: 0, checks };
  },
};

/** The sections `decode64x96`, one for each size of input. */
function decodings(golden: Golden): readonly string[] {
  return Object.keys(golden).filter((name) => /^decode\d+x\d+$/.test(name));
}
