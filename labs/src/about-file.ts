import { LabError } from './lab-error.js';
import { say } from './text.js';

/** A failure with the name of the file before it. */
export function aboutFile(path: string, error: LabError): LabError {
  return new LabError(error.code, say(`${path}: ${error.text.en}`, `${path}：${error.text.zh}`), {
    ...(error.hint ? { hint: error.hint } : {}),
    cause: error,
  });
}
