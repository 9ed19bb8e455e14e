import { plainTex } from './plain-tex.js';

/**
 * Text of any source, of which some hand on what an author wrote in TeX: `\emph{more} by Poincar{\'e}` is `more by Poincaré`. Formulas between dollar
 * signs stay as they are, and so does all that has no command of TeX in it, for `~` and `--` mean themselves elsewhere.
 */
export function readableTex(text: string): string {
  return command.test(text) ? plainTex(text) : text;
}

/** `\textbf{`, `{\it `, `{\'e`, `\"{o}`, `\v{S}` */
const command =
  /\\(?:text[a-z]{2,6}|text|emph|mbox|underline|url|cite[a-z]*)\{|\{\\(?:it|em|bf|tt|sc|rm|sf)\s|\{\\['"`^~=.]|\\['"`^~=.cvuHkr]\{|[A-Za-z]\\['"`^~=.][A-Za-z]{1,20}\b/;
