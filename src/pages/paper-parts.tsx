import { say } from '../base/text.js';
import { githubRepository } from '../base/urls.js';
import { entryPapers } from '../log/papers/entry-papers.js';
import { type Merge, mergeWords } from '../log/papers/merge-words.js';
import type { Paper } from '../log/papers/papers.js';
import { idName, idUrl, isStrongId, strongId } from '../log/papers/strong-ids.js';
import { langFor } from './entry-parts.js';
import type { Html } from './html.js';
import { Icon } from './icon.js';
import { type PageContext, tell } from './page-context.js';
import { shortUrl } from './reference.js';
import { safeHref } from './safe-href.js';
import { titleView } from './title.js';

/** Where a paper is: all its ids, its repositories, and why they are one. */
export function PaperSources({ context, paper }: { readonly context: PageContext; readonly paper: Paper }): Html {
  const addresses = addressesOf(paper);
  return (
    <>
      {addresses.length + paper.repositories.length > 0 && (
        <ul class="refs work-source">
          {addresses.map(({ text, url }) => (
            <li class="paper">
              <Icon name="paper" />
              <span>
                <Address context={context} paper={paper} text={text} url={url} />
              </span>
            </li>
          ))}
          {paper.repositories.map(({ url, isOwn }) => (
            <li class="code">
              <Icon name="code" />
              <span>
                <Address context={context} paper={paper} text={githubRepository(url) ?? shortUrl(url)} url={url} />
                {!isOwn && <span class="quiet small"> {tell(context, say('not only its code', '不只是它的代码'))}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      <WhyOne context={context} paper={paper} />
    </>
  );
}

/** The articles that noted a paper, by their own titles. */
export function PaperArticles({ context, paper }: { readonly context: PageContext; readonly paper: Paper }): Html | null {
  const { articles } = paper;
  if (articles.length === 0) return null;
  return (
    <section>
      <h2>{tell(context, say('Articles about it', '讲它的文章'))}</h2>
      <ul class="refs beside">
        {articles.slice(0, mostArticles).map(({ url, title }) => (
          <li class="article">
            <Icon name="article" />
            <span lang={langFor(context, title)}>
              <Address context={context} paper={paper} text={titleView(title).rest.slice(0, 120) || shortUrl(url)} url={url} isWords />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** More are found at the entries that noted them. */
const mostArticles = 40;

/** Ids with their pages; for a paper without, the address that it was noted with. */
function addressesOf({ ids, url }: Paper): readonly { readonly text: string; readonly url: string | null }[] {
  const strong = ids.filter(isStrongId);
  if (strong.length > 0)
    return strong.map((id) => ({ text: shownId(id, url), url: idUrl(id) ?? (url !== null && strongId(url) === id ? url : null) }));
  return url === null ? [] : [{ text: shortUrl(url), url }];
}

/** An id that only its address tells is shown by that. */
function shownId(id: string, url: string | null): string {
  return id.startsWith('cvf:') && url !== null && strongId(url) === id ? shortUrl(url) : idName(id);
}

function Address(props: { context: PageContext; paper: Paper; text: string; url: string | null; isWords?: true }): Html {
  const { context, paper, text, url } = props;
  const from = paper.mentions[0]?.day.path ?? '';
  const href = url === null ? null : safeHref(url, from, context.log, context.links);
  const look = props.isWords ? undefined : 'mono';
  if (href === null) return <span class={look}>{text}</span>;
  return (
    <a class={look} href={href} rel="noreferrer">
      {text}
    </a>
  );
}

/** Says of every id, repository and article how it came to the paper. */
function WhyOne({ context, paper }: { context: PageContext; paper: Paper }): Html | null {
  const { merges, mentions, id } = paper;
  const named = mentions.filter(({ entry }) => entryPapers(entry).papers.some(({ ids }) => ids.includes(id))).length;
  if (merges.length === 0 && named < 2) return null;
  return (
    <details class="why-one">
      <summary>{tell(context, say('Why these are one', '为什么它们是同一篇'))}</summary>
      <ul>
        {named > 1 && (
          <li>
            {tell(
              context,
              say(
                `${named} entries name ${shownName(id, paper)}, in whatever version or form.`,
                `${named} 点都写了 ${shownName(id, paper)}，不论版本与写法。`,
              ),
            )}
          </li>
        )}
        {merges.slice(0, mostMerges).map((merge) => (
          <MergeLine context={context} paper={paper} merge={merge} />
        ))}
      </ul>
    </details>
  );
}

const mostMerges = 60;

function MergeLine({ context, paper, merge }: { context: PageContext; paper: Paper; merge: Merge }): Html {
  const [before = '', after = ''] = tell(context, mergeWords(merge)).split(merge.ref, 2);
  const [dayRef = '', n = ''] = merge.ref.split('#');
  return (
    <li>
      {shownIds(merge).map((id, at) => (
        <>
          {at > 0 && ' = '}
          <span class={isTitle(id) ? undefined : 'mono'}>{shownName(id, paper)}</span>
        </>
      ))}
      <br />
      <span class="quiet">
        {before}
        <a href={context.links.entry(dayRef, Number(n))}>{merge.ref}</a>
        {after}
      </span>
    </li>
  );
}

/** Both ids of one paper; of what belongs to it, that alone. */
function shownIds({ ids, because }: Merge): readonly string[] {
  return because === 'repository' || because === 'article' || because === 'whole-title' ? ids.slice(1) : ids;
}

function isTitle(id: string): boolean {
  return !isStrongId(id) && !/^[a-z]+:/.test(id);
}

/** An id, an address, or the title that stands for a paper without. */
function shownName(id: string, paper: Paper): string {
  if (/^https?:/.test(id)) return shortUrl(id);
  if (isTitle(id)) return `“${paper.title.slice(0, 80)}”`;
  return id.startsWith('github:') ? id.slice('github:'.length) : idName(id);
}
