import type { Child } from 'hono/jsx';
import { say } from '../base/text.js';
import type { Day, Field } from '../log/types.js';
import { type EntryPlace, kindWords, langFor } from './entry-parts.js';
import { CutNote, ProseText, proseOf } from './entry-prose.js';
import { References, referencesOf } from './entry-references.js';
import type { Html } from './html.js';
import { type PageContext, tell } from './page-context.js';
import type { Reference } from './reference.js';

/** All that an entry says, field by field; `cutFrom` is the length of a title that is too long to show. */
export function EntryFields({
  context,
  place,
  cutFrom,
}: {
  readonly context: PageContext;
  readonly place: EntryPlace;
  readonly cutFrom: number | null;
}): Html {
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
