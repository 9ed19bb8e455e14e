import type { Language } from '../../base/text.js';
import type { LabRun } from './labs-package.js';

/** A line on a terminal's stderr that says how far a run is, at most ten times a second; nothing elsewhere. */
export function labProgress(language: Language): LabRun['progress'] {
  if (!process.stderr.isTTY) return () => {};
  let shown = Number.NEGATIVE_INFINITY;
  return (stage, done, total) => {
    const now = performance.now();
    if (now - shown < 100 && done !== total) return;
    shown = now;
    process.stderr.write(`\r${stage[language]} ${done}${total === null ? '' : ` / ${total}`}\x1b[K\r`);
  };
}
