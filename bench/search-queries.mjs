/**
 * Two hundred queries out of a corpus's own words, the same for the same documents: 60 Chinese words, 40 English words, 30 English and
 * 30 Chinese phrases, 20 beginnings of English words, 20 pairs of a Chinese and an English word.
 */
export function searchQueries(documents) {
  const random = randomFrom(42);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const [chinese, english, englishPhrases, chinesePhrases] = [[], [], [], []];
  const cutter = new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { title, text } of documents.slice(0, 1000)) {
    for (const { segment } of cutter.segment(text)) {
      if (/^[\u4e00-\u9fff]{2,4}$/.test(segment)) chinese.push(segment);
      else if (/^[a-z]{4,}$/i.test(segment)) english.push(segment.toLowerCase());
    }
    for (const [, phrase] of text.matchAll(/\b([A-Za-z]{4,} [A-Za-z]{4,})\b/g)) englishPhrases.push(phrase.toLowerCase());
    for (const [phrase] of title.matchAll(/[\u4e00-\u9fff]{4,6}/g)) chinesePhrases.push(phrase);
  }
  const long = english.filter((word) => word.length >= 6);
  const of = (kind, count, make) => Array.from({ length: count }, () => ({ kind, words: make() }));
  return [
    ...of('Chinese word', 60, () => [pick(chinese)]),
    ...of('English word', 40, () => [pick(english)]),
    ...of('English phrase', 30, () => [pick(englishPhrases)]),
    ...of('Chinese phrase', 30, () => [pick(chinesePhrases)]),
    ...of('beginning', 20, () => [pick(long).slice(0, 4)]),
    ...of('two words', 20, () => [pick(chinese), pick(english)]),
  ];
}

/** The query as one types it into Daybook. */
export function typedQuery({ kind, words }) {
  return kind === 'English phrase' ? `"${words[0]}"` : words.join(' ');
}

/** The numbers of the documents that hold the words of a query, as a plain scan of folded texts finds them. */
export function scan(folded, { kind, words }) {
  const beginning = kind === 'beginning' ? new RegExp(`(?<![a-z0-9])${words[0]}`) : null;
  const found = [];
  for (let number = 0; number < folded.length; number++) {
    const text = folded[number];
    if (beginning ? beginning.test(text) : words.every((word) => text.includes(word))) found.push(number);
  }
  return found;
}

/** The generator mulberry32: numbers from 0 to below 1, the same for the same seed. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
