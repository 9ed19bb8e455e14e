import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// Peers are only measured against, so they are no dependencies: they go to .bench.
const packages = { libsql: '0.5.29', minisearch: '7.2.0', flexsearch: '0.8.212', '@node-rs/jieba': '2.0.3' };

/**
 * Peers of search over the same documents ({ ref, title, text }): name → a function from a query to the refs of its first results.
 * Each is asked twice: for all words of the query, the last one a prefix where it is Latin, and, as generously as it can be asked, for any
 * of them. None weighs fields.
 */
export async function searchPeers(documents, folder, limit) {
  const load = installSearchPeers(join(folder, 'search-peers'));
  const [Database, { default: MiniSearch }, { Index }, { Jieba }, { dict }] = [
    load.require('libsql'),
    await load.module('minisearch'),
    load.require('flexsearch'),
    load.require('@node-rs/jieba'),
    load.require('@node-rs/jieba/dict.js'),
  ];
  const jieba = Jieba.withDict(dict);
  const words = (text) => jieba.cutForSearch(text.toLowerCase(), true).filter(isWord);
  const queryWords = (query) => jieba.cut(query.toLowerCase(), true).filter(isWord);
  const indexed = documents.map((document, id) => ({ id, ...document }));
  const refs = (ids) => ids.slice(0, limit).map((id) => documents[id].ref);

  const bigram = bigramIndex(new Database(':memory:'), indexed, limit);
  const mini = new MiniSearch({ fields: ['title', 'text'], tokenize: words, processTerm: (term) => term });
  mini.addAll(indexed);
  const prefix = (term, at, terms) => at === terms.length - 1 && isLatin(term);
  const flex = new Index({ encode: words, tokenize: 'forward', resolution: 9 });
  for (const { id, title, text } of indexed) flex.add(id, `${title}\n${text}`);
  const miniSearch = (query, options) => refs(mini.search(query, { prefix, tokenize: queryWords, ...options }).map(({ id }) => id));
  return {
    'FTS5 bigrams, bm25': (query) => refs(bigram(allWords(query))),
    'MiniSearch, jieba': (query) => miniSearch(query, { combineWith: 'AND' }),
    'FlexSearch, jieba': (query) => refs(flex.search(query, { limit })),
    'FTS5 bigrams, bm25, any bigram': (query) => refs(bigram(anyBigram(query))),
    'MiniSearch, jieba, any word, fuzzy': (query) => miniSearch(query, { combineWith: 'OR', fuzzy: 0.2 }),
    'FlexSearch, jieba, any word': (query) => refs(flex.search(query, { limit, suggest: true })),
  };
}

/** Han as overlapping bigrams, SQLite's own tokenizer and bm25: a function from an FTS5 expression to the ids of the first documents. */
function bigramIndex(database, documents, limit) {
  database.exec("create virtual table entries using fts5(title, text, tokenize = 'unicode61')");
  const insert = database.prepare('insert into entries (rowid, title, text) values (?, ?, ?)');
  for (const { id, title, text } of documents) insert.run(id + 1, bigrams(title), bigrams(text));
  const select = database.prepare('select rowid as id from entries where entries match ? order by bm25(entries), rowid limit ?');
  return (expression) => select.all(expression, limit).map(({ id }) => id - 1);
}

/** Every word as the phrase of its bigrams. */
function allWords(query) {
  return query
    .split(/\s+/)
    .map((word, at, all) => quoted(bigrams(word).trim()) + (at === all.length - 1 && isLatin(word) ? ' *' : ''))
    .join(' AND ');
}

function anyBigram(query) {
  return bigrams(query).trim().split(/\s+/).map(quoted).join(' OR ');
}

export function bigrams(text) {
  return text.toLowerCase().replace(/[\u3400-\u9fff]+/g, (run) => {
    const pairs = Array.from({ length: Math.max(1, run.length - 1) }, (_, at) => run.slice(at, at + 2));
    return ` ${pairs.join(' ')} `;
  });
}

export function quoted(text) {
  return `"${text.replaceAll('"', '""')}"`;
}

export function isWord(text) {
  return /[\p{L}\p{N}]/u.test(text);
}

function isLatin(text) {
  return /[a-z0-9]$/i.test(text);
}

/** Puts the peers into a folder, once, and loads them from there. */
export function installSearchPeers(folder) {
  if (!Object.keys(packages).every((name) => existsSync(join(folder, 'node_modules', name)))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
    const names = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
    const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', ...names], {
      cwd: folder,
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error(`${names.join(', ')} cannot be installed, so there is nothing to compare with.`);
  }
  const require = createRequire(join(folder, 'package.json'));
  return { require, module: (name) => import(pathToFileURL(require.resolve(name)).href) };
}
