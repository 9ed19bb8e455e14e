import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { dateIn } from '../../base/dates.js';
import type { Ports } from '../../base/ports.js';
import type { Config } from '../../log/config.js';
import { publicLog } from '../../log/public-log.js';
import type { Log } from '../../log/types.js';
import { readConfig } from '../../worktree/config.js';
import { openWorktree } from '../../worktree/worktree.js';
import type { CardPainter } from '../cards/card-painter.js';
import { type CardsDrawn, drawCards } from './draw-cards.js';
import { keepMoves, movesSince } from './last-build.js';
import { type Move, readMoves } from './moves.js';
import type { PlannedFile } from './plan-site.js';
import { type CardStyle, type Site, siteOf } from './site.js';
import { cardCache, siteCards } from './site-cards.js';
import type { SiteFile, SiteMarks } from './site-file.js';
import { planSite } from './site-files.js';
import { openSiteFolder, type SiteChange, stageFiles } from './site-folder.js';

/** Which log to build, and where to. */
export interface BuildRequest {
  /** Absolute path of the log's folder. */
  readonly root: string;
  /** Absolute path of the site's folder. */
  readonly out: string;
  /** Path of the site on its host, such as `/log`; null for that of the site's address. */
  readonly base: string | null;
}

/** What a build made. */
export interface BuildResult extends SiteChange {
  readonly site: Site;
  /** Number of `.html` files. */
  readonly pages: number;
  /** Null for a site without cards. */
  readonly cards: CardsDrawn | null;
}

/** One thread's share of a build: every `count`th file, from `index` on. */
export interface BuildShare extends BuildRequest {
  readonly stage: string;
  readonly before: SiteMarks;
  readonly cards: CardStyle | null;
  readonly moves: readonly Move[];
  readonly index: number;
  readonly count: number;
}

/** Fewer files than this are made faster by one thread than by two, each of which reads the log. */
const leastForThreads = 4_000;

/**
 * Builds a log's site. Files wait beside the folder until all are there, and only those whose bytes changed are written; when a
 * step fails, the site stays as it was.
 */
export async function buildSite(request: BuildRequest, ports: Ports, onProgress: (done: number, of: number) => void): Promise<BuildResult> {
  const folder = openSiteFolder(request.out);
  try {
    const painter = await openPainter(request);
    const style = painter && { hasHanFont: painter.hasHanFont };
    const { site, moves, locate } = await settled(request, ports, folder.before, style);
    const files = planSite(site, locate);
    const cards = painter && (await drawCards(siteCards(site), join(request.root, cardCache), painter));
    const count = files.length < leastForThreads ? 1 : Math.min(2, availableParallelism());
    const share = { ...request, stage: folder.stage, before: folder.before, cards: style, moves, index: 0, count };
    const others = Array.from({ length: count - 1 }, (_, at) => inThread({ ...share, index: at + 1 }));
    const own = stageFiles(reported(shareOf(files, share), onProgress, count), { ...share, out: request.out });
    const marks = new Map(own);
    for (const other of await Promise.all(others)) for (const [path, mark] of other) marks.set(path, mark);
    return { ...folder.finish(marks), site, pages: [...marks.keys()].filter((path) => path.endsWith('.html')).length, cards };
  } catch (error) {
    folder.abandon();
    throw error;
  }
}

/** Makes one thread's share of a site; returns the marks of its files. */
export async function buildShare(share: BuildShare, ports: Ports): Promise<SiteMarks> {
  const { log, config, locate } = await sourceOf(share, ports);
  const files = planSite(siteOf(log, config, share), locate);
  return stageFiles(shareOf(files, share), { ...share, out: share.out });
}

/** The painter of a log that asks for cards; the drawing library is loaded for no other. */
async function openPainter({ root }: BuildRequest): Promise<CardPainter | null> {
  if (!readConfig(root).site.cards) return null;
  const { openCardPainter } = await import('../cards/card-painter.js');
  return openCardPainter();
}

interface Source {
  readonly log: Log;
  readonly config: Config;
  readonly locate: (path: string) => string;
}

async function sourceOf(request: BuildRequest, ports: Ports): Promise<Source> {
  const worktree = openWorktree(request.root, ports);
  const config = readConfig(worktree.root);
  const log = publicLog(await worktree.readLog(config.dialect));
  return { log, config, locate: (path) => worktree.locate(path) };
}

/** The site with redirects from all old addresses, those too that edits by hand since the last build made old. */
async function settled(
  request: BuildRequest,
  ports: Ports,
  before: SiteMarks,
  cards: CardStyle | null,
): Promise<Pick<Source, 'locate'> & { readonly site: Site; readonly moves: readonly Move[] }> {
  const { root, out, base } = request;
  const { log, config, locate } = await sourceOf(request, ports);
  const known = readMoves(root);
  const site = siteOf(log, config, { base, cards, moves: known });
  const found = movesSince(before, out, site, known, dateIn(config.timezone, ports.now()));
  if (found.length === 0) return { site, moves: known, locate };
  keepMoves(root, found, ports.logger);
  const moves = [...known, ...found];
  return { site: siteOf(log, config, { base, cards, moves }), moves, locate };
}

function* shareOf(files: readonly PlannedFile[], { index, count }: Pick<BuildShare, 'index' | 'count'>): Generator<SiteFile> {
  for (let at = index; at < files.length; at += count) {
    const file = files[at] as PlannedFile;
    yield { path: file.path, body: file.make() };
  }
}

function* reported(files: Iterable<SiteFile>, onProgress: (done: number, of: number) => void, count: number): Generator<SiteFile> {
  let done = 0;
  for (const file of files) {
    yield file;
    onProgress(++done * count, done * count);
  }
}

function inThread(share: BuildShare): Promise<SiteMarks> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./site-thread.js', import.meta.url), { workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a build thread ended with ${code}`)));
  });
}
