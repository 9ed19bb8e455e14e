import { counted } from '../../base/counted.js';
import { type Bilingual, say } from '../../base/text.js';
import { ErrorNotice } from '../error-notice.js';
import type { Html } from '../html.js';
import { InboxNav } from '../inbox/inbox-nav.js';
import { renderPage } from '../layout.js';
import { type PageContext, tell } from '../page-context.js';
import { SourceItem } from './source-item.js';
import { AddSource, AllSources } from './sources-forms.js';
import { type SourceLine, type SourcesView, sourcesPath } from './sources-view.js';

/** Where the inbox takes items from, and how each source is. */
export function sourcesPage(context: PageContext, view: SourcesView): string {
  const { sources } = view;
  return renderPage({
    context,
    title: tell(context, say('Sources', '来源')),
    section: 'inbox',
    children: (
      <>
        {/* Only this page needs it. */}
        <link rel="stylesheet" href={view.style} />
        <div class="page-head">
          <h1>{tell(context, say('Sources', '来源'))}</h1>
          <p>{tell(context, summary(view))}</p>
        </div>
        <InboxNav context={context} here="sources" />
        <AddSource context={context} view={view} />
        <Said context={context} view={view} />
        <AllSources context={context} view={view} />
        {sources.length > 0 && (
          <ol class="sources">
            {[...sources.filter(isFailing), ...sources.filter((source) => !isFailing(source))].map((source, at) => (
              <SourceItem context={context} source={source} id={`source-${at + 1}`} />
            ))}
          </ol>
        )}
      </>
    ),
  });
}

/** Those that need a look stand first. */
function isFailing({ state }: SourceLine): boolean {
  return state === 'failing';
}

function summary({ sources }: SourcesView): Bilingual {
  const failing = sources.filter(isFailing).length;
  if (sources.length === 0) return say('Where the inbox takes items from', '收件箱的内容从这里来');
  const count = say(counted(sources.length, 'source', 'sources'), `${sources.length} 个来源`);
  if (failing === 0) return count;
  return say(`${count.en}, ${failing} of them ${failing === 1 ? 'fails' : 'fail'}`, `${count.zh}，其中 ${failing} 个出错`);
}

/** What the last step did, or why it was not done; that sources are being asked. */
function Said({ context, view }: { context: PageContext; view: SourcesView }): Html {
  const { said, problem, fetchingSince } = view;
  return (
    <>
      {problem !== null && <ErrorNotice context={context} problem={problem} />}
      {said !== null && (
        <div class="notice said" role="status">
          <p>{tell(context, said.text)}</p>
          {said.putsBack !== null && (
            <form method="post" action={sourcesPath}>
              <input type="hidden" name="was" value={said.putsBack} />
              <button type="submit" class="button tiny" name="do" value="again">
                {tell(context, say('Put it back', '放回'))}
              </button>
            </form>
          )}
        </div>
      )}
      {fetchingSince !== null && (
        <p class="notice" role="status">
          <span>
            {tell(
              context,
              say(
                `Sources are being asked since ${fetchingSince}. Reload to see what came. `,
                `${fetchingSince} 起正在获取，重新加载可看到结果。`,
              ),
            )}
            <a href={sourcesPath}>{tell(context, say('Reload', '重新加载'))}</a>
          </span>
        </p>
      )}
    </>
  );
}
