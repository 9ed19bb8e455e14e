import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pictures by number: the models in turn, each time with another remark in them, so that no two have the same bytes. */
export function openPictures(models) {
  const names = readdirSync(models)
    .filter((name) => name !== 'complete')
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  const all = names.map((name) => readFileSync(join(models, name)));
  return (at) => {
    const model = all[at % all.length];
    const remark = Buffer.from(`picture ${String(at).padStart(6, '0')}`);
    if (model[0] === 0x89) return Buffer.concat([model, remark]);
    const head = Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, remark.length + 2]);
    return Buffer.concat([head, remark, model.subarray(2)]);
  };
}
