import { errorNumber } from './disk-error.js';

/** True for a process of this machine that is running, also one of another user. */
export function isProcessAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorNumber(error) === 'EPERM';
  }
}
