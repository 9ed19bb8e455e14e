import { raw } from 'hono/html';
import { type Bilingual, say } from '../base/text.js';
import { noteOf } from '../log/log.js';
import type { Day, Entry, Field, FieldKind, Media } from '../log/types.js';
import type { Html } from './html.js';
import { Icon } from './icon.js';
import { type PageContext, pageLang, tell } from './page-context.js';
import { type Picture, pictureOf } from './picture.js';
import { fieldProse, type Prose } from './prose.js';
import { fieldReferences, isRunning, type Reference, reference } from './reference.js';
import { safeHref } from './safe-href.js';
import { langOf, repeatsTitle, titleView } from './title.js';

/** An entry with where it stands. */
export interface EntryPlace {
  readonly day: Day;
  readonly entry: Entry;
  /** 1-based position in the day. */
  readonly n: number;
}

/** What the kinds of fields are called on pages. */
export const kindWords: Readonly<Record<Exclude<FieldKind, 'link' | 'text'> | 'article' | 'links', Bilingual>> = {
  abstract: say('Abstract', '摘要'),
  paper: say('Paper', '论文'),
  code: say('Code', '代码'),
  keyPoints: say('Key points', '要点'),
  tips: say('Tips', 'Tips'),
  article: say('Article', '原文'),
  links: say('Links', '链接'),
};

/** `lang` for a text that is not in the page's language. */
export function langFor(context: PageContext, text: string): 'zh-CN' | 'en' | undefined {
  const lang = langOf(text);
  return lang === null || lang === pageLang(context) ? undefined : lang;
}

/** A title with its venue set back. */
export function Title({ title }: { readonly title: string }): Html {
  const { lead, rest } = titleView(title);
  return (
    <>
      {lead !== '' && <span class="lead">{lead}</span>}
      {rest}
    </>
  );
}

/** A title that may stand alone: an entry without one is named by its number. */
export function titleOr(context: PageContext, place: EntryPlace): string {
  return place.entry.title.trim() === ''
    ? tell(context, say(`Point ${place.n}, without a title`, `第 ${place.n} 点，没有标题`))
    : place.entry.title;
}

/** A field's text, rendered; null when it says nothing. A day's page and its entries' pages say the same, one after the other. */
export function proseOf(context: PageContext, day: Day, entry: Entry, field: Field): Prose | null {
  if (recent.entry !== context.links.entry || recent.log !== context.log || recent.proses.size > mostRecent)
    recent = { entry: context.links.entry, log: context.log, proses: new Map() };
  let prose = recent.proses.get(field);
  if (prose === undefined) {
    prose = readProse(context, day, entry, field);
    recent.proses.set(field, prose);
  }
  return prose;
}

/** Texts rendered lately, of one log and for one set of addresses. */
let recent: {
  readonly entry: PageContext['links']['entry'] | null;
  readonly log: PageContext['log'] | null;
  readonly proses: Map<Field, Prose | null>;
} = { entry: null, log: null, proses: new Map() };

const mostRecent = 2_000;

function readProse(context: PageContext, day: Day, entry: Entry, field: Field): Prose | null {
  const text = textOfDay(context, day);
  if (!isRunning(text, field)) return null;
  if (field.kind === 'abstract' && repeatsAny(field.text, entry.title)) return null;
  const prose = fieldProse(text, field, entry.media, (target) => safeHref(target, day.path, context.log, context.links), context.typeset);
  return prose.html === '' ? null : prose;
}

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
    <div class={`prose ${kind}`} lang={langFor(context, prose.html.replace(noWords, '').slice(0, 2000))}>
      {raw(prose.html)}
      {prose.cutFrom !== null && <CutNote context={context} from={prose.cutFrom} path={path} />}
    </div>
  );
}

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

