import { partsOf } from '../base/dates.js';
import { say } from '../base/text.js';
import { newestDay } from '../log/log.js';
import type { Day, Field } from '../log/types.js';
import { entryHeading } from './count-words.js';
import { dayAndMonth, fullDate, longDate, monthAndYear, monthName, weekday } from './date-words.js';
import { Assets } from './entry-assets.js';
import { type EntryPlace, langFor, Title, titleOr } from './entry-parts.js';
import { CutNote, ProseText, proseOf } from './entry-prose.js';
import { References, referencesOf } from './entry-references.js';
import { entrySubjects } from './entry-subjects.js';
import type { Html } from './html.js';
import { Icon } from './icon.js';
import { KeptBack, keptBack } from './kept-back.js';
import { renderPage } from './layout.js';
import { neighbours } from './neighbours.js';
import { notedEarlier } from './noted.js';
import { type PageContext, tell } from './page-context.js';
import { ProblemNotice } from './problem-notice.js';
import { Relevance } from './relevance.js';
import { Tags } from './tags.js';
import { titleView } from './title.js';

/** A day: its date and contents, then its entries with all they say. */
export function dayPage(context: PageContext, day: Day): string {
  const isNewest = day === newestDay(context.log);
  return renderPage({
    context,
    title: fullDate(day.date, context.language),
    section: isNewest ? 'today' : null,
    shape: 'day',
    children: (
      <>
        <Rail context={context} day={day} />
        <div class="entries">
          {day.entries.map((entry, at) => (
            <EntryInDay context={context} place={{ day, entry, n: at + 1 }} />
          ))}
          {day.entries.length === 0 && <EmptyDay context={context} day={day} />}
        </div>
      </>
    ),
  });
}

function Rail({ context, day }: { context: PageContext; day: Day }): Html {
  const { language } = context;
  const count = day.entries.length;
  return (
    <div class="rail">
      <h1 class="date">
        <span class="hidden">{`${longDate(day.date, language)}${language === 'zh' ? '，' : ', '}${entryHeading(count, language)}`}</span>
        <b aria-hidden="true">{partsOf(day.date).day}</b>
        <span aria-hidden="true">
          <strong>{monthAndYear(day.date, language)}</strong>
          <time datetime={day.date} data-relative="">
            {weekday(day.date, language)}
          </time>
          {count > 0 && ` · ${entryHeading(count, language)}`}
        </span>
      </h1>
      <KeptBack context={context} day={day} entry={null} />
      {count > 0 && (
        <nav aria-label={tell(context, say('Points of the day', '今日要点'))}>
          <ol class="contents">
            {day.entries.map((entry, at) => (
              <ContentsLine context={context} place={{ day, entry, n: at + 1 }} />
            ))}
          </ol>
        </nav>
      )}
      <Turn context={context} day={day} />
      <ForAuthor context={context} day={day} />
      <ProblemNotice context={context} day={day} />
    </div>
  );
}

function ContentsLine({ context, place }: { context: PageContext; place: EntryPlace }): Html {
  const title = titleOr(context, place);
  return (
    <li>
      <a href={`#e${place.n}`}>
        <span class="num">{place.n}</span>
        <span class="name" lang={langFor(context, title)}>
          {titleView(title).rest}
        </span>
        {place.entry.relevance >= 3 && <Relevance context={context} stars={place.entry.relevance} />}
      </a>
    </li>
  );
}

/** The days before and after, and the archive of the month between them. */
function Turn({ context, day }: { context: PageContext; day: Day }): Html {
  const { previous, next } = neighbours(context.log, day);
  const { language, links } = context;
  const { year, month } = partsOf(day.date);
  return (
    <nav class="turn" aria-label={tell(context, say('Days before and after', '前后各天'))}>
      {previous === null ? (
        <span class="quiet">{tell(context, say('The first day', '最早一天'))}</span>
      ) : (
        <a rel="prev" href={links.day(previous.ref)}>
          <Icon name="left" />
          {dayAndMonth(previous.date, language)}
        </a>
      )}
      <a href={`${links.archive(year)}#m${day.date.slice(0, 7)}`}>
        {tell(context, say(`All of ${monthName(month, 'en')}`, `${monthName(month, 'zh')}归档`))}
      </a>
      {next === null ? (
        <span class="quiet">{tell(context, say('The newest', '已是最新'))}</span>
      ) : (
        <a rel="next" href={links.day(next.ref)}>
          {dayAndMonth(next.date, language)}
          <Icon name="right" />
        </a>
      )}
    </nav>
  );
}

