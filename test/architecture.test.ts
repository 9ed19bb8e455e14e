import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** The lines of who may import whom, outermost last. Folders of one line never import each other. */
const layers: readonly (readonly string[])[] = [
  ['base'],
  ['log'],
  ['access', 'worktree', 'search', 'fetch', 'assets', 'inbox', 'capture', 'review', 'check', 'pages'],
  ['publish'],
  ['operations'],
  ['cli', 'http', 'mcp'],
];

/** What runs anywhere: no Node API. The index in SQLite is the one part of search that does not. */
const portable = ['base', 'log', 'pages', 'search'];
const bound = 'search/sqlite/';

/** The only wiring and the public API: they import what they like, and nothing inside a folder imports them but the outermost line. */
const roots = ['daybook', 'index'];

interface SourceFile {
  /** Relative to `src`, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

/** What the extension is made of, without what it is built with. */
const extension = ['src', 'entrypoints', 'test', 'public'].map((folder) => `extension/${folder}`);

const sources = readSources('src');
const labSources = readSources('labs/src');

describe('import directions', () => {
  it('finds the sources', () => {
    expect(sources.length).toBeGreaterThan(10);
  });

  it('has a place in the layers for every folder of src', () => {
    const known = [...layers.flat(), ...roots];
    expect(sources.map((source) => folderOf(source.path)).filter((folder) => !known.includes(folder))).toEqual([]);
  });

  it('lets a folder import only folders of the lines before it', () => {
    const wrong = sources.filter(isInFolder).flatMap((source) => {
      return localImports(source)
        .filter((target) => !mayImport(folderOf(source.path), folderOf(target)))
        .map((target) => `${source.path} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps base, log, pages and search free of Node, but for the index in SQLite', () => {
    const wrong = sources
      .filter((source) => portable.includes(folderOf(source.path)) && !source.path.startsWith(bound) && !isTest(source))
      .flatMap((source) => source.imports.filter(isNodeModule).map((name) => `${source.path} imports ${name}`));
    expect(wrong).toEqual([]);
  });

  it('builds every module that foreign content is read by in a thread', () => {
    const built = readFileSync(join(root, 'scripts/build.mjs'), 'utf8');
    const named = sources.filter((source) => !isTest(source)).flatMap(({ text }) => text.match(/(?<='#)limited\/[\w-]+/g) ?? []);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !built.includes(`'${name}': '`))).toEqual([]);
  });

  it('names Node modules with node:', () => {
    const bare = /^(fs|path|os|url|util|crypto|http|child_process|stream|events|process)(\/|$)/;
    expect(sources.flatMap((source) => source.imports.filter((name) => bare.test(name)).map((name) => `${source.path}: ${name}`))).toEqual(
      [],
    );
  });

  it('lets only fetch make connections to the web', () => {
    const clients = /^(?:undici|node:(?:https?|http2|tls|dns|dns\/promises))$/;
    const wrong = sources
      .filter((source) => !['fetch', 'http'].includes(folderOf(source.path)) && !isTest(source))
      .flatMap((source) => source.imports.filter((name) => clients.test(name)).map((name) => `${source.path} imports ${name}`));
    expect(wrong).toEqual([]);
    // Pages' scripts run in the reader's browser.
    const running = sources.filter((source) => !isTest(source) && source.path !== 'pages/scripts.ts');
    // A source of the inbox has a method of this name: where it is defined, nothing is called.
    const definition = /^ +(?:async )?fetch\(.*[{;]$/gm;
    const calls = running.filter(({ text }) => /(?<![.\w])fetch\(/.test(text.replace(definition, ''))).map(({ path }) => path);
    expect(calls).toEqual([]);
  });

  it('asks of no address first whether it can be read: Node 20 says yes to some that it then refuses', () => {
    const wrong = sources.filter(({ path, text }) => path !== 'pages/scripts.ts' && /URL\.canParse\(/.test(text)).map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  it('imports only packages that package.json names', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const wrong = sources.flatMap((source) => {
      const allowed = Object.keys(isTest(source) ? { ...manifest.dependencies, ...manifest.devDependencies } : manifest.dependencies);
      return source.imports
        .filter((name) => !name.startsWith('.') && !isNodeModule(name) && !allowed.includes(packageOf(name)))
        .map((name) => `${source.path} imports ${name}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('labs', () => {
  it('import nothing of the log, and nothing that their own package.json does not name', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'labs/package.json'), 'utf8'));
    const testTools = ['vitest', 'fast-check'];
    const wrong = labSources.flatMap((source) => {
      // The scripts for browsers are bundled with what they need.
      const isForTests = isTest(source) || source.path.startsWith('testing/') || source.path.startsWith('browser/');
      const allowed = isForTests
        ? [...Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }), ...testTools]
        : Object.keys(manifest.dependencies);
      const local = localImports(source).filter((path) => path.startsWith('..'));
      const foreign = source.imports.filter((name) => !name.startsWith('.') && !isNodeModule(name) && !allowed.includes(packageOf(name)));
      return [...local, ...foreign].map((name) => `${source.path} imports ${name}`);
    });
    expect(labSources.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  it('use Node only where their files say so, so that the rest runs in a browser', () => {
    const bound = labSources.filter((source) => !isTest(source) && source.imports.some(isNodeModule)).map((source) => source.path);
    // What runs labs on files is a folder of its own, and tests run in Node.
    expect(bound.filter((path) => !/^(?:node|testing)\//.test(path))).toEqual(['weights/installed-weights.ts']);
  });

  it('are loaded by the log when a verb needs them, never imported', () => {
    expect(
      sources.flatMap((source) =>
        source.imports
          .filter((name) => name.includes('labs/src') || name.includes('labs/dist'))
          .map((name) => `${source.path} imports ${name}`),
      ),
    ).toEqual([]);
  });
});

describe('the shape of the sources', () => {
  it('keeps every file under 300 lines', () => {
    const long = [...sources, ...labSources].filter((source) => !isTest(source) && source.text.split('\n').length > 300);
    expect(long.map((source) => source.path)).toEqual([]);
  });

  it('has no drawer of utilities', () => {
    expect(
      [...sources, ...labSources]
        .map((source) => source.path)
        .filter((path) => /(^|\/)(utils?|helpers?|common|shared|misc)(\/|\.tsx?$)/.test(path)),
    ).toEqual([]);
  });

  it('leaves nothing to do', () => {
    expect(
      [...sources, ...labSources].filter((source) => /\b(TODO|FIXME|XXX|HACK)\b/.test(source.text)).map((source) => source.path),
    ).toEqual([]);
  });
});

describe('the repository', () => {
  it('names no folder of one machine', () => {
    const files = ['src', 'labs/src', 'test', 'scripts', 'bench', 'docs', 'bin', 'web', '.ci', ...extension].flatMap(textFiles);
    const machineFolder = /(^|[\s'"`(=])\/(home|work|root|Users)\/\w/m;
    expect(files.filter((path) => machineFolder.test(readFileSync(join(root, path), 'utf8')))).toEqual([]);
  });
});

describe('the lock files', () => {
  it.each(['package-lock.json', 'labs/package-lock.json', 'extension/package-lock.json'])(
    'name no host, so that any registry serves them: %s',
    (path) => {
      const lock = JSON.parse(readFileSync(join(root, path), 'utf8'));
      const packages: [string, { readonly resolved?: string }][] = Object.entries(lock.packages);
      expect(packages.filter(([, entry]) => entry.resolved !== undefined).map(([name]) => name)).toEqual([]);
    },
  );
});

function readSources(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, folder, path), 'utf8');
      return { path: path.replaceAll('\\', '/'), text, imports: importsOf(text) };
    });
}

function textFiles(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|mjs|js|md|json|css|sh)$|^run$/.test(path))
    .map((path) => posix.join(folder, path));
}

/** What `import … from 'x'`, `export … from 'x'`, `import 'x'` and `import('x')` name, types included. */
function importsOf(text: string): string[] {
  const pattern = /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g;
  return [...text.matchAll(pattern)].map((found) => found[1] ?? found[2] ?? found[3] ?? '');
}

function localImports(source: SourceFile): string[] {
  return source.imports.filter((name) => name.startsWith('.')).map((name) => posix.join(posix.dirname(source.path), name));
}

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  const line = (folder: string) => layers.findIndex((folders) => folders.includes(folder));
  if (roots.includes(to)) return line(from) === layers.length - 1;
  return line(to) < line(from);
}

/** `log` for `log/edit/add-entry.ts`, `daybook` for `daybook.ts`. */
function folderOf(path: string): string {
  return (path.split('/')[0] ?? '').replace(/\.(ts|tsx|js)$/, '');
}

function isInFolder(source: SourceFile): boolean {
  return source.path.includes('/') && !isTest(source);
}

function isTest(source: SourceFile): boolean {
  return /\.test\.tsx?$/.test(source.path);
}

function isNodeModule(name: string): boolean {
  return name.startsWith('node:');
}

/** `hono` for `hono/jsx`, `@hono/node-server` for `@hono/node-server/serve-static`. */
function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
