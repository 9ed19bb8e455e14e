import { miniDeitOf } from '../networks/minivit/deit-variants.js';
import type { MiniDeitConfig } from '../networks/minivit/mini-deit-config.js';

/** Every number of layers that can share a block: the divisors of the depth, 1 first. */
export function sharingFactors(depth: number): number[] {
  return Array.from({ length: depth }, (_, i) => i + 1).filter((factor) => depth % factor === 0);
}

/** A DeiT whose layers share blocks by so many; by 1 it is the plain one. */
export function sharedConfig(plain: MiniDeitConfig, factor: number): MiniDeitConfig {
  return factor === 1 ? plain : miniDeitOf(plain, factor);
}
