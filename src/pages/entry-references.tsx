import { say } from '../base/text.js';
import type { Day, Entry } from '../log/types.js';
import { type EntryPlace, kindWords, langFor } from './entry-parts.js';
import { textOfDay } from './entry-prose.js';
import type { Html } from './html.js';
import { Icon } from './icon.js';
import { type PageContext, tell } from './page-context.js';
import { recently } from './recently.js';
import { fieldReferences, type Reference, reference } from './reference.js';
import { safeHref } from './safe-href.js';

/** Papers, code, the article itself and other links, in this order. */
export function referencesOf(context: PageContext, { day, entry }: EntryPlace): readonly Reference[] {
  return readReferences(context, entry, day);
}

const readReferences = recently((context: PageContext, entry: Entry, day: Day): readonly Reference[] => {
  const text = textOfDay(context, day);
  const all = entry.fields.flatMap((field) => fieldReferences(text, field));
  const article = entry.url ? [reference('article', '', null, entry.url)] : [];
  return [
    ...all.filter((one) => one.kind === 'paper'),
    ...all.filter((one) => one.kind === 'code'),
    ...article,
    ...all.filter((one) => one.kind === 'link'),
  ];
});

/** A list of pointers; the article is only named, since the title says what it is, or shown by its address. */
export function References(props: {
  readonly context: PageContext;
  readonly day: Day;
  readonly references: readonly Reference[];
  readonly showAddress?: boolean;
}): Html | null {
  const { context, day, references } = props;
  if (references.length === 0) return null;
  return (
    <ul class="refs">
      {references.map((one) =>
        props.showAddress && one.kind === 'article' ? referenceItem(context, one, day, true) : knownItem(context, one, day),
      )}
    </ul>
  );
}

const knownItem = recently((context: PageContext, one: Reference, day: Day): Html => referenceItem(context, one, day, false));

function referenceItem(context: PageContext, one: Reference, day: Day, showAddress: boolean): Html {
  return (
    <li class={one.kind}>
      <Icon name={one.kind} />
      <span>
        {one.label !== '' && <span class="quiet">{`${one.label.slice(0, 60)}${context.language === 'zh' ? '：' : ': '}`}</span>}
        <ReferenceLink context={context} day={day} reference={one} showAddress={showAddress} />
        {one.id !== null && <span class="id">{one.id}</span>}
        {one.note !== '' && <span class="quiet"> {one.note.slice(0, 200)}</span>}
      </span>
    </li>
  );
}

function ReferenceLink(props: { context: PageContext; day: Day; reference: Reference; showAddress: boolean }): Html {
  const { context, day, reference } = props;
  const isNamed = reference.kind === 'article' && !props.showAddress;
  const text = isNamed ? tell(context, kindWords.article) : reference.text;
  const mono = reference.isIdentifier && !isNamed ? 'mono' : undefined;
  const lang = mono ? undefined : langFor(context, text);
  const href = reference.url === null ? null : safeHref(reference.url, day.path, context.log, context.links);
  if (href === null) {
    return (
      <span class={mono ?? (reference.kind === 'paper' ? 'paper-title' : undefined)} lang={lang}>
        {text === '' ? tell(context, say('no address', '没有地址')) : text}
      </span>
    );
  }
  return (
    <a class={mono} lang={lang} href={href} rel="noreferrer">
      {text}
    </a>
  );
}
