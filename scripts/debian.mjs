// What tests need of the system: on Debian, root gets it by apt-get; anybody else is told what to install.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Installs the packages that `missing` names, and looks again.
 * @throws Error with a sentence that says what to install.
 */
export function ensurePackages(who, missing, otherwise = '') {
  const wanted = missing();
  if (wanted.length === 0) return;
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).error) {
    const hint = `On Debian: sudo apt-get install ${wanted.join(' ')}`;
    throw new Error(`${who} need ${wanted.join(' and ')}. ${hint}${otherwise === '' ? '' : `, ${otherwise}`}.`);
  }
  console.error(`Installing ${wanted.join(' and ')} with apt-get …`);
  aptGet(['update', '-qq']);
  aptGet(['install', '-y', '-qq', '--no-install-recommends', ...wanted]);
  const left = missing();
  if (left.length > 0) throw new Error(`apt-get ended well, yet ${left.join(' and ')} cannot be found.`);
}

/** FFmpeg, which labs decode and encode videos with. */
export function ensureFfmpeg() {
  ensurePackages('The tests of labs', () => (commandOnPath('ffmpeg') && commandOnPath('ffprobe') ? [] : ['ffmpeg']));
}

/** The path of a command, or null. */
export function commandOnPath(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync('apt-get', args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${stdout}${stderr}`);
}
