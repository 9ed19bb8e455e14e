import type { LabContext, SelfCheck } from '../lab.js';
import { deitConfig } from '../networks/minivit/deit-variants.js';
import { say } from '../text.js';
import { drawnTrousers } from './fashion/drawn-trousers.js';
import { runMinivit } from './run.js';
import { shareSweep } from './share-sweep.js';

/** Counts what sharing leaves of DeiT-B, and lets our own network classify a drawn pair of trousers. */
export async function selfCheck(context: LabContext): Promise<SelfCheck> {
  const counts = shareSweep({ family: 'deit', config: deitConfig('base', 224) })
    .map(({ unique }) => unique)
    .join(' ');
  const parameters = { network: 'auto', sharing: '2', isDistilled: true };
  const { tables } = await runMinivit({ inputs: { picture: { kind: 'picture', picture: drawnTrousers() } }, parameters }, context);
  const name = String(tables.classes?.[1]?.[2]);
  const checks = [
    {
      name: say('parameters of DeiT-B, shared by 1, 2, 3, 4, 6 and 12 layers', 'DeiT-B 按 1、2、3、4、6、12 层共享时的参数量'),
      isOk: counts === '86567656 44098408 29928808 22844008 15759208 8674408',
      detail: counts,
    },
    { name: say('a drawn pair of trousers', '画出的裤子'), isOk: name.startsWith('trousers'), detail: name },
  ];
  return { isOk: checks.every(({ isOk }) => isOk), checks };
}
