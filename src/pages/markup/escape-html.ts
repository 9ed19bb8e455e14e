/** Text as HTML, for elements and quoted attributes. */
export function escapeHtml(text: string): string {
  if (!special.test(text)) return text;
  let html = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const escaped = escapes[text.charCodeAt(at)];
    if (escaped === undefined) continue;
    html += text.slice(from, at) + escaped;
    from = at + 1;
  }
  return html + text.slice(from);
}

const special = /[&<>'"]/;

/** By character code: `"`, `&`, `'`, `<`, `>`. */
const escapes: Readonly<Record<number, string>> = { 34: '&quot;', 38: '&amp;', 39: '&#39;', 60: '&lt;', 62: '&gt;' };
