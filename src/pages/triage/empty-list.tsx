import { type Bilingual, say } from '../../base/text.js';
import type { Html } from '../html.js';
import { Icon } from '../icon.js';
import { type PageContext, tell } from '../page-context.js';
import { sourcesPath } from '../sources/sources-view.js';
import { type TriageChoice, triageAddress } from './triage-place.js';
import type { TriageView } from './triage-view.js';

/** What stands in the place of a list without items. */
export function EmptyList({ context, view }: { context: PageContext; view: TriageView }): Html {
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
  muted: say('No item is muted.', '没有被屏蔽的条目。'),
  noted: say('Nothing that was offered is noted yet.', '送来的条目里还没有记过的。'),
};
