import { counted } from '../../base/counted.js';
import { type Bilingual, say } from '../../base/text.js';
import type { Html } from '../html.js';
import { InboxNav } from '../inbox/inbox-nav.js';
import { renderPage } from '../layout.js';
import { type PageContext, tell } from '../page-context.js';
import { BulkSteps } from './bulk-steps.js';
import { EmptyList } from './empty-list.js';
import { ItemLine } from './item-line.js';
import { listKeys } from './page-keys.js';
import { SaidOfStep } from './said-of-step.js';
import { TasteList } from './taste-list.js';
import { TriageKeys } from './triage-keys.js';
import { type TriageChoice, triageAddress } from './triage-place.js';
import { TriageTurn } from './triage-turn.js';
import type { TriageView } from './triage-view.js';

/** The inbox: what sources offer is written about, put off, or dismissed. */
export function triagePage(context: PageContext, view: TriageView): string {
  const { items, place } = view;
  const { shows } = place;
  return renderPage({
    context,
    title: tell(context, say('Inbox', '收件箱')),
    section: 'inbox',
    children: (
      <>
        {/* Only these pages need it. */}
        <link rel="stylesheet" href={view.assets.style} />
        <script src={view.assets.script} defer />
        <div class="page-head">
          <h1>{tell(context, say('Inbox', '收件箱'))}</h1>
          <p data-waiting>{shows === 'new' && tell(context, summary(view))}</p>
          {items.length > 0 && <TriageKeys context={context} of={listKeys(view)} />}
        </div>
        <SaidOfStep context={context} view={view} />
        {view.broken.map((text) => (
          <p class="notice">{tell(context, text)}</p>
        ))}
        <Choices context={context} view={view} />
        {items.length > 0 && (
          <>
            <ol class="inbox" data-inbox>
              {items.map((item, at) => (
                <ItemLine context={context} item={item} place={place} at={at} />
              ))}
            </ol>
            <p class="notice" role="status" data-end hidden />
            <TriageTurn context={context} view={view} />
            {shows === 'new' && <BulkSteps context={context} place={place} />}
          </>
        )}
        <div data-empty hidden={items.length > 0}>
          <EmptyList context={context} view={view} />
        </div>
        {(shows === 'new' || shows === 'muted') && <TasteList context={context} view={view} />}
      </>
    ),
  });
}

function summary({ counts }: TriageView): Bilingual {
  return counts.new === 0 ? say('', '') : say(counted(counts.new, 'item waits', 'items wait'), `${counts.new} 条待处理`);
}

function Choices({ context, view }: { context: PageContext; view: TriageView }): Html {
  const link = (shows: TriageChoice, text: Bilingual): Html => (
    <a href={triageAddress({ shows, from: 0 })} aria-current={view.place.shows === shows ? 'page' : undefined}>
      {tell(context, text)}{' '}
      <span class="num" data-count={shows}>
        {view.counts[shows]}
      </span>
    </a>
  );
  const lists = (
    <>
      {link('new', say('Waiting', '待处理'))}
      {link('dismissed', say('Dismissed', '略过的'))}
      {(view.counts.muted > 0 || view.place.shows === 'muted') && link('muted', say('Muted', '屏蔽的'))}
      {link('noted', say('Noted before', '早已记过'))}
    </>
  );
  return <InboxNav context={context} here="items" lists={lists} />;
}
