import type { LabContext, SelfCheck } from '../lab.js';
import { floats } from '../tensor.js';
import { say } from '../text.js';
import { negativeNetwork } from './network.js';

/** Runs the network on one pixel whose negative is known. */
export async function selfCheck({ openSession }: LabContext): Promise<SelfCheck> {
  const session = await openSession(negativeNetwork());
  const { negative } = await session.run({ pixels: floats([1, 3], [0, 100, 255]), amount: floats([3], [1, 1, 1]) });
  await session.dispose();
  const values = [...(negative?.data ?? [])].join(' ');
  const isOk = values === '255 155 0';
  return { isOk, checks: [{ name: say('one pixel', '一个像素'), isOk, detail: values }] };
}
