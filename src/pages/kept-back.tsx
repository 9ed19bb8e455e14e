import { say } from '../base/text.js';
import { noteOf } from '../log/log.js';
import { isDraft, isPrivate } from '../log/public-log.js';
import type { Day, Entry } from '../log/types.js';
import type { Html } from './html.js';
import { type PageContext, tell } from './page-context.js';

/** Why a day or an entry is kept from every outlet; null for what is published, and on a published site, which has neither. */
export function keptBack({ links, log }: PageContext, day: Day, entry: Entry | null): 'draft' | 'private' | null {
  const note = links.live === null ? null : noteOf(log, day);
  if (!note) return null;
  if (entry !== null) return isPrivate(note, entry) ? 'private' : null;
  return isDraft(note) ? 'draft' : null;
}

/** A quiet word that only the author sees what it stands at. */
export function KeptBack({ context, day, entry }: { context: PageContext; day: Day; entry: Entry | null }): Html | null {
  const why = keptBack(context, day, entry);
  if (why === null) return null;
  const title = tell(context, say('Kept from the site, the feeds and all that is published', '不会出现在网站、订阅源和任何发布里'));
  return (
    <span class="kept" title={title}>
      {tell(context, why === 'draft' ? say('Draft', '草稿') : say('Private', '私密'))}
    </span>
  );
}
