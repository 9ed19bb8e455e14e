import { spawn } from 'node:child_process';

/** Opens a URL in the user's browser; does nothing where there is no desktop. */
export function openBrowser(url: string, env: Readonly<Record<string, string | undefined>>): void {
  const command = opener(env);
  if (command === null) return;
  const [name, ...args] = command;
  const child = spawn(name, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {}); // The URL is printed already: a missing opener is no failure.
  child.unref();
}

function opener(env: Readonly<Record<string, string | undefined>>): readonly [string, ...string[]] | null {
  if (env.CI) return null;
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['explorer'];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : null;
}
