import { existsSync, readdirSync } from 'node:fs';
import { commandOnPath, ensurePackages } from './debian.mjs';

const packages = ['chromium', 'fonts-noto-cjk'];

/**
 * Makes sure that the browser tests have chromium and a Chinese font, and gives chromium's path.
 * On Debian, root gets what is missing by apt-get; anybody else is told what to install.
 * @throws Error with a sentence that says what to install.
 */
export function ensureBrowser() {
  ensurePackages('The browser tests', missingPackages, 'or set DAYBOOK_CHROMIUM to a chromium');
  return findChromium();
}

function missingPackages() {
  return packages.filter((name) => (name === 'chromium' ? findChromium() === null : !hasChineseFont()));
}

function findChromium() {
  const fromUser = process.env.DAYBOOK_CHROMIUM;
  if (fromUser) return fromUser;
  return ['chromium', 'chromium-browser', 'google-chrome'].map(commandOnPath).find((path) => path !== null) ?? null;
}

function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const folder = '/usr/share/fonts';
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((path) => /CJK|wqy|SourceHanSans/.test(String(path)));
}
