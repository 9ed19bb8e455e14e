/**
 * The words of HTML, or of text that may hold some, on one line of at most `most` characters: without tags, entities, what a script
 * or style sheet holds, marks of direction, characters of no width and control characters. What looks like a tag and is none, as in
 * `Map<K, V>`, stays as it is.
 */
export function harmlessText(html: string, most: number): string {
  const start = html.length > most * 30 ? html.slice(0, most * 30) : html;
  const words = /[<&]/.test(start) ? decoded(withoutTags(start)) : start;
  return cut(clean(words), most);
}

function withoutTags(html: string): string {
  if (!html.includes('<')) return html;
  const shown = /<(?:!--|script|style)/i.test(html) ? hidden.reduce(withoutParts, html) : html;
  return shown.replace(tag, (_, name: string) => (inline.has(name.toLowerCase()) ? '' : ' '));
}

/** What is not shown of a page: where it begins and ends, and what comes in its place. */
interface Hidden {
  readonly from: string;
  readonly to: string;
  readonly place: string;
}

const hidden: readonly Hidden[] = [
  { from: '<!--', to: '-->', place: '' },
  { from: '<script', to: '</script>', place: ' ' },
  { from: '<style', to: '</style>', place: ' ' },
];

/** Case counts in none of the marks; a part that does not end goes to the end of the text. */
function withoutParts(text: string, { from, to, place }: Hidden): string {
  const folded = text.toLowerCase();
  // "İ" becomes longer in small letters: then places do not match, and nothing is cut.
  if (folded.length !== text.length || !folded.includes(from)) return text;
  const kept: string[] = [];
  let at = 0;
  for (let start = folded.indexOf(from); start >= 0; start = folded.indexOf(from, at)) {
    kept.push(text.slice(at, start));
    const end = folded.indexOf(to, start);
    at = end < 0 ? text.length : end + to.length;
  }
  return [...kept, text.slice(at)].join(place);
}

// `<b>`, `</p>`, `<a href="x">`, `<br/>`
const tag =
  /<\/?(a|abbr|address|article|aside|b|base|big|blockquote|body|br|button|center|cite|code|dd|del|details|dfn|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|math|meta|nav|noscript|object|ol|option|p|picture|pre|q|rp|rt|ruby|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|th|thead|time|title|tr|tt|u|ul|var|video|wbr|xml)(?:[\s/][^<>]*)?>/gi;

/** Tags of which the words before and after are one. */
const inline: ReadonlySet<string> = new Set(
  'a abbr b big cite code del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
);

// `&amp;`, `&#8217;`, `&#x2019;`
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d?));/gi;

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(entity, (written: string, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? named[name.toLowerCase()] ?? written;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return code > 0x10ffff ? '' : String.fromCodePoint(code);
  });
}

const named: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '', zwnj: '', zwj: '' },
  ...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', sbquo: '‚', bdquo: '„', laquo: '«', raquo: '»' },
  ...{ hellip: '…', bull: '•', middot: '·', times: '×', divide: '÷', minus: '−', plusmn: '±', deg: '°', micro: 'µ', infin: '∞' },
  ...{ copy: '©', reg: '®', trade: '™', euro: '€', pound: '£', yen: '¥', cent: '¢', sect: '§', para: '¶', dagger: '†', prime: '′' },
  ...{ larr: '←', rarr: '→', uarr: '↑', darr: '↓', harr: '↔', le: '≤', ge: '≥', ne: '≠', asymp: '≈', sim: '∼', radic: '√', sum: '∑' },
  ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', theta: 'θ', lambda: 'λ', mu: 'μ', pi: 'π', sigma: 'σ', omega: 'ω' },
  ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç' },
});

function clean(text: string): string {
  // Most texts have nothing of the kind.
  const plain = unusual.test(text)
    ? text
        .normalize('NFC')
        .replace(unseen, '')
        .replace(/(\p{M}{6})\p{M}+/gu, '$1')
    : text;
  // Most spaces stand alone: to write each anew would take longest.
  const spaced = plain.replace(/[^\S ]|\p{Cc}/gu, ' ');
  return spaced.replace(/ {2,}/g, ' ').trim();
}

// Nothing but ASCII, Han, kana, their punctuation and the usual marks.
const unusual = /[^\t\n\r -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]/;

/** What is not to be seen, but for the signs that choose how an emoji looks; letters that are blank too. */
const unseen = /[\p{Cf}\p{Cs}\p{Co}\u2800\ufffd]|(?!\ufe0e|\ufe0f)\p{DI}/gu;

/** Between words where one ends in the last part of what fits. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  const space = start.lastIndexOf(' ');
  return `${space > most / 2 ? start.slice(0, space) : start}…`;
}
