/**
 * Text of a page as a note can hold it: one line of at most `most` characters, without what cannot be seen, and without anything that
 * the format or a reader of Markdown would take for markup. Characters that would be are written in their full width, which folds to
 * the same in a search. Signs alone are no text. `stars` are what the log's dialect reads as stars.
 */
export function cleanText(text: string, most: number, stars: readonly string[]): string {
  const plain = withoutMarkup(decodedOnce(visibleText(text.slice(0, most * 8))));
  const words = stars.reduce((rest, star) => rest.split(star).join(wide(star)), plain).replace(/^[\s:：]+/, '');
  return /[\p{L}\p{N}]/u.test(words) ? shortened(words.trim(), most) : '';
}

/** Without characters of no width, marks of direction and halves of characters; any space is one space. */
function visibleText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cs}\p{Co}\ufffd]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Some pages encode twice: `&amp;lt;` is read from them as `&lt;`. */
function decodedOnce(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|nbsp|#39|#34);/g, (_, name: string) => entities[name] ?? '');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', '#39': "'", '#34': '"' };

function withoutMarkup(text: string): string {
  const plain = text
    .replace(/``|''/g, (quotes) => (quotes === '``' ? '“' : '”'))
    .replace(/`/g, "'")
    .replace(/\*{2,}/g, '')
    .replace(/<(?=[\p{L}/!?])/gu, '＜')
    .replace(/&(?=#?\w{1,40};)/g, '＆')
    .replace(/\\(?=[[\]\\]|$)/g, '＼')
    .replace(/!(?=\[)/g, '！');
  return plain.includes(']') ? withoutLinks(plain) : plain;
}

/** Brackets that would be a link or a definition, `[…](`, `[…][` and `[…]:`, in full width. */
function withoutLinks(text: string): string {
  const open: number[] = [];
  const marks = [...text];
  for (const [at, mark] of marks.entries()) {
    if (mark === '[') open.push(at);
    if (mark !== ']') continue;
    const start = open.pop();
    if (!/[([:]/.test(marks[at + 1] ?? '')) continue;
    marks[at] = '］';
    if (start !== undefined) marks[start] = '［';
  }
  return marks.join('');
}

/** Cut after a sentence, else after a word, that ends in the second half of what fits. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1).replace(/\p{Cs}/gu, '');
  const sentence = Math.max(start.lastIndexOf('. ') + 1, ...['。', '！', '？'].map((mark) => start.lastIndexOf(mark) + 1));
  if (sentence > most / 2) return start.slice(0, sentence);
  const word = start.lastIndexOf(' ');
  return `${start.slice(0, word > most / 2 ? word : start.length)}…`;
}

/** `:star:` as `：star：`; a sign that has no wide form as `☆`. */
function wide(star: string): string {
  const widened = star.replace(/[!-/:-@[-`{-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
  return widened === star ? '☆' : widened;
}
