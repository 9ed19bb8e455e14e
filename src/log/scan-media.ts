import { linesBetween } from './line.js';
import type { Media } from './types.js';

/**
 * The pictures, videos and frames of an entry's text, in order: `<img>`, `<video>` (its own `src` or its first `<source>`),
 * `<iframe>` and `![alt](src)`. Tags may be unclosed or spread over lines. `offset` and `line` are those of `raw` in the file.
 */
export function scanMedia(raw: string, offset: number, line: number): Media[] {
  const media: Media[] = [];
  const marks = { tag: finder(raw, '<'), picture: finder(raw, '!['), closed: finder(raw, '](') };
  let atLine = line;
  let counted = 0;
  let openVideo = false;
  for (let start = nextMark(marks, 0); start >= 0; ) {
    const tag = tagAt(raw, start);
    const item = tag === null ? null : tag === '!' ? markdownPicture(raw, start, marks.closed) : tagMedia(raw, start, tag);
    openVideo ||= tag === 'video' && item === null;
    if (item && (tag !== 'source' || openVideo)) {
      openVideo = false;
      atLine += linesBetween(raw, counted, start);
      counted = start;
      media.push({
        kind: item.kind,
        src: item.src,
        srcSpan: { start: offset + item.srcStart, end: offset + item.srcStart + item.src.length },
        alt: item.alt,
        span: { start: offset + start, end: offset + item.end },
        line: atLine,
      });
    }
    start = nextMark(marks, item?.end ?? start + 1);
  }
  return media;
}

/** Where a mark stands next, asked from left to right: the text is looked through once, however often it is asked. */
type Finder = (from: number) => number;

function finder(text: string, mark: string): Finder {
  let found = -2;
  return (from) => {
    if (found !== -1 && found < from) found = text.indexOf(mark, from);
    return found;
  };
}

/** The next `<` or `![`. */
function nextMark(marks: { readonly tag: Finder; readonly picture: Finder }, from: number): number {
  const [tag, picture] = [marks.tag(from), marks.picture(from)];
  return tag < 0 || (picture >= 0 && picture < tag) ? picture : tag;
}

function tagAt(raw: string, start: number): MediaTag | null {
  if (raw.charCodeAt(start) === 33) return '!';
  // Letters of `img`, `video`, `source`, `iframe` in either case.
  if (raw.startsWith('img ', start + 1)) return 'img';
  const first = raw.charCodeAt(start + 1) | 32;
  if (first !== 105 && first !== 118 && first !== 115) return null;
  const name = /^<(img|video|source|iframe)(?=[\s>/])/i.exec(raw.slice(start, start + 8));
  return name ? ((name[1] as string).toLowerCase() as MediaTag) : null;
}

type MediaTag = '!' | 'img' | 'video' | 'source' | 'iframe';

interface RawMedia {
  readonly kind: Media['kind'];
  readonly src: string;
  readonly srcStart: number;
  readonly alt: string;
  readonly end: number;
}

const longestTag = 8192;

function tagMedia(raw: string, start: number, tag: MediaTag): RawMedia | null {
  const kind = tag === 'img' ? 'image' : tag === 'iframe' ? 'frame' : 'video';
  // Nearly every tag of a real log begins so; the patterns below read the others.
  const valueStart = raw.startsWith('img src="', start + 1) ? start + 10 : -1;
  const close = valueStart < 0 ? -1 : raw.indexOf('"', valueStart);
  if (close >= 0 && close - start < longestTag) {
    const end = tagEnd(raw, start, close + 1);
    if (!raw.slice(close, end).includes('alt')) return { kind, src: raw.slice(valueStart, close), srcStart: valueStart, alt: '', end };
  }
  const end = tagEnd(raw, start, start);
  const source = raw.slice(start, end);
  const src = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(source);
  if (!src) return null;
  const value = src[1] ?? src[2] ?? src[3] ?? '';
  const alt = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(source);
  return {
    kind,
    src: value,
    srcStart: start + src.index + src[0].lastIndexOf(value),
    alt: alt?.[1] ?? alt?.[2] ?? '',
    end,
  };
}

/** After the `>` that no quote holds, looking from an offset outside of quotes; when a quote is never closed, after the first `>` or at the line's end. */
function tagEnd(raw: string, start: number, from: number): number {
  const piece = raw.slice(from, start + longestTag);
  let at = from === start ? 1 : 0;
  for (;;) {
    stops.lastIndex = at;
    const stop = stops.exec(piece);
    if (!stop) break;
    const [sign] = stop;
    if (sign === '>') return from + stop.index + 1;
    if (sign === '<') return from + stop.index;
    const close = piece.indexOf(sign, stop.index + 1);
    if (close < 0) break;
    at = close + 1;
  }
  const lineStop = raw.indexOf('\n', start);
  return lineStop < 0 ? raw.length : lineStop;
}

/** What ends a tag, or begins a text in quotes: `>` of `<img src="a">`. */
const stops = /[<>"']/g;

const picture = /^!\[([^\]\n]{0,1000})\]\(\s*([^()\s]*(?:\([^()\s]*\)[^()\s]*){0,20})[^)\n]{0,200}\)/;
const longestAlt = 1000;

function pictureAt(text: string, start: number, closed: Finder): RegExpExecArray | null {
  const close = closed(start + 2);
  return close < 0 || close > start + 2 + longestAlt ? null : picture.exec(text.slice(start, start + longestTag));
}

function markdownPicture(raw: string, start: number, closed: Finder): RawMedia | null {
  const found = pictureAt(raw, start, closed);
  if (!found?.[2]) return null;
  const alt = found[1] ?? '';
  return { kind: 'image', src: found[2], srcStart: start + found[0].indexOf(found[2], alt.length + 3), alt, end: start + found[0].length };
}

/** Text without its `![alt](src)` pictures. */
export function withoutPictures(text: string): string {
  const closed = finder(text, '](');
  let out = '';
  let at = 0;
  for (let start = text.indexOf('!['); start >= 0; start = text.indexOf('![', Math.max(at, start + 1))) {
    const found = pictureAt(text, start, closed);
    if (!found) continue;
    out += text.slice(at, start);
    at = start + found[0].length;
  }
  return out + text.slice(at);
}
