import { say } from '../base/text.js';
import { worksOf } from '../log/subjects/works.js';
import { DiagnosticLine } from './diagnostic-line.js';
import { type EntryPlace, langFor, titleOr } from './entry-parts.js';
import { SourceName, textOfDay } from './entry-prose.js';
import type { Html } from './html.js';
import { Icon } from './icon.js';
import { LabPanel } from './labs/lab-panel.js';
import { type Noted, notedElsewhere } from './noted.js';
import { type PageContext, tell } from './page-context.js';
import { diagnosticsOf } from './problem-notice.js';
import { titleView } from './title.js';
import { WorkLink } from './works-page.js';

/** What is known about an entry: where else it was noted, what check finds in it, and where it is written. */
export function EntrySide({ context, place }: { readonly context: PageContext; readonly place: EntryPlace }): Html {
  const { day, entry, n } = place;
  const noted = notedElsewhere(context.log, entry, 12);
  const lines = textOfDay(context, day).slice(entry.span.start, entry.span.end).split('\n').length;
  const findings = diagnosticsOf(context, day.path).filter((one) => one.line >= entry.line && one.line < entry.line + lines);
  return (
    <aside class="side" aria-label={tell(context, say('About this entry', '这一点的来龙去脉'))}>
      <LabPanel context={context} entry={entry} />
      {noted.length > 0 && <Trail context={context} place={place} noted={noted} />}
      <Related context={context} place={place} />
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

/** What is near comes when the page is there, so that no page waits for the index; without script it is a link. */
function Related({ context, place }: { context: PageContext; place: EntryPlace }): Html | null {
  const href = context.links.related(place.day.ref, place.n);
  if (href === null) return null;
  return (
    <section id="related" data-part={`${href}/list`}>
      <h2>
        <a href={href}>{tell(context, say('Related', '相关'))}</a>
      </h2>
    </section>
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
