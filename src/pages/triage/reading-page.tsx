import { readableTex } from '../../base/readable-tex.js';
import { say } from '../../base/text.js';
import { langFor } from '../entry-parts.js';
import { ErrorNotice } from '../error-notice.js';
import type { Html } from '../html.js';
import { Icon } from '../icon.js';
import { ItemTitle } from '../inbox/item-title.js';
import { renderPage } from '../layout.js';
import { type PageContext, tell } from '../page-context.js';
import { TexText } from '../typeset/tex-text.js';
import { ArticleText } from './article-text.js';
import { ItemFacts } from './item-line.js';
import { ItemSteps } from './item-steps.js';
import { readingKeys } from './page-keys.js';
import type { ReadingView } from './reading-view.js';
import { TriageKeys } from './triage-keys.js';
import { triageAddress, triagePath } from './triage-place.js';
import { WhyHere, WhyMuted } from './why-here.js';

const again = say('Try again', '再试一次');

/** An item by itself: what its sources say of it, and its page, read here. */
export function readingPage(context: PageContext, view: ReadingView): string {
  const { item, place, article, problem } = view;
  const { id, title, abstract, url, links } = item;
  return renderPage({
    context,
    title: readableTex(title),
    section: 'inbox',
    children: (
      <>
        {/* Only these pages need it. */}
        <link rel="stylesheet" href={view.assets.style} />
        <script src={view.assets.script} defer />
        <div class="item-page" data-reading>
          <div class="meta">
            <a href={place === null ? triagePath : `${triageAddress(place)}#item-${id}`} data-back>
              {tell(context, say('← Inbox', '← 收件箱'))}
            </a>
            {place !== null && <TriageKeys context={context} of={readingKeys(place.shows)} />}
          </div>
          <h1 class="title" lang={langFor(context, title)}>
            <ItemTitle context={context} title={title} />
          </h1>
          <ItemFacts context={context} item={item} />
          <WhyHere context={context} why={item.why} />
          <WhyMuted context={context} mutedBy={item.mutedBy} />
          {place !== null && <ItemSteps context={context} item={item} place={place} />}
          {abstract !== null && (
            <p class="abstract" lang={langFor(context, abstract)}>
              <TexText text={abstract} typeset={context.typeset} />
            </p>
          )}
          {links.length > 0 && <OtherAddresses context={context} links={links} />}
          <p>
            <a class="button" href={url} rel="noreferrer" data-original>
              <Icon name="link" /> {tell(context, say('Open the page itself', '打开原网页'))}
            </a>
          </p>
          {problem !== null && <ErrorNotice context={context} problem={problem} />}
          {article === null ? (
            <form method="post" action={`${triagePath}/${id}`} data-read={view.isReadByItself ? '' : undefined}>
              <button
                type="submit"
                class="button"
                data-busy={tell(context, say('Reading its page…', '正在读取网页…'))}
                data-again={tell(context, again)}
              >
                {tell(context, problem === null ? say('Read the page here', '在这里阅读网页') : again)}
              </button>
            </form>
          ) : (
            <ArticleText context={context} blocks={article} />
          )}
        </div>
      </>
    ),
  });
}

function OtherAddresses({ context, links }: { context: PageContext; links: readonly string[] }): Html {
  return (
    <p class="other">
      {tell(context, say('Also: ', '也见：'))}
      {links.map((link, at) => (
        <>
          {at > 0 && ' · '}
          <a href={link} rel="noreferrer">
            {link.replace(/^https?:\/\//i, '')}
          </a>
        </>
      ))}
    </p>
  );
}
