/** A title as pages show it. */
export interface TitleView {
  /** A short venue before `|`, `｜` or `丨`, with that mark and the spaces after it; "" when there is none. */
  readonly lead: string;
  readonly rest: string;
  /** Number of characters of the whole title when it was too long to show; else null. */
  readonly cutFrom: number | null;
}

/** How much of a title a page shows. Real titles have up to 90 characters. */
const longestTitle = 300;

/** How wide a venue may be, in Latin letters: `CVPR 2021 Oral`, `CVPR2021佳作`. A longer first part is half of the title. */
const widestVenue = 18;

/** Splits the venue off a title; together the parts are the title, up to what fits on a page. Pages ask for one title often. */
export function titleView(title: string): TitleView {
  let view = views.get(title);
  if (view === undefined) {
    if (views.size >= mostViews) views.clear();
    view = splitTitle(title);
    views.set(title, view);
  }
  return view;
}

const views = new Map<string, TitleView>();
const mostViews = 4_000;

function splitTitle(title: string): TitleView {
  const shown = shorten(title, longestTitle);
  const cutFrom = shown.length < title.length ? title.length : null;
  const rest = cutFrom === null ? shown : `${shown}…`;
  // "CVPR 2022 | MiniViT", "大盘点|无人驾驶"
  const found = /^([^|｜丨？?！!。，,：:；;]{2,24})[|｜丨]\s*(?=\S)/u.exec(rest);
  return found && widthOf(found[1] ?? '') <= widestVenue
    ? { lead: found[0], rest: rest.slice(found[0].length), cutFrom }
    : { lead: '', rest, cutFrom };
}

/** A Han letter is as wide as two Latin ones. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0);
}

/** The text's first characters; never half of a surrogate pair. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** The language a text is in, for its `lang`; null when it has no letters. */
export function langOf(text: string): 'zh-CN' | 'en' | null {
  if (/[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/.test(text)) return 'zh-CN';
  return /\p{L}/u.test(text) ? 'en' : null;
}

/** True when an abstract says nothing that the title does not. */
export function repeatsTitle(abstract: string, title: string): boolean {
  if (abstract.length > 2 * longestTitle || title.length > 2 * longestTitle) return false;
  // Marks and spaces aside, a text of twice the length says more.
  if (abstract.length > 2 * title.length + 20) return false;
  if (endsOtherwise(abstract, title)) return false;
  const [short, long] = [lettersOf(abstract), lettersOf(title)];
  return short === long || (short.length >= 4 && long.endsWith(short));
}

/** True for texts that end in two different Han letters. */
function endsOtherwise(a: string, b: string): boolean {
  const [last, other] = [lastHan(a), lastHan(b)];
  return last !== null && other !== null && last !== other;
}

/** The text's last Han letter when only plain marks follow it. */
function lastHan(text: string): string | null {
  return /([\u4e00-\u9fff])[\s。.，,！!？?；;：:）)」』”’]*$/.exec(text.slice(-12))?.[1] ?? null;
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
