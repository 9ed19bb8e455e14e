/** The authors of an item but for one that offers it: a feed of one person, or of an account, names it as the author of all. */
export function otherAuthors({
  authors,
  sources,
}: {
  readonly authors: readonly string[];
  readonly sources: readonly string[];
}): readonly string[] {
  return authors.filter((name) => !sources.includes(name));
}