/** For the author: where the day is written, and the day as an article to paste elsewhere. */
function ForAuthor({ context, day }: { context: PageContext; day: Day }): Html | null {
  const [edit, article] = [context.links.edit(day.ref), context.links.article(day.ref)];
  if (edit === null && article === null) return null;
  return (
    <p class="quiet-notice small">
      {edit !== null && <a href={edit}>{tell(context, say('Edit this day', '编辑这一天'))}</a>}
      {article !== null && day.entries.length > 0 && (
        <a href={article}>{tell(context, say('As an article for WeChat, CSDN, Zhihu, Bilibili', '转成公众号、CSDN、知乎、B 站文章'))}</a>
      )}
    </p>
  );
}

/** An entry as its day shows it. */
export function EntryInDay({ context, place }: { context: PageContext; place: EntryPlace }): Html {
  const { day, n } = place;
  const title = titleOr(context, place);
  const cutFrom = titleView(title).cutFrom;
  return (
    <article class="entry" id={`e${n}`}>
      <span class="ordinal" aria-hidden="true">
        {n}
      </span>
      <h2 class="title">
        <a href={context.links.entry(day.ref, n)} lang={langFor(context, title)}>
          <Title title={title} />
        </a>
      </h2>
      <Meta context={context} place={place} />
      <div class="words">
        {cutFrom !== null && <CutNote context={context} from={cutFrom} path={day.path} />}
        <EntryProse context={context} place={place} />
        <References context={context} day={day} references={referencesOf(context, place)} />
      </div>
      <Assets context={context} place={place} most={2} />
    </article>
  );
}

function Meta({ context, place }: { context: PageContext; place: EntryPlace }): Html | null {
  const first = notedEarlier(context.log, place.entry, place.day.ref);
  const { topics, venues } = entrySubjects(context, place.entry);
  const isKept = keptBack(context, place.day, place.entry) !== null;
  if (place.entry.relevance + topics.length + venues.length === 0 && !first && !isKept) return null;
  return (
    <p class="meta">
      <Relevance context={context} stars={place.entry.relevance} />
      <Tags context={context} entry={place.entry} most={3} />
      <KeptBack context={context} day={place.day} entry={place.entry} />
      {first && (
        <a class="noted" href={context.links.entry(first.day.ref, first.n)}>
          {tell(context, say(`Noted on ${first.day.ref}`, `曾记于 ${first.day.ref}`))}
        </a>
      )}
    </p>
  );
}

/** All that an entry says in running text, in its order. */
export function EntryProse({ context, place: { day, entry } }: { context: PageContext; place: EntryPlace }): Html {
  return (
    <>
      {entry.fields.map((field) => {
        const prose = proseOf(context, day, entry, field);
        if (prose === null) return null;
        return (
          <>
            {ownLabel(field) && <p class="label">{field.label.slice(0, 80)}</p>}
            <ProseText context={context} prose={prose} kind={field.kind} path={day.path} />
          </>
        );
      })}
    </>
  );
}

/** True for a field that needs its label to be understood. */
function ownLabel(field: Field): boolean {
  return field.label !== '' && field.kind !== 'abstract' && field.kind !== 'tips' && field.kind !== 'keyPoints';
}

function EmptyDay({ context, day }: { context: PageContext; day: Day }): Html {
  const edit = context.links.edit(day.ref);
  return (
    <div class="notice">
      <p>{tell(context, say('Nothing is noted on this day yet.', '这一天还没有记。'))}</p>
      {edit !== null && (
        <p>
          <a href={edit}>{tell(context, say('Write the first entry', '写第一点'))}</a>
        </p>
      )}
    </div>
  );
}
