import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.js';
import { weightsFolder } from './cache-folder.js';
import { npmOptions } from './npm-options.js';

describe('npm’s settings', () => {
  it('come from the user’s .npmrc, with registries of scopes and logins', async () => {
    const home = temporaryFolder();
    const lines = [
      'registry=https://npm.example.org/',
      '@mediapipe:registry=https://other.example.org/',
      '//npm.example.org/:_authToken=abc',
    ];
    writeFileSync(join(home, '.npmrc'), lines.join('\n'));
    expect(await npmOptions({ HOME: home })).toMatchObject({
      registry: 'https://npm.example.org/',
      '@mediapipe:registry': 'https://other.example.org/',
      '//npm.example.org/:_authToken': 'abc',
    });
  });

  it('of the environment go before', async () => {
    const home = temporaryFolder();
    writeFileSync(join(home, '.npmrc'), 'registry=https://npm.example.org/\n');
    expect((await npmOptions({ HOME: home, npm_config_registry: 'http://127.0.0.1:4873/' })).registry).toBe('http://127.0.0.1:4873/');
  });
});

describe('the folder of the cache', () => {
  it.each([
    [{ XDG_CACHE_HOME: '/caches', HOME: '/users/me' }, 'linux', '/caches/daybook/weights'],
    [{ HOME: '/users/me' }, 'linux', '/users/me/.cache/daybook/weights'],
    [{ XDG_CACHE_HOME: '', HOME: '/users/me' }, 'darwin', '/users/me/.cache/daybook/weights'],
    [{ LOCALAPPDATA: '/local', HOME: '/users/me' }, 'win32', '/local/daybook/weights'],
  ] as const)('with %j on %s is %s', (env, platform, folder) => {
    expect(weightsFolder(env, platform)).toBe(folder);
  });
});
