import { say } from '../base/text.js';
import type { Html } from './html.js';
import { renderPage } from './layout.js';
import { type PageContext, tell } from './page-context.js';
import { SavedSearches } from './saved-searches.js';
import { SearchResults } from './search-results.js';
import type { SearchPlace, SearchView } from './search-view.js';
import { shorten } from './title.js';

/** What a search found, or the box alone; `view` is null where only the page's script can search. */
export function searchPage(context: PageContext, view: SearchView | null, place: SearchPlace): string {
  const asked = view?.asked ?? '';
  const name = tell(context, say('Search', '搜索'));
  return renderPage({
    context,
    title: asked === '' ? name : tell(context, say(`Search: ${shorten(asked, 60)}`, `搜索：${shorten(asked, 60)}`)),
    section: 'search',
    children: (
      <>
        <h1 class="hidden">{name}</h1>
        <search>
          <form class="query" action={context.links.find ?? undefined}>
            <input
              class="input"
              type="search"
              name="q"
              value={asked}
              aria-label={tell(context, say('Query', '查询'))}
              autocomplete="off"
              autocapitalize="off"
              maxlength={4096}
            />
            <button class="button primary" type="submit">
              {name}
            </button>
          </form>
        </search>
        {view === null && (
          <noscript>
            <p class="notice">
              {tell(context, say('Searching this site needs JavaScript; ', '在本站搜索需要启用 JavaScript；'))}
              <a href={context.links.archive()}>{tell(context, say('the archive', '归档'))}</a>
              {tell(context, say(' and ', '和'))}
              <a href={context.links.subjects('topics')}>{tell(context, say('the topics', '主题'))}</a>
              {tell(context, say(' do not.', '不需要。'))}
            </p>
          </noscript>
        )}
        <div class="results" data-results aria-live="off">
          {view && <SearchResults view={view} place={place} />}
        </div>
        {asked === '' && <SavedSearches context={context} />}
        <QueryHelp context={context} isOpen={asked === ''} />
      </>
    ),
  });
}

const language: readonly (readonly [string, ReturnType<typeof say>])[] = [
  ['目标检测 transformer', say('all of these, in any field', '都要有，在哪一栏都行')],
  ['"object detection"', say('exactly these words', '整个短语')],
  ['检测 -综述', say('without a word', '不含某词')],
  ['detr or yolo', say('one or the other', '二者之一')],
  ['in:title', say('in the title only', '只在标题里')],
  ['stars:>=3', say('by stars', '按星标')],
  ['has:code', say('with code, paper, image, tips', '有 code、paper、image、tips')],
  ['topic:检测', say('of a topic', '属于某主题')],
  ['venue:CVPR', say('of a venue', '某会议')],
  ['year:2022 after:2022-03', say('by date; before: and on: too', '按日期，还有 before: 和 on:')],
  ['arxiv:2204.07154', say('a paper', '某篇论文')],
  ['repo:microsoft/Cream', say('a repository', '某个代码仓库')],
  ['is:duplicate', say('noted more than once', '记过不止一次')],
];

function QueryHelp({ context, isOpen }: { context: PageContext; isOpen: boolean }): Html {
  return (
    <details class="query-help small" open={isOpen}>
      <summary>{tell(context, say('Query language', '查询语言'))}</summary>
      <dl>
        {language.map(([query, words]) => (
          <div>
            <dt>
              <code>{query}</code>
            </dt>
            <dd>{tell(context, words)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
