import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const packages = ['chromium', 'fonts-noto-cjk'];

/**
 * Makes sure that the browser tests have chromium and a Chinese font, and gives chromium's path.
 * On Debian, root gets what is missing by apt-get; anybody else is told what to install.
 * @throws Error with a sentence that says what to install.
 */
export function ensureBrowser() {
  const missing = missingPackages();
  if (missing.length > 0) install(missing);
  return findChromium();
}

function missingPackages() {
  return packages.filter((name) => (name === 'chromium' ? findChromium() === null : !hasChineseFont()));
}

function findChromium() {
  const fromUser = process.env.DAYBOOK_CHROMIUM;
  if (fromUser) return fromUser;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}

function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const folder = '/usr/share/fonts';
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((path) => /CJK|wqy|SourceHanSans/.test(String(path)));
}

function install(missing) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).error) {
    const hint = `On Debian: sudo apt-get install ${missing.join(' ')}`;
    throw new Error(`The browser tests need ${missing.join(' and ')}. ${hint}, or set DAYBOOK_CHROMIUM to a chromium.`);
  }
  console.error(`Installing ${missing.join(' and ')} with apt-get …`);
  aptGet(['update', '-qq']);
  aptGet(['install', '-y', '-qq', '--no-install-recommends', ...missing]);
  const left = missingPackages();
  if (left.length > 0) throw new Error(`apt-get ended well, yet ${left.join(' and ')} cannot be found.`);
}

function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync('apt-get', args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${stdout}${stderr}`);
}
