import type { Bilingual } from '../../base/text.js';
import type { Capture } from '../../capture/capture.js';
import type { EntryDraft } from '../../log/edit/entry-draft.js';

/** Asks a person about an entry, before it is written. Each answer is null when the person leaves. */
export interface EntryAsker {
  /** The link of what was read. */
  link(): Promise<string | null>;
  /** Says that a page is being read, which may take a while. */
  reading(address: string): void;
  /** Whether to go on with what is noted already. */
  goOn(noted: Bilingual): Promise<boolean | null>;
  /** The draft as the person wants it; without a capture where the page could not be had. */
  review(capture: Capture | null, draft: EntryDraft): Promise<EntryDraft | null>;
}
