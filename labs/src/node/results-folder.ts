import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { LabError } from '../lab-error.js';
import { say } from '../text.js';
import { unwritable } from './disk-error.js';
import { makeAside } from './make-aside.js';

/** The folder that the files of a run go to. They are made aside, in a hidden folder within it, and moved when all are whole. */
export interface ResultsFolder {
  /** Where a file of that name is made; the caller writes it. */
  aside(name: string): string;
  /** Makes a file of these bytes. */
  write(name: string, bytes: Uint8Array | string): Promise<void>;
  /** Moves the files to their places, over those of an earlier run; gives name and size of each. */
  keep(): Promise<readonly { readonly name: string; readonly bytes: number }[]>;
  /** Removes what was made aside; does nothing after `keep`. */
  discard(): Promise<void>;
}

/**
 * Opens a folder for results and makes it where it is missing.
 * @param inputs the files that the run reads: no result may take their place
 * @throws LabError `unwritable`, `bad-value` for a path that is a file.
 */
export async function openResults(folder: string, inputs: readonly string[]): Promise<ResultsFolder> {
  const asideFolder = await makeFolder(folder);
  const names: string[] = [];
  const aside = (name: string): string => {
    const place = join(folder, name);
    if (inputs.some((input) => resolve(input) === resolve(place))) throw overInput(place);
    names.push(name);
    return join(asideFolder, name);
  };
  return {
    aside,
    async write(name, bytes) {
      await writeFile(aside(name), bytes).catch((cause) => {
        throw unwritable(join(folder, name), cause);
      });
    },
    async keep() {
      const kept = [];
      for (const name of names) {
        const { size } = await stat(join(asideFolder, name));
        await rename(join(asideFolder, name), join(folder, name)).catch((cause) => {
          throw unwritable(join(folder, name), cause);
        });
        kept.push({ name, bytes: size });
      }
      await rm(asideFolder, { recursive: true, force: true });
      return kept;
    },
    discard: () => rm(asideFolder, { recursive: true, force: true }),
  };
}

async function makeFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    return await makeAside(folder, '.daybook-lab-');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw unwritable(folder, cause);
    throw new LabError('bad-value', say(`${folder} is a file; results need a folder.`, `${folder} 是文件；结果需要放进文件夹。`), {
      hint: say('Give --out a folder; it is made when it is missing.', '请用 --out 指定文件夹；不存在时会新建。'),
      cause,
    });
  }
}

function overInput(place: string): LabError {
  return new LabError(
    'bad-value',
    say(`The result ${basename(place)} would replace the input.`, `结果 ${basename(place)} 会覆盖输入文件。`),
    {
      hint: say('Give another folder with --out.', '请用 --out 指定另一个文件夹。'),
    },
  );
}
