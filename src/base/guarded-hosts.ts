import { isHostOf } from './host-of.js';
import { splitUrl } from './urls.js';

/** Hosts that answer other sites' requests with a placeholder instead of the picture. */
export const guardedHosts: readonly string[] = ['qpic.cn', 'qlogo.cn', 'zhimg.com', 'hdslb.com', 'jianshu.io', 'sinaimg.cn'];

/** Whether a platform can fetch the picture at an address; not where its host lets only its own pages show it. */
export function canBeFetched(address: string | null): boolean {
  return address !== null && !isHostOf(splitUrl(address)?.host ?? '', guardedHosts);
}
