import { DaybookError } from '../../base/errors.js';
import { nearest } from '../../base/nearest.js';
import { say } from '../../base/text.js';
import type { LabDescription } from './labs-package.js';

/**
 * The lab of a name.
 * @throws DaybookError `usage` naming the nearest.
 */
export function findLab<Found extends LabDescription>(labs: readonly Found[], name: string): Found {
  const found = labs.find((lab) => lab.name === name);
  if (found) return found;
  const names = labs.map((lab) => lab.name);
  const near = nearest(name, names);
  throw new DaybookError('usage', say(`There is no lab “${name}”.`, `没有名为“${name}”的实验。`), {
    hint:
      near === null
        ? say(`There are: ${names.join(', ')}.`, `现有：${names.join('、')}。`)
        : say(`Did you mean “${near}”?`, `是不是“${near}”？`),
  });
}
