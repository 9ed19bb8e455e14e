import { oneLine } from '../../base/one-line.js';

/**
 * What a model wrote, as plain text on one line that leads nowhere, also where it is written into a note: without its thoughts, markup and
 * addresses; null where nothing of use is left.
 */
export function answerText(answer: string, most: number): string | null {
  const plain = oneLine(withoutThoughts(answer).slice(0, 20_000))
    .replace(/!?\[([^\][]{0,300})\]\((?:[^()]|\([^()]{0,200}\)){0,2000}\)/g, '$1')
    .replace(/<[^<>]{0,2000}>/g, '')
    .replace(/[*_`#<>\\$]+/g, '')
    // Of links in links brackets are left, and of what stood between marks a link may be made: brackets alone are none.
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replace(/[a-z][a-z0-9+.-]{1,20}:\/\/[^\s，。；）)]*/gi, '')
    .replace(/\b(?:javascript|data|mailto|xmpp):\S*/gi, '')
    .replace(/\bwww\.[^\s，。；）)]+/gi, '')
    .replace(/:\/\/|www\.|(?<=\S)@(?=\S)|:(?=[a-z_]{1,20}:)/gi, ' ')
    .replace(/^["“'「]+|["”'」]+$/g, '');
  const text = oneLine(plain, most);
  return /\p{L}/u.test(text) ? text : null;
}

/** Some models think aloud before they answer. */
function withoutThoughts(answer: string): string {
  const end = answer.lastIndexOf('</think>');
  return end < 0 ? answer : answer.slice(end + '</think>'.length);
}
