import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { errorNumber, unwritable } from '../../worktree/disk-error.js';
import { isProcessAlive } from '../../worktree/is-process-alive.js';

/**
 * Takes the lock of a site's folder; that of a build which has died is taken over. `out` is the folder as its user calls it.
 * @throws DaybookError `unwritable` when another build has it, or it cannot be made.
 */
export function takeLock(lock: string, out: string): void {
  for (let tries = 0; tries < 2; tries++) {
    try {
      const file = openSync(lock, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return;
    } catch (error) {
      if (errorNumber(error) !== 'EEXIST') throw unwritable(out, error);
      if (isHeld(lock)) throw isBuilding(out, lock);
      rmSync(lock, { force: true });
    }
  }
  throw isBuilding(out, lock);
}

function isHeld(lock: string): boolean {
  try {
    return isProcessAlive(Number(readFileSync(lock, 'utf8')));
  } catch (error) {
    return errorNumber(error) === 'EPERM';
  }
}

function isBuilding(out: string, lock: string): DaybookError {
  return new DaybookError('unwritable', say(`Another build is writing to ${out}.`, `另一个 build 正在写入 ${out}。`), {
    hint: say(`Wait for it. If none is running, delete ${lock}.`, `请等待它完成。如果没有在运行，请删除 ${lock}。`),
  });
}
