// One search engine in a process of its own: indexes the documents of a corpus, asks it the queries, prints what it measured as JSON.
// usage: node search-engines.mjs ENGINE FOLDER
import { createReadStream, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { median } from './measure.mjs';
import { bigrams, isWord, quoted } from './relevance-peers.mjs';
import { scan, searchQueries, typedQuery } from './search-queries.mjs';

const [name, folder] = process.argv.slice(2);
const daybook = await import(pathToFileURL(join(folder, '..', 'engine.mjs')).href);
const peers = createRequire(join(folder, '..', '..', 'search-peers', 'package.json'));
const shown = 20;

/** Each: documents → an index to ask for the numbers of the first `shown`, of all, and for its size in bytes. */
const engines = {
  'Daybook, SQLite': async (documents) => {
    const { database, file, notes } = await writeDaybook(documents);
    const byPath = groupedByPath(documents);
    return { ...asked(daybook.sqliteReader(database, notes(), ({ path }) => byPath.get(path))), size: () => statSync(file).size };
  },
  'Daybook, memory': async (documents) => ({ ...asked(daybook.memoryIndex(documents)), size: () => null }),
  'FTS5 bigrams': async (documents) => {
    const file = join(folder, 'fts5.sqlite');
    rmSync(file, { force: true });
    const database = new (peers('libsql'))(file);
    database.exec("pragma journal_mode = off; create virtual table f using fts5(title, text, content = '', prefix = '2 3')");
    const insert = database.prepare('insert into f (rowid, title, text) values (?, ?, ?)');
    database.exec('begin');
    for (const [number, { title, text }] of documents.entries()) insert.run(number + 1, bigrams(title), bigrams(text));
    database.exec("commit; insert into f (f) values ('optimize')");
    const first = database.prepare(`select rowid as id from f where f match ? order by rank limit ${shown}`);
    const all = database.prepare('select rowid as id from f where f match ?');
    const expression = ({ kind, words }) =>
      words.map((word) => quoted(bigrams(word).trim()) + (kind === 'beginning' ? ' *' : '')).join(' AND ');
    const numbers = (rows) => rows.map(({ id }) => id - 1);
    return {
      first: async (query) => numbers(first.all(expression(query))),
      all: async (query) => numbers(all.all(expression(query))),
      size: () => statSync(file).size,
    };
  },
  'plain scan': async (documents) => {
    const folded = foldedTexts(documents);
    return { first: async (query) => scan(folded, query).slice(0, shown), all: async (query) => scan(folded, query), size: () => 0 };
  },
  'MiniSearch, jieba': async (documents) => {
    const { default: MiniSearch } = await import(pathToFileURL(peers.resolve('minisearch')).href);
    const { words, queryWords } = jieba();
    const index = new MiniSearch({ fields: ['title', 'text'], tokenize: words, processTerm: (term) => term });
    index.addAll(documents.map(({ title, text }, id) => ({ id, title, text })));
    const all = async ({ kind, words: typed }) => {
      const prefix = kind === 'beginning';
      return index
        .search(typed.join(' '), { combineWith: 'AND', prefix, tokenize: prefix ? (text) => [text] : queryWords })
        .map(({ id }) => id);
    };
    return { first: async (query) => (await all(query)).slice(0, shown), all, size: () => Buffer.byteLength(JSON.stringify(index)) };
  },
  'FlexSearch, jieba': async (documents) => {
    const { Index } = peers('flexsearch');
    const index = new Index({ encode: jieba().words, tokenize: 'strict', resolution: 9 });
    for (const [number, { title, text }] of documents.entries()) index.add(number, `${title}\n${text}`);
    const ask = async ({ words }, limit) => index.search(words.join(' '), { limit });
    return { first: (query) => ask(query, shown), all: (query) => ask(query, documents.length), size: () => null };
  },
};

const documents = [];
for await (const line of createInterface({ input: createReadStream(join(folder, 'documents.jsonl')) })) {
  const document = JSON.parse(line);
  const { title, ...others } = document.texts;
  documents.push({ ...document, text: Object.values(others).join('\n') });
}
const queries = searchQueries(documents);
const [cpu, start] = [process.cpuUsage(), performance.now()];
const index = await engines[name](documents);
const build = performance.now() - start;
const { user, system } = process.cpuUsage(cpu);
const size = index.size();
const times = await medians(index.first);
const shownTimes = index.shown ? await medians(index.shown) : null;
process.stdout.write(JSON.stringify({ build, cpu: (user + system) / 1000, size, times, shownTimes, found: await compared() }));

/** For each query the median of five rounds, after one that is not counted: a pause of the machine is none of the query's. */
async function medians(ask) {
  const rounds = [];
  for (let round = 0; round < 6; round++) {
    const own = [];
    for (const query of queries) {
      const begin = performance.now();
      await ask(query);
      own.push(performance.now() - begin);
    }
    if (round > 0) rounds.push(own);
  }
  return queries.map((_, at) => median(rounds.map((own) => own[at])));
}

/** For each kind of query, the mean share of what a scan finds that is found, and of what is found that a scan finds. */
async function compared() {
  const folded = foldedTexts(documents);
  const kinds = {};
  for (const query of queries.filter((_, at) => documents.length < 50_000 || at % 5 === 0)) {
    const wanted = new Set(scan(folded, query));
    if (wanted.size === 0) continue;
    const found = await index.all(query);
    const held = found.filter((number) => wanted.has(number)).length;
    kinds[query.kind] ??= { recall: [], precision: [] };
    kinds[query.kind].recall.push(held / wanted.size);
    kinds[query.kind].precision.push(found.length === 0 ? 0 : held / found.length);
  }
  return kinds;
}

/** Daybook's engine over an index: `first` ends with numbers, as the peers do, `shown` with titles and snippets, as every face does. */
function asked(reader) {
  const find = (own, query, limit) => {
    const text = typedQuery(query);
    return daybook.find(own, { text, query: daybook.parseQuery(text).query }, { limit });
  };
  let found = null;
  const numbersOnly = {
    ...reader,
    // Matches are asked for before what is near.
    documents: async (numbers) => {
      found ??= numbers;
      return [];
    },
  };
  return {
    first: (query) => find(numbersOnly, query, shown),
    shown: (query) => find(reader, query, shown),
    all: async (query) => {
      found = null;
      await find(numbersOnly, query, documents.length);
      return found;
    },
  };
}

async function writeDaybook(documents) {
  const file = join(folder, 'daybook.sqlite');
  rmSync(file, { force: true });
  const driver = await daybook.loadDriver();
  const database = driver.open(file);
  const days = [...groupedByPath(documents)].map(([path, own]) => ({ path, date: own[0].date, documents: own }));
  const read = days.map(({ path, documents: entries }) => ({ note: { path, days: [{ entries }] }, stamp: '', hash: path }));
  await daybook.writeIndex(database, read, days, async () => {});
  return { database, file, notes: () => daybook.readNotes(database) };
}

function groupedByPath(documents) {
  const groups = new Map();
  for (const document of documents) {
    const group = groups.get(document.path);
    if (group) group.push(document);
    else groups.set(document.path, [document]);
  }
  return groups;
}

function foldedTexts(documents) {
  return documents.map(({ title, text }) => daybook.foldPlain(`${title}\n${text}`));
}

function jieba() {
  const { Jieba } = peers('@node-rs/jieba');
  const cutter = Jieba.withDict(peers('@node-rs/jieba/dict.js').dict);
  return {
    words: (text) => cutter.cutForSearch(text.toLowerCase(), true).filter(isWord),
    queryWords: (text) => cutter.cut(text.toLowerCase(), true).filter(isWord),
  };
}
