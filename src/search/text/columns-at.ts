/** About how many columns the UTF-16 unit at an offset takes: two for Han, kana, Hangul and full-width signs, one for any other. */
export function columnsAt(text: string, offset: number): 1 | 2 {
  const unit = text.charCodeAt(offset);
  return unit >= 0x2e80 && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
}
