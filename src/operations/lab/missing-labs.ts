import { dirname } from 'node:path';
import { type Bilingual, say } from '../../base/text.js';
import type { LabsPlace } from '../../publish/labs/labs-on-disk.js';

/** What is missing of the labs, and the command that puts it there, with the words before it. */
export interface MissingLabs {
  readonly text: Bilingual;
  readonly before: Bilingual;
  readonly command: string;
}

/** Labs whose packages are not installed; the folder is where they are. */
export function missingPackages(folder: string): MissingLabs {
  return {
    text: say('The labs are not installed.', '尚未安装实验室。'),
    before: say('Install them once, about 500 MB:', '安装一次即可，约 500 MB：'),
    command: `npm ci --omit=dev --prefix ${folder}`,
  };
}

/** What pages of labs lack: packages, what browsers load, which is built from packages that only a checkout needs, or both. */
export function missingForPages({ folder, isInstalled, isBuilt }: LabsPlace): MissingLabs {
  const packages = missingPackages(folder);
  if (isBuilt) return packages;
  return {
    text: isInstalled ? scriptsNotBuilt : packages.text,
    before: say('Install and build them once, about 1 GB:', '安装并构建一次即可，约 1 GB：'),
    command: `npm ci --prefix ${folder} && npm run build --prefix ${dirname(folder)}`,
  };
}

/** Labs that a terminal can run, but no browser. */
export const scriptsNotBuilt: Bilingual = say('The labs’ scripts for browsers are not built.', '还没有构建实验的浏览器脚本。');
