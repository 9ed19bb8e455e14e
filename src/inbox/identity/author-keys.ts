/**
 * How an author may be written elsewhere, folded: `zhang s` for “San Zhang”, “Zhang, San” and “S. Zhang”, and `san z` because nobody
 * says which is the family name. A name in Han characters is one key.
 */
export function authorKeys(name: string): readonly string[] {
  const parts = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u)
    .map((part) => part.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((part) => part !== '');
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (parts.length === 1 || /\p{sc=Han}/u.test(name)) return [parts.join('')];
  return [`${last} ${first[0]}`, `${first} ${last[0]}`];
}

/** Whether two lists of authors can be of one work: at least half of the shorter one stands in the other. */
export function shareAuthors(some: readonly string[], others: readonly string[]): boolean {
  const [fewer, more] = some.length <= others.length ? [some, others] : [others, some];
  const known = new Set(more.slice(0, most).flatMap(authorKeys));
  const names = fewer.slice(0, most);
  const shared = names.filter((name) => authorKeys(name).some((key) => known.has(key))).length;
  return shared > 0 && shared * 2 >= names.length;
}

const most = 40;
