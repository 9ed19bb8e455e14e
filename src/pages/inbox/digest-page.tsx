import type { IsoDate } from '../../base/dates.js';
import { say } from '../../base/text.js';
import { dayAndMonth, longDate } from '../date-words.js';
import type { Html } from '../html.js';
import { renderPage } from '../layout.js';
import { type PageContext, tell } from '../page-context.js';
import type { Digest } from './digest.js';
import { DigestItems } from './digest-items.js';
import { digestPath } from './digest-path.js';
import { DigestSources } from './digest-sources.js';
import { InboxNav } from './inbox-nav.js';

/** A page of one digest, or of none yet. */
export interface DigestView {
  /** Null before the first one. */
  readonly digest: Digest | null;
  /** Dates of the digests around it; null where there is none. */
  readonly older: IsoDate | null;
  readonly newer: IsoDate | null;
  /** The page's own style sheet. */
  readonly style: string;
}

/** What a morning brought, why, and how the sources are. */
export function digestPage(context: PageContext, view: DigestView): string {
  const { digest, style } = view;
  const title = say('Digest', '简报');
  return renderPage({
    context,
    title: digest ? `${tell(context, title)} ${digest.date}` : tell(context, title),
    section: 'inbox',
    children: (
      <>
        {/* Only these pages need it. */}
        <link rel="stylesheet" href={style} />
        <div class="page-head">
          <h1>{digest ? longDate(digest.date, context.language) : tell(context, title)}</h1>
          {digest && digest.items.length > 0 && (
            <p>
              {tell(
                context,
                say(`${digest.items.length} of ${digest.waiting} that wait`, `待看 ${digest.waiting} 条中的 ${digest.items.length} 条`),
              )}
            </p>
          )}
        </div>
        <InboxNav context={context} here="digest" />
        {digest ? <DigestItems context={context} digest={digest} /> : <Nothing context={context} />}
        {digest && <DigestSources context={context} digest={digest} />}
        <Around context={context} view={view} />
      </>
    ),
  });
}

function Nothing({ context }: { context: PageContext }): Html {
  return (
    <p class="notice">
      {tell(
        context,
        say(
          'There is no digest yet: one is made each morning, of the best that waits, with the reasons. “daybook inbox morning” makes today’s now; inbox.schedule in daybook.json says when that happens by itself.',
          '还没有简报：每天早上会从待处理的条目里挑出最好的，附上理由，做成一份。daybook inbox morning 立即做今天的；daybook.json 的 inbox.schedule 设定每天何时自动做。',
        ),
      )}
    </p>
  );
}

/** The digests before and after, and the feed of all. */
function Around({ context, view: { older, newer } }: { context: PageContext; view: DigestView }): Html {
  const { language } = context;
  return (
    <nav class="digest-around" aria-label={tell(context, say('Other digests', '其他简报'))}>
      {older !== null && (
        <a rel="prev" href={`${digestPath}/${older}`}>
          ← {dayAndMonth(older, language)}
        </a>
      )}
      {newer !== null && (
        <a rel="next" href={`${digestPath}/${newer}`}>
          {dayAndMonth(newer, language)} →
        </a>
      )}
      <a href={`${digestPath}/feed.xml`} type="application/rss+xml">
        {tell(context, say('Feed of the digests', '订阅简报'))}
      </a>
    </nav>
  );
}
