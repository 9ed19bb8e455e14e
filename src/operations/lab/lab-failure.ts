import { DaybookError, type ErrorCode, errorStatus } from '../../base/errors.js';
import type { Bilingual } from '../../base/text.js';

/** A failure of a lab as one of this program: both name the same codes, but the package of labs does not know the other's class. */
export function labFailure(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'LabError') return error;
  const { code, text, hint } = error as Error & { readonly code: string; readonly text: Bilingual; readonly hint: Bilingual | null };
  if (!(code in errorStatus)) return error;
  return new DaybookError(code as ErrorCode, text, { cause: error, ...(hint ? { hint } : {}) });
}
