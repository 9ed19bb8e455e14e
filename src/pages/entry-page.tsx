import type { Child } from 'hono/jsx';
import { say } from '../base/text.js';
import { worksOf } from '../log/subjects/works.js';
import type { Day, Field } from '../log/types.js';
import { fullDate } from './date-words.js';
import { DiagnosticLine } from './diagnostic-line.js';
import {
  Assets,
  CutNote,
  type EntryPlace,
  kindWords,
  langFor,
  ProseText,
  proseOf,
  References,
  referencesOf,
  SourceName,
  Title,
  textOfDay,
  titleOr,
} from './entry-parts.js';
import type { Html } from './html.js';
import { Icon } from './icon.js';
import { KeptBack } from './kept-back.js';
import { renderPage } from './layout.js';
import { type Noted, notedElsewhere } from './noted.js';
import { type PageContext, tell } from './page-context.js';
import { diagnosticsOf } from './problem-notice.js';
import type { Reference } from './reference.js';
import { Relevance } from './relevance.js';
import { Tags } from './tags.js';
import { titleView } from './title.js';
import { WorkLink } from './works-page.js';

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
          <Fields context={context} place={place} cutFrom={titleView(title).cutFrom} />
          <Assets context={context} place={place} most={60} />
          <Turn context={context} place={place} />
        </article>
        <Side context={context} place={place} />
      </>
    ),
  });
}

function Crumbs({ context, place }: { context: PageContext; place: EntryPlace }): Html {
  const { day, n } = place;
  return (
    <nav class="crumbs" aria-label={tell(context, say('Where this is', '位置'))}>
      <a href={`${context.links.day(day.ref)}#e${n}`}>{fullDate(day.date, context.language)}</a>
      <span aria-hidden="true">/</span>
      <span>{tell(context, say(`Point ${n}`, `第 ${n} 点`))}</span>
      <span class="quiet mono">{`${day.ref}#${n}`}</span>
      <a href={context.links.entry(day.ref, n)} data-copied={tell(context, say('Copied', '已复制'))}>
        {tell(context, say('Copy link', '复制链接'))}
      </a>
    </nav>
  );
}

function Fields({ context, place, cutFrom }: { context: PageContext; place: EntryPlace; cutFrom: number | null }): Html {
  const { day, entry } = place;
  const references = referencesOf(context, place);
  const only = (kind: Reference['kind']) => references.filter((one) => one.kind === kind);
  const texts = (...kinds: Field['kind'][]) =>
    entry.fields.filter((field) => kinds.includes(field.kind)).map((field) => <TextRow context={context} place={place} field={field} />);
  return (
    <dl class="fields">
      {cutFrom !== null && (
        <Row name={tell(context, say('Title', '标题'))}>
          <CutNote context={context} from={cutFrom} path={day.path} />
        </Row>
      )}
      {texts('abstract')}
      <ReferenceRow context={context} day={day} kind="paper" references={only('paper')} />
      {texts('paper', 'code')}
      <ReferenceRow context={context} day={day} kind="code" references={only('code')} />
      <ReferenceRow context={context} day={day} kind="article" references={only('article')} />
      {texts('keyPoints')}
      {texts('tips')}
      {texts('text', 'link')}
      <ReferenceRow context={context} day={day} kind="links" references={only('link')} />
    </dl>
  );
}

