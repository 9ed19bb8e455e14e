import type { Bilingual, Language } from '../base/text.js';

/** A line on a terminal's stderr that counts up, every so many; nothing elsewhere. The next line that is printed takes its place. */
export function progressLine(unit: Bilingual, language: Language, every: number): (done: number) => void {
  if (!process.stderr.isTTY) return () => {};
  let shown = 0;
  return (done) => {
    if (done - shown < every) return;
    shown = done;
    process.stderr.write(`\r${done} ${unit[language]}\x1b[K\r`);
  };
}
