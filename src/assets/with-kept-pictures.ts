import type { Log } from '../log/types.js';
import type { AssetFolder } from './asset-folder.js';
import { keptPictures } from './kept-pictures.js';
import { readManifest } from './read-manifest.js';

/** The log with the copies that it keeps of pictures of the web, and with what is wrong in the list of them. */
export function withKeptPictures(log: Log, folder: Pick<AssetFolder, 'locate'>): Log {
  const manifest = readManifest(folder);
  const problems = manifest.problems.length === 0 ? log.problems : [...log.problems, ...manifest.problems];
  return { ...log, problems, pictures: keptPictures(manifest, folder) };
}
