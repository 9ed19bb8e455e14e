import { counted } from '../../base/counted.js';
import { type Bilingual, say } from '../../base/text.js';
import type { Html } from '../html.js';
import { Icon } from '../icon.js';
import { InboxNav } from '../inbox/inbox-nav.js';
import { renderPage } from '../layout.js';
import { type PageContext, tell } from '../page-context.js';
import { sourcesPath } from '../sources/sources-view.js';
import { ItemLine } from './item-line.js';
import { listKeys } from './page-keys.js';
import { PlaceInputs } from './place-inputs.js';
import { SaidOfStep } from './said-of-step.js';
import { TasteList } from './taste-list.js';
import { TriageKeys } from './triage-keys.js';
import { type TriageChoice, type TriagePlace, triageAddress, triagePath } from './triage-place.js';
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
            {shows === 'new' && <Bulk context={context} place={place} />}
          </>
        )}
        <div data-empty hidden={items.length > 0}>
          <Nothing context={context} view={view} />
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

/** What is done to all that is selected; it comes up once something is, and without script it is always there. */
function Bulk({ context, place }: { context: PageContext; place: TriagePlace }): Html {
  const step = (value: string, text: Bilingual): Html => (
    <button type="submit" class="button" name="do" value={value}>
      {tell(context, text)}
    </button>
  );
  return (
    <form class="bulk" id="bulk" method="post" action={triagePath} data-bulk>
      <PlaceInputs place={place} />
      <p data-selected>{tell(context, say('All that are ticked:', '所有打勾的：'))}</p>
      {step('later', say('Read later', '以后再读'))}
      {step('dismiss', say('Dismiss', '略过'))}
      <button type="button" class="button" data-clear hidden>
        {tell(context, say('Untick', '取消选择'))}
      </button>
    </form>
  );
}

/** What stands in the place of a list without items. */
function Nothing({ context, view }: { context: PageContext; view: TriageView }): Html {
  const { place, sourceCount, items, counts } = view;
  const { shows } = place;
  if (counts[shows] > items.length) {
    return (
      <p class="notice">
        {tell(context, say('You have gone through this page. ', '这一页都看过了。'))}
        <a href={triageAddress(place)} data-go-on>
          {tell(context, say('Go on with what else there is', '继续看其余的'))}
        </a>
      </p>
    );
  }
  if (shows !== 'new') return <p class="notice">{tell(context, nothingOf[shows])}</p>;
  if (sourceCount > 0) {
    return (
      <div class="notice fine-notice">
        <Icon name="check" />
        <p>
          {tell(context, say('Nothing waits: you have gone through everything. ', '没有待处理的条目，都看过了。'))}
          <a href={sourcesPath}>{tell(context, say('Ask the sources now', '现在去各来源获取'))}</a>
        </p>
      </div>
    );
  }
  return (
    <div class="notice begin">
      <p>
        {tell(
          context,
          say(
            'The inbox has no sources yet. It takes feeds, arXiv categories and searches, Hugging Face’s daily papers, OpenReview venues, GitHub releases and topics, lists of links, and saved pages; each thing comes once, whoever offers it.',
            '收件箱还没有来源。它可以订阅 RSS 与 Atom、arXiv 的分类与检索、Hugging Face 每日论文、OpenReview 会议、GitHub 的发布与主题、链接列表，以及保存下来的网页；同一内容不论来自几处，只出现一次。',
          ),
        )}
      </p>
      <p>
        <a class="button primary" href={sourcesPath}>
          {tell(context, say('Add a source', '添加来源'))}
        </a>{' '}
        <span>
          {tell(context, say('or in a terminal: ', '或在终端里：'))}
          <code>daybook inbox add https://arxiv.org/list/cs.CV/new</code>
        </span>
      </p>
    </div>
  );
}

const nothingOf: Readonly<Record<Exclude<TriageChoice, 'new'>, Bilingual>> = {
  dismissed: say('Nothing was dismissed yet.', '还没有略过的条目。'),
  muted: say('Nothing is muted.', '没有被屏蔽的条目。'),
  noted: say('Nothing that was offered is noted yet.', '送来的条目里还没有记过的。'),
};
