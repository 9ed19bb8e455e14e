import { raw } from 'hono/html';
import { say } from '../../base/text.js';
import { noteOf } from '../../log/log.js';
import type { Mention } from '../../log/subjects/works.js';
import type { Day, Field, Log, Media } from '../../log/types.js';
import { kindWords } from '../../pages/entry-parts.js';
import type { Html } from '../../pages/html.js';
import { pictureOf } from '../../pages/picture.js';
import { fieldProse } from '../../pages/prose.js';
import { fieldReferences, isRunning, type Reference, reference } from '../../pages/reference.js';
import { safeHref } from '../../pages/safe-href.js';
import { repeatsTitle, shorten, titleView } from '../../pages/title.js';
import { absoluteUrl } from './absolute-url.js';
import type { FeedOptions } from './feed.js';

/** All points of a day as HTML for feed readers: no script, no styles, absolute addresses. */
export function dayHtml(log: Log, day: Day, options: FeedOptions): string {
  return day.entries
    .map((entry, at) => {
      const mention = { day, entry, n: at + 1 };
      const url = absoluteUrl(options.links.entry(day.ref, at + 1), options.siteUrl);
      const title = entryTitle(mention, options);
      const heading = <h3>{url === null ? title : <a href={url}>{`${at + 1}. ${title}`}</a>}</h3>;
      return heading.toString() + entryHtml(log, mention, options);
    })
    .join('\n');
}

/** One point as HTML for feed readers, without its title. */
export function entryHtml(log: Log, mention: Mention, options: FeedOptions): string {
  const { day, entry } = mention;
  const text = noteOf(log, day)?.text ?? '';
  const href = (target: string): string | null => linkTarget(log, day, target, options);
  const references = entry.fields.flatMap((field) => fieldReferences(text, field));
  const article = entry.url === null || entry.url === '' ? [] : [reference('article', '', null, entry.url)];
  return (
    <>
      {entry.relevance > 0 && <p>{`${options.language === 'zh' ? '相关度：' : 'Relevance: '}${'★'.repeat(entry.relevance)}`}</p>}
      {runningFields(text, mention).map((field) => (
        <Prose field={field} text={text} media={entry.media} href={href} options={options} />
      ))}
      <References references={[...references, ...article]} href={href} options={options} />
      {entry.media.map((media) => (
        <Picture log={log} mention={mention} media={media} options={options} />
      ))}
    </>
  ).toString();
}

/** The title of an entry, or its number when it has none. */
export function entryTitle({ entry, n }: Mention, options: FeedOptions): string {
  const title = shorten(entry.title.trim(), 300);
  return title === '' ? say(`Entry ${n}`, `第 ${n} 点`)[options.language] : title;
}

/** The address of a target as written in a day's file; null when it is no safe address. */
export function linkTarget(log: Log, day: Day, target: string, options: FeedOptions): string | null {
  const href = safeHref(target, day.path, log, options.links);
  return href === null ? null : absoluteUrl(href, options.siteUrl);
}

/** The absolute address of a picture; null for one that cannot be loaded over http. */
export function pictureUrl(log: Log, day: Day, media: Media, options: FeedOptions): string | null {
  const { src } = pictureOf(media, day.path, log, options.links);
  const url = src === null ? null : absoluteUrl(src, options.siteUrl);
  return url !== null && /^https?:/.test(url) ? url : null;
}

function runningFields(text: string, { entry: { fields, title } }: Mention): readonly Field[] {
  return fields.filter(
    (field) => isRunning(text, field) && !(field.kind === 'abstract' && repeatsTitle(field.text, titleView(title).rest)),
  );
}

interface ProseProps {
  readonly field: Field;
  readonly text: string;
  readonly media: readonly Media[];
  readonly href: (target: string) => string | null;
  readonly options: FeedOptions;
}

function Prose({ field, text, media, href, options }: ProseProps): Html | null {
  const { html, cutFrom } = fieldProse(text, field, media, href);
  if (html === '') return null;
  const name = field.kind === 'text' || field.kind === 'link' ? field.label.slice(0, 40) : kindWords[field.kind][options.language];
  const label = name === '' ? '' : (<strong>{`${name}${options.language === 'zh' ? '：' : ': '}`}</strong>).toString();
  const labelled = html.startsWith('<p>') ? `<p>${label}${html.slice(3)}` : `${label === '' ? '' : `<p>${label}</p>`}${html}`;
  return (
    <>
      {raw(labelled)}
      {cutFrom !== null && <p>…</p>}
    </>
  );
}

function References(props: Pick<ProseProps, 'href' | 'options'> & { readonly references: readonly Reference[] }): Html | null {
  if (props.references.length === 0) return null;
  const { language } = props.options;
  const name = (one: Reference) => (one.kind === 'link' ? shorten(one.label, 60) : kindWords[one.kind][language]);
  return (
    <ul>
      {props.references.map((one) => {
        const url = one.url === null ? null : props.href(one.url);
        const label = name(one) === '' ? '' : `${name(one)}${language === 'zh' ? '：' : ': '}`;
        return (
          <li>
            {label}
            {url === null ? one.text : <a href={url}>{one.text}</a>}
            {one.note !== '' && ` ${shorten(one.note, 200)}`}
          </li>
        );
      })}
    </ul>
  );
}

interface PictureProps {
  readonly log: Log;
  readonly mention: Mention;
  readonly media: Media;
  readonly options: FeedOptions;
}

function Picture({ log, mention, media, options }: PictureProps): Html {
  const url = pictureUrl(log, mention.day, media, options);
  const alt = shorten(media.alt.trim(), 200) || entryTitle(mention, options);
  const { written } = pictureOf(media, mention.day.path, log, options.links);
  if (url === null) return <p>{`${say('Picture not available: ', '图片缺失：')[options.language]}${written}`}</p>;
  if (media.kind !== 'image') {
    return (
      <p>
        <a href={url}>{`${say('Video: ', '视频：')[options.language]}${alt}`}</a>
      </p>
    );
  }
  return (
    <p>
      <img src={url} alt={alt} referrerpolicy="no-referrer" />
    </p>
  );
}
