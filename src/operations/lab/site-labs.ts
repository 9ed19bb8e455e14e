import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import type { LabWithWeights } from '../../publish/labs/built-labs.js';
import type { SiteLabs } from '../../publish/site/site-labs.js';
import type { OperationContext } from '../daybook-context.js';
import { labFailure } from './lab-failure.js';
import { weightsSource } from './lab-host.js';
import { loadLabs } from './load-labs.js';
import { scriptsNotBuilt } from './missing-labs.js';

/**
 * The labs for a site, with the weights of all of them: what is not here yet is fetched, once that is allowed.
 * @throws DaybookError `not-installed` where there are no labs, or weights are missing and nobody can be asked.
 */
export async function siteLabs(context: OperationContext, isAllowed: boolean): Promise<SiteLabs> {
  const loaded = await loadLabs();
  const { labsOnDisk } = await import('../../publish/labs/labs-on-disk.js');
  const onDisk = labsOnDisk();
  if (!onDisk) throw notBuilt();
  const locate = loaded.weightsLocator(weightsSource(loaded, context, isAllowed));
  const weights = new Map<string, string>();
  try {
    for (const file of onDisk.labs.flatMap((lab) => lab.weights)) {
      weights.set(`weights/${file.package}@${file.version}/${file.path}`, await locate(file));
    }
  } catch (error) {
    throw labFailure(error);
  }
  return { labs: onDisk.labs.map(withoutWeights), version: onDisk.version, files: [...onDisk.files, ...weights] };
}

function withoutWeights({ weights: _, ...lab }: LabWithWeights): SiteLabs['labs'][number] {
  return lab;
}

function notBuilt(): DaybookError {
  return new DaybookError('not-installed', scriptsNotBuilt, {
    hint: say('Build them: npm ci --prefix labs && npm run build', '请构建：npm ci --prefix labs && npm run build'),
  });
}
