import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../base/diagnostic.js';
import { say } from '../../base/text.js';
import type { Log } from '../../log/types.js';

// A script element, an event attribute, a script address, or HTML inside the drawing.
const active =
  /<\s*(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object)\b|\son[a-z]+\s*=|(?:javascript|vbscript)\s*:|data\s*:\s*text\/html/i;
const mostBytes = 4_000_000;

/**
 * The log without drawings (SVG) that could run something when they are opened by themselves: a static host sends no policy that
 * forbids it. Each is named among the problems, and pages show its name.
 */
export function withPassiveFiles(log: Log, locate: (path: string) => string): Log {
  const refused = [...log.files].filter((path) => /\.svgz?$/i.test(path) && isActive(locate, path));
  if (refused.length === 0) return log;
  const files = new Set(log.files);
  for (const path of refused) files.delete(path);
  return { ...log, files, problems: [...log.problems, ...refused.map(problem)] };
}

/** A drawing that cannot be read as text, or is too large to look through, counts as one that could. */
function isActive(locate: (path: string) => string, path: string): boolean {
  try {
    const bytes = readFileSync(locate(path));
    return bytes.length > mostBytes || active.test(decoded(bytes.toString('utf8'))) || bytes.includes(0);
  } catch {
    return false; // It cannot be copied either, and that is told where it is.
  }
}

/** Character references could hide `javascript:` from a plain search. */
function decoded(text: string): string {
  const code = (digits: string, base: number): string => String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(digits, base)));
  return text
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, hex: string) => code(hex, 16))
    .replace(/&#(\d{1,7});?/g, (_, dec: string) => code(dec, 10));
}

function problem(path: string): Diagnostic {
  const message = say(
    `${path}: the drawing holds a script or HTML, so it is not copied into the site. Save it without them.`,
    `${path}：这张矢量图含有脚本或 HTML，因此没有放进网站。请另存为不含它们的图。`,
  );
  return { rule: 'active-picture', severity: 'warning', file: path, line: 1, message, fix: null };
}
