import { LabError } from './lab-error.js';
import { say } from './text.js';

/** A failure with the name of the file before it. */
export function aboutFile(path: string, error: LabError): LabError {
  return new LabError(error.code, say(`${path}: ${error.text.en}`, `${path}：${error.text.zh}`), {
    ...(error.hint ? { hint: error.hint } : {}),
    cause: error,
  });
}

/** Does something with a file or an input; when it fails, the failure is said with its name. */
export async function naming<Result>(path: string, run: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof LabError ? aboutFile(path, error) : error;
  }
}
