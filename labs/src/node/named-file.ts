import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { aboutFile } from '../about-file.js';
import { LabError } from '../lab-error.js';
import type { NamedPicture } from '../media/named-picture.js';
import { readPicture } from '../media/read-picture.js';
import { say } from '../text.js';

/** A picture file by its path in a folder, with `/`. Reading it throws LabError `unreadable` with the path. */
export function namedFile(folder: string, name: string): NamedPicture {
  const path = join(folder, name);
  return {
    name,
    folder: name.includes('/') ? basename(dirname(path)) : null,
    async read() {
      try {
        const bytes = await readFile(path).catch((cause) => {
          throw new LabError('unreadable', say('there is no such file.', '没有这个文件。'), { cause });
        });
        return await readPicture(bytes);
      } catch (error) {
        throw error instanceof LabError ? aboutFile(path, error) : error;
      }
    },
  };
}
