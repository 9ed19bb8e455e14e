import { say } from '../base/text.js';
import { fullDate } from './date-words.js';
import { Assets } from './entry-assets.js';
import { EntryFields } from './entry-fields.js';
import { type EntryPlace, langFor, Title, titleOr } from './entry-parts.js';
import { EntrySide } from './entry-side.js';
import type { Html } from './html.js';
import { Icon } from './icon.js';
import { KeptBack } from './kept-back.js';
import { renderPage } from './layout.js';
import { type PageContext, tell } from './page-context.js';
import { Relevance } from './relevance.js';
import { Tags } from './tags.js';
import { titleView } from './title.js';

/** An entry by itself: all it says, field by field, and what is known about it. */
export function entryPage(context: PageContext, place: EntryPlace): string {
  const title = titleOr(context, place);
  return renderPage({
    context,
    title: titleView(title).rest.slice(0, 80),
    section: null,
    shape: 'split',
    children: (
      <>
        <article class="permalink">
          <Crumbs context={context} place={place} />
          <h1 lang={langFor(context, title)}>
            <Title title={title} />
          </h1>
          <p class="meta">
            <Relevance context={context} stars={place.entry.relevance} />
            <Tags context={context} entry={place.entry} most={12} />
            <KeptBack context={context} day={place.day} entry={place.entry} />
            <KeptBack context={context} day={place.day} entry={null} />
          </p>
          <EntryFields context={context} place={place} cutFrom={titleView(title).cutFrom} />
          <Assets context={context} place={place} most={60} isWide />
          <Turn context={context} place={place} />
        </article>
        <EntrySide context={context} place={place} />
      </>
    ),
  });
}

function Crumbs({ context, place }: { context: PageContext; place: EntryPlace }): Html {
  const { day, n } = place;
  const edit = context.links.edit(day.ref, n);
  return (
    <nav class="crumbs" aria-label={tell(context, say('Where this is', '位置'))}>
      <a href={`${context.links.day(day.ref)}#e${n}`}>{fullDate(day.date, context.language)}</a>
      <span aria-hidden="true">/</span>
      <span>{tell(context, say(`Entry ${n}`, `第 ${n} 点`))}</span>
      <span class="quiet mono">{`${day.ref}#${n}`}</span>
      <a href={context.links.entry(day.ref, n)} data-copied={tell(context, say('Copied', '已复制'))}>
        {tell(context, say('Copy link', '复制链接'))}
      </a>
      {edit !== null && <a href={edit}>{tell(context, say('Edit', '编辑'))}</a>}
    </nav>
  );
}

function Turn({ context, place }: { context: PageContext; place: EntryPlace }): Html {
  const { day, n } = place;
  const [previous, next] = [day.entries[n - 2], day.entries[n]];
  const title = (at: number) =>
    titleView(titleOr(context, { day, entry: day.entries[at - 1] as EntryPlace['entry'], n: at })).rest.slice(0, 60);
  return (
    <nav class="turn acts" aria-label={tell(context, say('Entries before and after', '前后各点'))}>
      {previous ? (
        <a rel="prev" href={context.links.entry(day.ref, n - 1)}>
          <Icon name="left" />
          <span lang={langFor(context, previous.title)}>{title(n - 1)}</span>
        </a>
      ) : (
        <span class="quiet">{tell(context, say('The first of the day', '本日第一点'))}</span>
      )}
      {next ? (
        <a rel="next" href={context.links.entry(day.ref, n + 1)}>
          <span lang={langFor(context, next.title)}>{title(n + 1)}</span>
          <Icon name="right" />
        </a>
      ) : (
        <span class="quiet">{tell(context, say('The last of the day', '本日最后一点'))}</span>
      )}
    </nav>
  );
}
