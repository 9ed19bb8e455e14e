import { type Bilingual, say } from '../base/text.js';
import { readReadme } from '../log/read-readme.js';
import type { Log } from '../log/types.js';

/** What to say when the README's history lists a note that goes away; null when it does not. */
export function listedInReadme({ readme, dialect }: Log, notePath: string): Bilingual | null {
  if (!readme?.text.includes(notePath)) return null;
  const listed = readReadme(readme.text, dialect).entries.find(({ href }) => href.trim().replace(/^\.\//, '') === notePath);
  if (!listed) return null;
  const place = `${readme.path}:${listed.line}`;
  return say(`${place} still lists ${notePath}. Remove or correct that line.`, `${place} 仍列着 ${notePath}。请删去或改正这一行。`);
}
