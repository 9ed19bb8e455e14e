/**
 * Text with its control characters as signs, such as ␛ and ␊: the name of a file can neither move a terminal's cursor nor begin a
 * line of its own.
 */
export function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, signOf);
}

/** The control pictures of Unicode; the controls from U+0080 on have none. */
function signOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 32) return String.fromCharCode(0x2400 + code);
  return code === 127 ? '␡' : '\ufffd';
}
