import { parseWebUrl } from './parse-url.js';

/** The host of an http address, small letters, without its port; "" for anything else. */
export function hostOf(url: string): string {
  return parseWebUrl(url)?.hostname ?? '';
}

/** Whether a host is one of these or below one of them. */
export function isHostOf(host: string, hosts: readonly string[]): boolean {
  return hosts.some((one) => host === one || host.endsWith(`.${one}`));
}
