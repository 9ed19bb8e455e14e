import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { create } from 'tar';
import { onTestFinished } from 'vitest';
import type { WeightsFile } from '../weights/weights-file.js';
import { temporaryFolder } from './temporary-folder.js';

/** A registry on loopback that holds one package. */
export interface TestRegistry {
  readonly url: string;
  /** A pinned file of the package. */
  file(path: string): WeightsFile;
  /** The paths that were asked for, in order. */
  readonly asked: string[];
}

/** How a registry behaves; well when nothing is said. */
export interface RegistryManners {
  /** Answers a request for the archive. */
  readonly sendArchive?: (response: ServerResponse, archive: Uint8Array) => void;
  /** The status of every answer. */
  readonly status?: number;
}

/** Serves a package with these files, as npm's registry does, until the test is over. */
export async function npmRegistry(files: Readonly<Record<string, Uint8Array>>, manners: RegistryManners = {}): Promise<TestRegistry> {
  const archive = await packed(files);
  const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(decodeURIComponent(request.url ?? ''));
    const origin = `http://${request.headers.host}`;
    if (manners.status) response.writeHead(manners.status).end('{}');
    else if (request.url?.endsWith('.tgz')) (manners.sendArchive ?? sendWhole)(response, archive);
    else response.setHeader('content-type', 'application/json').end(JSON.stringify(description(origin, integrity)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const pinned = { package: name, version, integrity, archiveBytes: archive.length, licence: 'MIT' };
  return {
    url: `http://127.0.0.1:${port}/`,
    file: (path) => ({ ...pinned, path, bytes: files[path]?.length ?? 1 }),
    asked,
  };
}

const name = '@example/weights';
const version = '1.2.3';

function description(origin: string, integrity: string): object {
  const tarball = `${origin}/${name}/-/weights-${version}.tgz`;
  return { name, 'dist-tags': { latest: version }, versions: { [version]: { name, version, dist: { tarball, integrity } } } };
}

function sendWhole(response: ServerResponse, archive: Uint8Array): void {
  response.setHeader('content-type', 'application/octet-stream').end(archive);
}

async function packed(files: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const folder = temporaryFolder();
  for (const [path, bytes] of Object.entries({ ...files, 'package.json': Buffer.from(JSON.stringify({ name, version })) })) {
    mkdirSync(dirname(join(folder, 'package', path)), { recursive: true });
    writeFileSync(join(folder, 'package', path), bytes);
  }
  await create({ cwd: folder, file: join(folder, 'weights.tgz'), gzip: true }, ['package']);
  return readFileSync(join(folder, 'weights.tgz'));
}
