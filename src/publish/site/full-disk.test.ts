import type * as fs from 'node:fs';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DaybookError } from '../../base/errors.js';
import { openSiteFolder, stageFiles } from './site-folder.js';

/** The calls that fail: how many of their kind go through before, how many do not, and how the system says no. */
const failing = vi.hoisted(() => ({ name: '', after: 0, times: 0, code: '' }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const guard = <T extends (...args: never[]) => unknown>(name: string, call: T): T =>
    ((...args: Parameters<T>) => {
      if (failing.name === name && failing.after-- <= 0 && failing.times-- > 0)
        throw Object.assign(new Error(failing.code), { code: failing.code });
      return call(...args);
    }) as T;
  return {
    ...real,
    writeFileSync: guard('write', real.writeFileSync),
    renameSync: guard('rename', real.renameSync),
    rmSync: guard('remove', real.rmSync),
  };
});

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'daybook-full-'));
});
afterEach(() => {
  failing.name = '';
  rmSync(home, { recursive: true, force: true });
});

const out = (): string => join(home, 'site');

function build(files: Record<string, string>): void {
  const folder = openSiteFolder(out());
  try {
    const pages = Object.entries(files).map(([path, body]) => ({ path, body }));
    folder.finish(stageFiles(pages, { ...folder, out: out() }));
  } catch (error) {
    folder.abandon();
    throw error;
  }
}

function contents(): Record<string, string> {
  const entries = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(home.length + 1), readFileSync(path, 'utf8')]),
  );
}

const before = { 'index.html': 'a', 'days/1.html': 'b', 'days/2.html': 'c', 'gone/x.html': 'd' };
const after = { 'index.html': 'A', 'days/1.html': 'B', 'days/2.html': 'c', 'new/y.html': 'E' };

describe('a site that is there', () => {
  for (const [name, code, calls, times] of [
    // A full disk takes nothing any more; a folder without permission refuses what goes there.
    ['write', 'ENOSPC', 4, 99],
    ['write', 'EACCES', 4, 1],
    ['rename', 'ENOSPC', 4, 1],
    ['rename', 'EACCES', 4, 1],
  ] as const) {
    it(`is as it was when any ${name} fails with ${code}, and the next build succeeds`, () => {
      for (let call = 0; call < calls; call++) {
        rmSync(home, { recursive: true, force: true });
        mkdirSync(home);
        build(before);
        const whole = contents();
        Object.assign(failing, { name, code, times, after: call });
        let error: unknown = null;
        try {
          build(after);
        } catch (caught) {
          error = caught;
        }
        failing.name = '';
        expect([call, error instanceof DaybookError && error.code]).toEqual([call, 'unwritable']);
        expect([call, contents()]).toEqual([call, whole]);
        build(after);
        const { 'site/.daybook-site.json': _, ...pages } = contents();
        expect(pages).toEqual(Object.fromEntries(Object.entries(after).map(([path, body]) => [`site/${path}`, body])));
      }
    });
  }
});
