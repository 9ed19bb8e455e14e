/** How many columns a text takes on a terminal: two for Han, kana, hangul, full-width signs and emoji, none for marks that join. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += joining.test(letter) ? 0 : wide.test(letter) ? 2 : 1;
  return width;
}

/** The text with spaces after it up to a width; one that is too long ends in `…`. */
export function padDisplay(text: string, width: number): string {
  const shown = displayWidth(text) <= width ? text : cut(text, width);
  return shown + ' '.repeat(width - displayWidth(shown));
}

function cut(text: string, width: number): string {
  let kept = '';
  let taken = 1; // The ellipsis.
  for (const letter of text) {
    taken += displayWidth(letter);
    if (taken > width) break;
    kept += letter;
  }
  return `${kept}…`;
}

const joining = /[\p{Mn}\p{Me}\p{Cf}]/u;
// 检, ひ, 한, 「, Ａ, ￥, 🚀
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
