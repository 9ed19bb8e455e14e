import type { Bilingual } from '../../base/text.js';
import type { Capture } from '../../capture/capture.js';
import type { EntryDraft } from '../../log/edit/entry-draft.js';

/** Asks a person about what was captured, before it is written. Each answer is null when the person leaves. */
export interface EntryAsker {
  /** Whether to go on with what is noted already. */
  goOn(noted: Bilingual): Promise<boolean | null>;
  /** The draft as the person wants it. */
  review(capture: Capture, draft: EntryDraft): Promise<EntryDraft | null>;
}
