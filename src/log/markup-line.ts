const markupTag =
  /^<(?:\/?(?:div|img|video|source|iframe|center|p|br|figure|figcaption|table|tbody|thead|tr|td|th|span|hr|section|details|summary|pre)\b|!--)/i;

/** Whether a line that begins with `<` is layout (`<div align=center><img …>`, `</div>`) and not text such as `<a href=…>` or `<3`. */
export function isMarkupLine(line: string): boolean {
  if (line === '</div>' || line.startsWith('<div ')) return true;
  return markupTag.test(line);
}

/** Whether a line goes on with a tag that the line before left open: an attribute or the closing bracket. */
export function isTagRest(line: string): boolean {
  return /^(?:[\w:-]{1,40}\s*=|\/?>)/.test(line);
}

/** What a layout line says besides its tags: `</div>see below` is `see below`. Linear; an unclosed tag ends the text. */
export function textOfMarkup(line: string): string {
  let out = '';
  let at = 0;
  while (at < line.length) {
    const open = line.indexOf('<', at);
    if (open < 0) return (out + line.slice(at)).trim();
    out += line.slice(at, open);
    const close = line.startsWith('<!--', open) ? line.indexOf('-->', open) : line.indexOf('>', open);
    if (close < 0) return out.trim();
    at = line.startsWith('<!--', open) ? close + 3 : close + 1;
  }
  return out.trim();
}
