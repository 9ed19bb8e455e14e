/** Endings of files that notes link to; `.py` and `.md` are top-level domains too, but not where a link has no scheme. */
const fileEnding = /\.(?:md|html?|pdf|png|jpe?g|gif|svg|webp|mp4|txt|pptx?|docx?|zip|ipynb|py|csv|json)(?:[?#].*)?$/i;

/** True for an address whose `https://` is missing: `www.example.org`, `example.org/a/b.pdf`. */
export function isHostWithoutScheme(url: string): boolean {
  const found = /^((?:[\w-]+\.)+[a-z]{2,})(?::\d+)?([/?#]\S*)?$/i.exec(url);
  return found !== null && (!fileEnding.test(found[1] ?? '') || /^\/./.test(found[2] ?? ''));
}

/** True for what is written like a path in the log: `../0510.md`, `images/a.png`. */
export function isFilePath(url: string): boolean {
  return /^(?:\.{0,2}\/)/.test(url) || (/^[^@\s]*$/.test(url) && fileEnding.test(url) && !isHostWithoutScheme(url));
}
