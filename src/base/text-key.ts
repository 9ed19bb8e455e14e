/** Text for comparing only: letters and digits, folded. `Q-Score: …` and `Q‑score …` are the same. */
export function textKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
