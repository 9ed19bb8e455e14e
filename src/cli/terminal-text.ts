import { visible } from '../base/visible.js';

/** Text for a screen: a log's control characters are shown as signs; tabs, line ends and the colours that this program sets stay. */
export function terminalText(text: string): string {
  return text.replace(/\p{Cc}\[\d{1,2}m|\r\n|[^\P{Cc}\t\n]/gu, (found) => (found === '\r\n' || isColour(found) ? found : visible(found)));
}

function isColour(found: string): boolean {
  return found.length > 1 && found.startsWith('\u001b');
}
