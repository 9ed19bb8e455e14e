import { browser } from 'wxt/browser';
import { readServerAddress, type ServerAddress } from './server-address.js';

/** The Daybook that pages are handed over to. */
export interface Settings {
  readonly address: ServerAddress;
  readonly token: string;
}

/** What was kept in the options; null before. */
export async function readSettings(): Promise<Settings | null> {
  const { address, token } = await browser.storage.local.get(['address', 'token']);
  const read = typeof address === 'string' ? readServerAddress(address) : null;
  return read !== null && typeof token === 'string' && token !== '' ? { address: read, token } : null;
}

/** Keeps them in this browser. */
export async function keepSettings({ address, token }: Settings): Promise<void> {
  await browser.storage.local.set({ address, token });
}
