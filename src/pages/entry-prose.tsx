import { raw } from 'hono/html';
import { say } from '../base/text.js';
import { noteOf } from '../log/log.js';
import type { Day, Entry, Field } from '../log/types.js';
import { langFor } from './entry-parts.js';
import type { Html } from './html.js';
import { type PageContext, pageLang, tell } from './page-context.js';
import { fieldProse, type Prose } from './prose.js';
import { recently } from './recently.js';
import { isRunning } from './reference.js';
import { remember } from './remember.js';
import { safeHref } from './safe-href.js';
import { repeatsTitle, titleView } from './title.js';

/** A field's text, rendered; null when it says nothing. A day's page and its entries' pages say the same, one after the other. */
export function proseOf(context: PageContext, day: Day, entry: Entry, field: Field): Prose | null {
  return readProse(context, field, day, entry);
}

const readProse = recently((context: PageContext, field: Field, day: Day, entry: Entry): Prose | null => {
  const text = textOfDay(context, day);
  if (!isRunning(text, field)) return null;
  if (field.kind === 'abstract' && repeatsAny(field.text, entry.title)) return null;
  const prose = fieldProse(text, field, entry.media, (target) => safeHref(target, day.path, context.log, context.links), context.typeset);
  return prose.html === '' ? null : prose;
});

/** The text of a day's file, which the spans of its entries point into. */
export function textOfDay(context: PageContext, day: Day): string {
  return noteOf(context.log, day)?.text ?? '';
}

function repeatsAny(text: string, title: string): boolean {
  return repeatsTitle(text, title) || repeatsTitle(text, titleView(title).rest);
}

/** Rendered text; a note says so when only its beginning is shown. */
export function ProseText({ context, prose, kind, path }: { context: PageContext; prose: Prose; kind: string; path: string }): Html {
  return (
    <div class={`prose ${kind}`} lang={langFor(context, wordsOf(prose))}>
      {raw(prose.html)}
      {prose.cutFrom !== null && <CutNote context={context} from={prose.cutFrom} path={path} />}
    </div>
  );
}

/** The words at the beginning of a text. */
const wordsOf = remember((prose: Prose) => prose.html.replace(noWords, '').slice(0, 2000));

/** Tags, and what between them is no language of people. */
const noWords = /<(pre|math)\b[\s\S]*?<\/\1>|<[^>]*>/g;

/** Says that a text is longer than the page shows, and where the whole is. */
export function CutNote({ context, from, path }: { context: PageContext; from: number; path: string }): Html {
  const count = from.toLocaleString('en-US');
  return (
    <p class="small quiet" lang={pageLang(context)}>
      {tell(context, say(`Only the beginning of ${count} characters; the whole is in `, `全长 ${count} 字，这里只显示开头；全文见 `))}
      <SourceName context={context} path={path} text={path} />
    </p>
  );
}

/** The name of a note's file, linked where its text can be seen. */
export function SourceName({ context, path, text }: { context: PageContext; path: string; text: string }): Html {
  const href = context.links.source(path);
  if (href === null) return <span class="mono">{text}</span>;
  return (
    <a class="mono" href={href}>
      {text}
    </a>
  );
}