/** Papers, code, the article itself and other links, in this order. */
export function referencesOf(context: PageContext, { day, entry }: EntryPlace): readonly Reference[] {
  const text = textOfDay(context, day);
  const all = entry.fields.flatMap((field) => fieldReferences(text, field));
  const article = entry.url ? [reference('article', '', null, entry.url)] : [];
  return [
    ...all.filter((one) => one.kind === 'paper'),
    ...all.filter((one) => one.kind === 'code'),
    ...article,
    ...all.filter((one) => one.kind === 'link'),
  ];
}

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
      {references.map((one) => (
        <li class={one.kind}>
          <Icon name={one.kind} />
          <span>
            {one.label !== '' && <span class="quiet">{`${one.label.slice(0, 60)}${context.language === 'zh' ? '：' : ': '}`}</span>}
            <ReferenceLink context={context} day={day} reference={one} showAddress={props.showAddress ?? false} />
            {one.id !== null && <span class="id">{one.id}</span>}
            {one.note !== '' && <span class="quiet"> {one.note.slice(0, 200)}</span>}
          </span>
        </li>
      ))}
    </ul>
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

/** The pictures and videos of an entry, the first `most` of them. */
export function Assets({ context, place, most }: { context: PageContext; place: EntryPlace; most: number }): Html | null {
  const { media } = place.entry;
  if (media.length === 0) return null;
  const shown = media.slice(0, most);
  const rest = media.length - shown.length;
  return (
    <div class="assets">
      {shown.map((one, at) => (
        <Asset context={context} place={place} media={one} at={at + 1} />
      ))}
      {rest > 0 && (
        <p class="small">
          <a href={context.links.entry(place.day.ref, place.n)}>{tell(context, say(`${rest} more`, `另有 ${rest} 张`))}</a>
        </p>
      )}
    </div>
  );
}

function Asset({ context, place, media, at }: { context: PageContext; place: EntryPlace; media: Media; at: number }): Html {
  const picture = pictureOf(media, place.day.path, context.log, context.links);
  const title = titleView(titleOr(context, place)).rest.slice(0, 80);
  const alt = picture.alt !== '' ? picture.alt.slice(0, 200) : tell(context, say(`Picture ${at}: ${title}`, `图 ${at}：${title}`));
  if (picture.kind === 'frame' || picture.src === null) return <GoneAsset context={context} picture={picture} />;
  if (picture.kind === 'video') {
    return (
      <figure class="asset">
        {/* biome-ignore lint/a11y/useMediaCaption: a log keeps no captions, only where the video is. */}
        <video class="frame" controls preload="metadata" src={picture.src} aria-label={alt} />
        <OriginalLink context={context} picture={picture} text={say('Original video', '原视频链接')} />
      </figure>
    );
  }
  const image = <img src={picture.src} alt={alt} loading="lazy" decoding="async" referrerpolicy="no-referrer" width="640" height="400" />;
  return (
    <figure
      class="asset"
      data-gone={tell(context, say('This picture is lost', '图片已失效'))}
      data-original={tell(context, say('Original picture', '原图链接'))}
    >
      {picture.original === null ? (
        <span class="frame">{image}</span>
      ) : (
        <a href={picture.original} rel="noreferrer">
          {image}
        </a>
      )}
    </figure>
  );
}

function OriginalLink({ context, picture, text }: { context: PageContext; picture: Picture; text: Bilingual }): Html | null {
  if (picture.original === null) return null;
  return (
    <figcaption>
      <a href={picture.original} rel="noreferrer">
        {tell(context, text)}
      </a>
    </figcaption>
  );
}

/** A picture that cannot be shown keeps its frame and names what it was. */
function GoneAsset({ context, picture }: { context: PageContext; picture: Picture }): Html {
  const isFrame = picture.kind === 'frame' && picture.original !== null;
  const text = isFrame ? say('Shown on another site', '在别处播放') : say('This picture is lost', '图片已失效');
  return (
    <figure class="asset">
      <div class="frame gone">
        <Icon name={isFrame ? 'play' : 'gone'} />
        <span>
          {tell(context, text)}
          <br />
          {picture.original === null ? (
            <span class="mono">{picture.written}</span>
          ) : (
            <a href={picture.original} rel="noreferrer">
              {tell(context, isFrame ? say('Open it there', '去那里看') : say('Original picture', '原图链接'))}
            </a>
          )}
        </span>
      </div>
    </figure>
  );
}
