import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { say } from '../base/text.js';
import { doctorText } from './doctor/doctor-text.js';
import { programVersion } from './doctor/program-version.js';
import { defineOperation, type Operation } from './operation.js';

/** What `doctor` answers. */
export interface DoctorOutput {
  readonly versions: { readonly daybook: string; readonly node: string; readonly sqlite: string | null };
  readonly driver: string | null;
  readonly index: {
    readonly state: 'fresh' | 'stale' | 'absent' | 'unusable' | 'memory';
    readonly file: string;
    readonly bytes: number;
    readonly format: number;
    readonly notes: number;
    readonly documents: number;
    readonly behind: readonly string[];
    readonly trouble: string | null;
  };
  readonly caches: readonly { readonly folder: string; readonly files: number; readonly bytes: number; readonly isDisposable: boolean }[];
}

const doctorOutput: z.ZodType<DoctorOutput> = z.object({
  versions: z.object({ daybook: z.string(), node: z.string(), sqlite: z.string().nullable() }),
  driver: z.string().nullable().meta({ description: 'What opens SQLite; null when nothing does, and the index lives in memory.' }),
  index: z.object({
    state: z.enum(['fresh', 'stale', 'absent', 'unusable', 'memory']).meta({
      description: 'Whether the search index knows the notes as they are; unusable: damaged, or made by another version or other settings.',
    }),
    file: z.string(),
    bytes: z.int(),
    format: z.int(),
    notes: z.int(),
    documents: z.int().meta({ description: 'Entries in the index.' }),
    behind: z.array(z.string()).meta({ description: 'Notes that have changed since.' }),
    trouble: z.string().nullable().meta({ description: 'Why the index lives in memory.' }),
  }),
  caches: z.array(
    z.object({
      folder: z.string(),
      files: z.int(),
      bytes: z.int(),
      isDisposable: z.boolean().meta({ description: 'Whether nothing is lost when it is deleted.' }),
    }),
  ),
});

/** Says how the program's own files stand. */
export const doctorOperation: Operation = defineOperation({
  name: 'doctor',
  summary: say('Say how the search index and the caches stand', '看搜索索引和缓存的状况'),
  description: say(
    'Says whether the search index is there and up to date, how large it and the other files of .daybook are, which versions are at work, and what to do. It changes nothing; for the log itself see `daybook status` and `daybook check`.',
    '说明搜索索引是否存在、是否最新，它和 .daybook 里其他文件的大小，所用的版本，以及该做什么。不改动任何东西；日志本身见 `daybook status` 和 `daybook check`。',
  ),
  effect: 'read',
  input: z.strictObject({}),
  positional: [],
  output: doctorOutput,
  examples: [{ command: 'doctor', text: say('Is everything in order?', '一切正常吗？') }],
  async run({ daybook }) {
    const index = await daybook.searchIndex();
    const { driver, sqlite, trouble, behind, ...report } = await index.inspect();
    return {
      versions: { daybook: programVersion(), node: process.versions.node, sqlite },
      driver,
      index: { ...report, file: indexFile, behind: [...behind], trouble: trouble === null ? null : reasonOf(trouble, daybook.root) },
      caches: cachesOf(daybook.root),
    };
  },
  render: (output, { language }) => doctorText(output, language),
});

const indexFile = '.daybook/cache/index.sqlite';

/** Paths are told relative to the log. */
function reasonOf(trouble: unknown, root: string): string {
  return (trouble instanceof Error ? trouble.message : String(trouble)).replaceAll(`${root}/`, '');
}

function cachesOf(root: string): DoctorOutput['caches'] {
  return namesIn(join(root, '.daybook')).flatMap((name) => {
    const sizes = sizesBelow(join(root, '.daybook', name));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    return sizes.length === 0 ? [] : [{ folder: `.daybook/${name}`, files: sizes.length, bytes, isDisposable: name === 'cache' }];
  });
}

/** Sorted; empty when there is no such folder. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** Of files; a symlink counts as itself, and what cannot be looked at not at all. */
function sizesBelow(path: string): number[] {
  try {
    const stats = lstatSync(path);
    return stats.isDirectory() ? namesIn(path).flatMap((name) => sizesBelow(join(path, name))) : [stats.size];
  } catch {
    return [];
  }
}
