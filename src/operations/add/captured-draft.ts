import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import type { Capture } from '../../capture/capture.js';
import type { EntryDraft } from '../../log/edit/entry-draft.js';
import { linkNoted } from '../../log/papers/link-noted.js';
import type { Log } from '../../log/types.js';
import { captureDraft } from '../capture/capture-draft.js';
import { captureInput } from '../capture/capture-input.js';
import type { OperationContext } from '../daybook-context.js';
import { shortened } from '../find-target.js';
import type { EntryAsker } from './entry-asker.js';
import { mentionRef } from './noted.js';

/** The parts of an entry that were typed; they go before what is captured. */
export type TypedParts = Partial<EntryDraft>;

/** How a draft is captured. */
export interface CaptureChoice {
  /** An address, an id, a file, or `-`. */
  readonly input: string;
  /** The page itself, where somebody hands it over. */
  readonly html?: string | undefined;
  /** The address that was meant; null for a file. */
  readonly address: string | null;
  /** Whether what is noted already is taken again. */
  readonly again: boolean;
  /** Who is asked; null for nobody. */
  readonly asker: EntryAsker | null;
}

/**
 * An entry from what was captured, with what was typed in its place.
 * @throws DaybookError `exists` for what is noted already, `cancelled` when the person who was asked leaves.
 */
export async function capturedDraft(context: OperationContext, log: Log, typed: TypedParts, choice: CaptureChoice): Promise<EntryDraft> {
  const { input, address, asker } = choice;
  const isTold = await tellNoted(log, address, choice);
  if (address !== null) asker?.reading(address);
  const capture = await captureOrNull(context, choice);
  // A short address is known only now.
  if (capture !== null && !isTold && capture.url !== address) await tellNoted(log, capture.url, choice);
  const draft = { ...(capture === null ? { title: '', url: address ?? input } : captureDraft(capture)), ...typed };
  if (asker === null) return draft;
  const reviewed = await asker.review(capture, draft);
  if (reviewed === null) throw cancelled();
  return reviewed;
}

/** What the page gives; null where it cannot be had, and a person can say what it is about. */
async function captureOrNull(context: OperationContext, { input, html, address, asker }: CaptureChoice): Promise<Capture | null> {
  try {
    return await captureInput(context, html === undefined ? { input } : { html, url: input });
  } catch (error) {
    if (!(error instanceof DaybookError) || asker === null || address === null) throw error;
    context.daybook.ports.logger.warn(error.text);
    return null;
  }
}

/** Says that an address is noted before anything is fetched or written; true when the person goes on all the same. */
async function tellNoted(log: Log, address: string | null, { again, asker }: CaptureChoice): Promise<boolean> {
  const noted = address === null || again ? null : linkNoted(log, address);
  if (noted === null || address === null) return false;
  const where = `${mentionRef(noted)} “${noted.entry.title}”`;
  const text = say(`${shortened(address)} is noted already: ${where}.`, `${shortened(address)} 已经记过：${where}。`);
  if (asker === null)
    throw new DaybookError('exists', text, {
      hint: say('Add it again with --again, over HTTP with "again": true.', '要再记一次请用 --again，通过 HTTP 则用 "again": true。'),
    });
  if ((await asker.goOn(text)) !== true) throw cancelled();
  return true;
}

/** The person who was asked left. */
export function cancelled(): DaybookError {
  return new DaybookError('cancelled', say('Nothing was added.', '没有添加任何内容。'));
}
