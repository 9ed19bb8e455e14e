/** A text between quotes, so that a query takes it as it is: `or` gives `"or"`, `5" 屏` gives `"5\" 屏"`. */
export function quoted(text: string): string {
  return `"${text.replace(/["“”＂\\]/g, '\\$&')}"`;
}
