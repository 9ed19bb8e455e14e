import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { table } from './measure.mjs';
import { judgedShare, mean, ndcg, parseJudgments, precision } from './relevance-measures.mjs';
import { searchPeers } from './relevance-peers.mjs';

const root = resolve(import.meta.dirname, '..');
const cli = join(root, 'bin/daybook.js');
const depth = 10;
const corpora = [
  { name: 'examples/log', log: 'examples/log', judgments: 'test/golden/search/relevance.tsv' },
  { name: '../shared/log', log: '../shared/log', judgments: 'test/shared/relevance.tsv' },
];

/** How well search engines order what sixty judged queries find: nDCG@10, P@5, and the share of the first ten that was judged. */
export async function benchRelevance(folder) {
  const parts = [];
  for (const { name, log, judgments } of corpora.filter(({ log }) => existsSync(join(root, log)))) {
    const copy = join(folder, 'relevance', name.replace(/\W+/g, '-'));
    rmSync(copy, { recursive: true, force: true });
    cpSync(join(root, log), copy, { recursive: true });
    const queries = parseJudgments(readFileSync(join(root, judgments), 'utf8'));
    const engines = { ...(await searchPeers(documentsOf(copy), folder, depth)), Daybook: daybookSearch(copy) };
    const rows = Object.entries(engines).map(([engine, search]) => [engine, ...measured(queries, search)]);
    const head = [`relevance: ${name}`, 'queries', `nDCG@${depth}`, 'P@5', `judged@${depth}`, 'nothing found'];
    parts.push(table(head, rows));
  }
  return parts.join('\n\n');
}

function measured(queries, search) {
  if (search === null) return [String(queries.length), 'no `daybook search` in this build yet', '-', '-', '-'];
  const found = queries.map(({ query, grades }) => ({ refs: search(query), grades }));
  return [
    String(queries.length),
    mean(found.map(({ refs, grades }) => ndcg(refs, grades, depth))).toFixed(3),
    mean(found.map(({ refs, grades }) => precision(refs, grades))).toFixed(3),
    mean(found.map(({ refs, grades }) => judgedShare(refs, grades, depth))).toFixed(3),
    String(found.filter(({ refs }) => refs.length === 0).length),
  ];
}

/** What peers index: the text that a reader sees, and the addresses of code, so that an owner's name can be found. */
function documentsOf(log) {
  return daybook(log, 'export', '--format', 'json').days.flatMap(({ entries }) =>
    entries.map(({ ref, title, abstract, tips, keyPoints, papers, code, links, extra }) => ({
      ref,
      title,
      text: [
        abstract,
        tips,
        keyPoints,
        ...papers.map((paper) => paper.title),
        ...code.map(({ url }) => url),
        ...links.map((link) => link.title),
        ...extra,
      ]
        .filter((part) => part !== null)
        .join('\n'),
    })),
  );
}

/** Search through the command line, as its reader sees it: what matches, then what is near; null where this build has no such verb. */
function daybookSearch(log) {
  const { stdout } = spawnSync(process.execPath, [cli, 'search', '--help'], { encoding: 'utf8' });
  if (!stdout.includes('daybook search')) return null;
  return (query) => {
    const { hits, near } = daybook(log, 'search', query, '--limit', String(depth), '--json');
    return [...hits, ...near].map(({ ref }) => ref);
  };
}

function daybook(log, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, '-C', log, ...args], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`daybook ${args.join(' ')} ended with exit status ${status}: ${stderr}`);
  return JSON.parse(stdout);
}
