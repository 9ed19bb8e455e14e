import { say } from '../../base/text.js';
import { langFor } from '../entry-parts.js';
import type { Html } from '../html.js';
import { renderPage } from '../layout.js';
import { type PageContext, tell } from '../page-context.js';
import { SaveActs, SaveForm } from './save-form.js';
import type { NotedPlace, SaveProblem, SaveView } from './save-view.js';

/** The page where what a browser or a phone hands over becomes an entry; without anything handed over it asks for a link. */
export function savePage(context: PageContext, view: SaveView | null, styles: readonly string[]): string {
  return renderPage({
    context,
    title: tell(context, heading),
    section: 'write',
    children: (
      <>
        {styles.map((style) => (
          <link rel="stylesheet" href={style} />
        ))}
        <div class="page-head">
          <h1>{tell(context, heading)}</h1>
          {view !== null && view.about !== '' && <p lang={langFor(context, view.about)}>{view.about}</p>}
          {view !== null && <SaveActs context={context} view={view} />}
        </div>
        <div class="save">
          {view === null ? <AskForLink context={context} /> : <Draft context={context} view={view} />}
          <Elsewhere context={context} />
        </div>
      </>
    ),
  });
}

const heading = say('Note a page', '记一页');

function Draft({ context, view }: { context: PageContext; view: SaveView }): Html {
  return (
    <>
      {view.problem !== null && <Problem context={context} problem={view.problem} />}
      {view.noted.length > 0 && <Noted context={context} noted={view.noted} />}
      <SaveForm context={context} view={view} />
    </>
  );
}

function Problem({ context, problem }: { context: PageContext; problem: SaveProblem }): Html {
  return (
    <div class="notice warning" role="alert">
      <p>{tell(context, problem.text)}</p>
      {problem.hint !== null && <p>{tell(context, problem.hint)}</p>}
      {problem.retry !== null && (
        <p>
          <a href={problem.retry}>{tell(context, say('Try again', '再试一次'))}</a>
        </p>
      )}
    </div>
  );
}

function Noted({ context, noted }: { context: PageContext; noted: readonly NotedPlace[] }): Html {
  return (
    <div class="notice">
      <p>{tell(context, say('Noted already:', '已经记过：'))}</p>
      <ul class="noted-places">
        {noted.map(({ what, ref, title, href }) => (
          <li>
            <span class="quiet">{tell(context, whatWords[what])}</span> <span class="mono">{ref}</span>{' '}
            <a href={href} lang={langFor(context, title)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const whatWords = {
  article: say('this page', '这一页'),
  paper: say('its paper', '它的论文'),
  code: say('its code', '它的代码'),
} as const;

/** Nothing was handed over: a link can be pasted. */
function AskForLink({ context }: { context: PageContext }): Html {
  return (
    <form class="save-form" action="/save">
      <div class="control">
        <label for="save-url">{tell(context, say('Paste a link, get a draft', '粘贴链接，自动成稿'))}</label>
        <input
          class="input mono"
          id="save-url"
          name="url"
          type="text"
          inputmode="url"
          autocomplete="off"
          required
          placeholder={tell(context, say('Article, arXiv, GitHub, DOI', '文章、arXiv、GitHub、DOI'))}
        />
      </div>
      <p class="row">
        <button type="submit" class="button primary">
          {tell(context, say('Read the page', '读取网页'))}
        </button>
      </p>
    </form>
  );
}

function Elsewhere({ context }: { context: PageContext }): Html | null {
  const { waysIn } = context.links;
  if (waysIn === null) return null;
  return (
    <p class="small quiet">
      {tell(context, say('From any page in one click: ', '在任何网页上一键记下：'))}
      <a href={waysIn}>{tell(context, say('ways in', '收录方式'))}</a>
    </p>
  );
}
