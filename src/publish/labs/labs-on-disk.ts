import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix, resolve } from 'node:path';
import { builtLabs, type LabWithWeights } from './built-labs.js';

/** The package labs/ as pages need it: what they say of each lab, and the files that a browser loads to run one. */
export interface LabsOnDisk {
  readonly labs: readonly LabWithWeights[];
  /** Changes with the files. */
  readonly version: string;
  /** Absolute paths of the files that are no weights, by their path below the labs' files: `browser/worker.js`, `ort/…`, `samples/…`. */
  readonly files: ReadonlyMap<string, string>;
}

/** Looks for labs that are built and installed; null where they are not. Read once. */
export function labsOnDisk(): LabsOnDisk | null {
  read ??= { labs: readLabs() };
  return read.labs;
}

let read: { readonly labs: LabsOnDisk | null } | null = null;

/** What ONNX Runtime loads in a browser: for processors, and for graphics processors. */
const runtimeFiles = ['', '.asyncify'].flatMap((kind) => ['mjs', 'wasm'].map((ending) => `ort-wasm-simd-threaded${kind}.${ending}`));

/** Where the package labs/ is, and what of it is there. */
export interface LabsPlace {
  readonly folder: string;
  /** Whether the packages are there that it needs. */
  readonly isInstalled: boolean;
  /** Whether what browsers load is built. */
  readonly isBuilt: boolean;
}

/** Looks where the labs are, also where pages cannot show them. */
export function labsPlace(): LabsPlace {
  const { index, runtime, labs } = found();
  return { folder: index ? resolve(dirname(index), '..') : 'labs', isInstalled: runtime !== null, isBuilt: labs !== null };
}

function found() {
  const index = resolved(createRequire(import.meta.url), '#labs');
  const runtime = index && resolved(createRequire(index), 'onnxruntime-web');
  return { index, runtime, labs: index && builtLabs(join(dirname(index), 'labs.json')) };
}

function readLabs(): LabsOnDisk | null {
  const { index, runtime, labs } = found();
  if (!index || !runtime || !labs) return null;
  const dist = dirname(index);
  const samples = resolve(dist, '../samples');
  const files = new Map([
    ...listed(join(dist, 'browser')).map((path) => [`browser/${path}`, join(dist, 'browser', path)] as const),
    ...runtimeFiles.map((name) => [`ort/${name}`, join(dirname(runtime), name)] as const),
    ...listed(samples).map((path) => [`samples/${path}`, join(samples, path)] as const),
  ]);
  const marks = [...files].map(([path, place]) => `${path} ${statSync(place, { throwIfNoEntry: false })?.size}`);
  const version = createHash('sha256')
    .update([JSON.stringify(labs), ...marks].join('\n'))
    .digest('hex')
    .slice(0, 12);
  return { labs, version, files };
}

function resolved(require: NodeJS.Require, name: string): string | null {
  try {
    return require.resolve(name);
  } catch {
    return null;
  }
}

function listed(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return paths.map((path) => path.replaceAll('\\', posix.sep)).sort();
}
