import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { addressOf } from '../../capture/address-of.js';
import type { EntryDraft } from '../../log/edit/entry-draft.js';
import { linkNoted } from '../../log/papers/link-noted.js';
import type { Log } from '../../log/types.js';
import { captureDraft } from '../capture/capture-draft.js';
import { captureInput } from '../capture/capture-input.js';
import type { OperationContext } from '../daybook-context.js';
import { shortened } from '../find-target.js';
import { mentionRef } from './noted.js';

/** The parts of an entry that were typed; they go before what is captured. */
export type TypedParts = Partial<EntryDraft>;

/** What is captured, and whether what is noted already is taken again. */
export interface CaptureChoice {
  /** An address, an id, a file, or `-`. */
  readonly input: string;
  readonly again: boolean;
}

/**
 * An entry from what was captured, with what was typed in its place.
 * @throws DaybookError `exists` for what is noted already, before anything is fetched where its address tells.
 */
export async function capturedDraft(context: OperationContext, log: Log, typed: TypedParts, choice: CaptureChoice): Promise<EntryDraft> {
  const { input, again } = choice;
  const address = addressOf(input);
  if (!again) refuseNoted(log, address);
  const capture = await captureInput(context, { input });
  // A short address is known only now.
  if (!again && capture.url !== address) refuseNoted(log, capture.url);
  return { ...captureDraft(capture), ...typed };
}

function refuseNoted(log: Log, address: string | null): void {
  const noted = address === null ? null : linkNoted(log, address);
  if (noted === null || address === null) return;
  const where = `${mentionRef(noted)} “${noted.entry.title}”`;
  throw new DaybookError('exists', say(`${shortened(address)} is noted already: ${where}.`, `${shortened(address)} 已经记过：${where}。`), {
    hint: say('Add it again with --again.', '要再记一次请用 --again。'),
  });
}
