import { oneLine } from '../../base/one-line.js';

/**
 * What a model wrote, as plain text on one line that leads nowhere, also where it is written into a note: without its thoughts, markup and
 * addresses; null where nothing of use is left.
 */
export function answerText(answer: string, most: number): string | null {
  // Signs of markup go first, or `htt*p://` becomes an address.
  const marked = oneLine(withoutThoughts(answer).slice(0, 20_000))
    .replace(/!?\[([^\][]{0,300})\]\((?:[^()]|\([^()]{0,200}\)){0,2000}\)/g, '$1')
    .replace(/<[^<>]{0,2000}>/g, '')
    .replace(/[*_`#<>\\$]+/g, '')
    // Of links in links brackets are left, and of what stood between marks a link may be made: brackets alone are none.
    .replaceAll('[', '(')
    .replaceAll(']', ')');
  const plain = addresses
    .reduce((rest, address) => rest.replace(address, ''), marked)
    .replace(/:\/\/|www\.|(?<=\S)@(?=\S)|:(?=[a-z_]{1,20}:)/gi, ' ')
    .replace(/^["“'「]+|["”'」]+$/g, '');
  const text = oneLine(plain, most);
  return /\p{L}/u.test(text) ? text : null;
}

/** Also what programs that show mail and chats make links of by themselves. */
const addresses: readonly RegExp[] = [
  // "http://example.org/x", and "p://example.org/x" or "//example.org/x" that somebody hoped would become one
  /(?:[a-z][a-z0-9+.-]{0,20}:)?\/\/[^\s，。；）)]{0,2000}/gi,
  // "javascript:alert(1)"
  /\b(?:javascript|vbscript|data|mailto|tel|sms|file):\S{0,2000}/gi,
  // "www.example.org"
  /\bwww\.[^\s，。；）)]{1,2000}/gi,
  // "me@example.org"
  /(?<![a-z0-9.+-])[a-z0-9.+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}/gi,
  // "shop.example/login"
  /(?<![a-z0-9.-])(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}\/[^\s，。；）)]{0,2000}/gi,
  // "shop.com"; "Node.js" and "torch.nn" are none
  /(?<![a-z0-9.-])(?:[a-z0-9-]{1,63}\.){1,8}(?:com|net|org|edu|gov|info|biz|app|dev|xyz|top|site|online|shop|club|vip|link|click|live|store|ai|cc|cf|cn|co|de|fr|ga|gg|gl|gq|io|jp|kr|ly|me|ml|ru|tk|to|tv|uk|us)(?![a-z0-9-])/gi,
];

/** Some models think aloud before they answer. */
function withoutThoughts(answer: string): string {
  const end = answer.lastIndexOf('</think>');
  return end < 0 ? answer : answer.slice(end + '</think>'.length);
}