function Row({ name, lang, children }: { name: string; lang?: string | undefined; children?: Child }): Html {
  return (
    <div>
      <dt lang={lang}>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function TextRow({ context, place, field }: { context: PageContext; place: EntryPlace; field: Field }): Html | null {
  const prose = proseOf(context, place.day, place.entry, field);
  if (prose === null) return null;
  const known = field.kind === 'text' || field.kind === 'link' ? null : kindWords[field.kind];
  const name = known === null ? field.label.slice(0, 40) || tell(context, say('Note', '附记')) : tell(context, known);
  return (
    <Row name={name} lang={langFor(context, name)}>
      <ProseText context={context} prose={prose} kind={field.kind} path={place.day.path} />
    </Row>
  );
}

function ReferenceRow(props: {
  context: PageContext;
  day: Day;
  kind: 'paper' | 'code' | 'article' | 'links';
  references: readonly Reference[];
}): Html | null {
  if (props.references.length === 0) return null;
  return (
    <Row name={tell(props.context, kindWords[props.kind])}>
      <References context={props.context} day={props.day} references={props.references} showAddress={props.kind === 'article'} />
    </Row>
  );
}

function Turn({ context, place }: { context: PageContext; place: EntryPlace }): Html {
  const { day, n } = place;
  const [previous, next] = [day.entries[n - 2], day.entries[n]];
  const title = (at: number) =>
    titleView(titleOr(context, { day, entry: day.entries[at - 1] as EntryPlace['entry'], n: at })).rest.slice(0, 60);
  return (
    <nav class="turn acts" aria-label={tell(context, say('Points before and after', '前后各点'))}>
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

function Side({ context, place }: { context: PageContext; place: EntryPlace }): Html {
  const { day, entry, n } = place;
  const noted = notedElsewhere(context.log, entry, 12);
  const lines = textOfDay(context, day).slice(entry.span.start, entry.span.end).split('\n').length;
  const findings = diagnosticsOf(context, day.path).filter((one) => one.line >= entry.line && one.line < entry.line + lines);
  return (
    <aside class="side" aria-label={tell(context, say('About this entry', '这一点的来龙去脉'))}>
      {noted.length > 0 && <Trail context={context} place={place} noted={noted} />}
      {findings.length > 0 && (
        <section>
          <h2>{tell(context, say('Diagnostics', '诊断'))}</h2>
          <ul class="findings">
            {findings.map((one) => (
              <DiagnosticLine context={context} diagnostic={one} />
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{tell(context, say('Source', '出处'))}</h2>
        <p class="small">
          <SourceName context={context} path={day.path} text={`${day.path}:${entry.line}`} />
        </p>
        {context.links.live !== null && (
          <>
            <p class="small quiet">{tell(context, say('Change it from the command line:', '在命令行里修改：'))}</p>
            <pre class="small">
              <code>{`daybook edit ${day.ref}#${n} --set tips="…"`}</code>
            </pre>
          </>
        )}
      </section>
    </aside>
  );
}

const sameWords = {
  paper: say('the same paper', '同一篇论文'),
  code: say('the same repository', '同一仓库'),
  article: say('the same article', '同一篇文章'),
} as const;

function Trail({ context, place, noted }: { context: PageContext; place: EntryPlace; noted: readonly Noted[] }): Html {
  const before = noted.filter((one) => one.day.ref < place.day.ref || (one.day === place.day && one.n < place.n));
  const after = noted.filter((one) => !before.includes(one));
  const line = (one: Noted) => (
    <li>
      <time datetime={one.day.date}>{one.day.ref}</time>
      <span>
        <a href={context.links.entry(one.day.ref, one.n)} lang={langFor(context, one.entry.title)}>
          {titleView(titleOr(context, one)).rest.slice(0, 120)}
        </a>
        <br />
        <span class="small quiet">{tell(context, sameWords[one.same])}</span>
      </span>
    </li>
  );
  return (
    <section id="noted">
      <h2>{tell(context, say('Also noted', '还记在别处'))}</h2>
      <ol class="trail">
        {before.map(line)}
        <li>
          <time datetime={place.day.date}>{place.day.ref}</time>
          <span>{tell(context, say('This one', '本条'))}</span>
        </li>
        {after.map(line)}
      </ol>
      <Works context={context} place={place} />
    </section>
  );
}

/** The pages of what this entry points to and others do too. */
function Works({ context, place }: { context: PageContext; place: EntryPlace }): Html | null {
  const works = worksOf(context.log, place.entry).filter((work) => work.mentions.length > 1);
  if (works.length === 0) return null;
  return (
    <ul class="refs beside works">
      {[...new Set(works)].map((work) => (
        <li class={work.kind}>
          <Icon name={work.kind} />
          <span>
            <WorkLink context={context} work={work} />
            <span class="small quiet"> {tell(context, say(`${work.mentions.length} times`, `共 ${work.mentions.length} 次`))}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
