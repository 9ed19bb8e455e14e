import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { dateIn } from '../../base/dates.js';
import type { Ports } from '../../base/ports.js';
import type { Config } from '../../log/config.js';
import { publicLog } from '../../log/public-log.js';
import type { Log } from '../../log/types.js';
import { loadTypeset, type Typeset } from '../../pages/typeset/typeset.js';
import { readConfig } from '../../worktree/config.js';
import { openWorktree } from '../../worktree/worktree.js';
import type { CardPainter } from '../cards/card-painter.js';
import { type CardsDrawn, drawCards } from './draw-cards.js';
import { keepMoves, movesSince } from './last-build.js';
import { type Move, readMoves } from './moves.js';
import { withPassiveFiles } from './passive-files.js';
import type { PlannedFile } from './plan-site.js';
import { type CardStyle, type Site, siteOf } from './site.js';
import { cardCache, siteCards } from './site-cards.js';
import type { FileMark, SiteFile, SiteMarks } from './site-file.js';
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

/** What a thread needs to take part in a build. */
export interface BuildShare extends BuildRequest {
  readonly stage: string;
  readonly before: SiteMarks;
  readonly cards: CardStyle | null;
  readonly moves: readonly Move[];
  /** The program that builds. */
  readonly program: string;
  /** Counts the turns that threads have taken; shared by them. */
  readonly turns: Int32Array;
}

/** Fewer files than this are made faster by one thread than by two, each of which reads the log. */
const leastForThreads = 4_000;

/** The program is known by this file's name: a built one is named after its code and that of all it uses. */
const program = `${basename(import.meta.url)} ${process.version}`;

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
    const files = planSite(site, locate, program);
    const cards = painter && (await drawCards(siteCards(site), join(request.root, cardCache), painter));
    const turns = new Int32Array(new SharedArrayBuffer(4));
    const share = { ...request, stage: folder.stage, before: folder.before, cards: style, moves, program, turns };
    const todo = folder.before.size === 0 ? files.length : files.filter((file) => !isAsBefore(file, share)).length;
    const count = todo < leastForThreads ? 1 : Math.min(2, availableParallelism());
    const others = Array.from({ length: count - 1 }, () => inThread(share));
    const own = stageShare(files, share, (done) => onProgress(done * count, todo));
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
  const { log, config, typeset, locate } = await sourceOf(share, ports);
  const files = planSite(siteOf(log, config, { ...share, typeset }), locate, share.program);
  return stageShare(files, share, () => {});
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
  readonly typeset: Typeset | null;
  readonly locate: (path: string) => string;
}

async function sourceOf(request: BuildRequest, ports: Ports): Promise<Source> {
  const worktree = openWorktree(request.root, ports);
  const config = readConfig(worktree.root);
  const locate = (path: string): string => worktree.locate(path);
  const log = withPassiveFiles(publicLog(await worktree.readLog(config.dialect)), locate);
  return { log, config, typeset: await loadTypeset(log), locate };
}

/** The site with redirects from all old addresses, those too that edits by hand since the last build made old. */
async function settled(
  request: BuildRequest,
  ports: Ports,
  before: SiteMarks,
  cards: CardStyle | null,
): Promise<Pick<Source, 'locate'> & { readonly site: Site; readonly moves: readonly Move[] }> {
  const { root, out, base } = request;
  const { log, config, typeset, locate } = await sourceOf(request, ports);
  const known = readMoves(root);
  const site = siteOf(log, config, { base, cards, typeset, moves: known });
  const found = movesSince(before, out, site, known, dateIn(config.timezone, ports.now()));
  if (found.length === 0) return { site, moves: known, locate };
  keepMoves(root, found, ports.logger);
  const moves = [...known, ...found];
  return { site: siteOf(log, config, { base, cards, typeset, moves }), moves, locate };
}

/** Makes files turn by turn until none is left, in step with the other threads; files whose inputs are as before are kept. */
function stageShare(files: readonly PlannedFile[], share: BuildShare, onDone: (done: number) => void): SiteMarks {
  const kept = new Map<string, FileMark>();
  const made = stageFiles(changedFiles(files, share, kept, onDone), share);
  return new Map([...kept, ...made]);
}

function* changedFiles(
  files: readonly PlannedFile[],
  share: BuildShare,
  kept: Map<string, FileMark>,
  onDone: (done: number) => void,
): Generator<SiteFile> {
  let done = 0;
  for (const file of filesOfTurns(files, share.turns)) {
    if (isAsBefore(file, share)) kept.set(file.path, share.before.get(file.path) as FileMark);
    else {
      yield { path: file.path, body: file.make(), ...(file.inputs && { inputs: file.inputs() }) };
      onDone(++done);
    }
  }
}

/** A turn is a file with those that follow it. */
function* filesOfTurns(files: readonly PlannedFile[], turns: Int32Array): Generator<PlannedFile> {
  const starts = files.flatMap((file, at) => (file.follows ? [] : [at]));
  for (let turn = Atomics.add(turns, 0, 1); turn < starts.length; turn = Atomics.add(turns, 0, 1))
    yield* files.slice(starts[turn], starts[turn + 1] ?? files.length);
}

/** True for a file that the last build made of the same inputs, and that is still there. */
function isAsBefore({ path, inputs }: PlannedFile, { before, out }: Pick<BuildShare, 'before' | 'out'>): boolean {
  const known = inputs && before.get(path)?.inputs;
  return known !== undefined && known === inputs?.() && existsSync(join(out, path));
}

function inThread(share: BuildShare): Promise<SiteMarks> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./site-thread.js', import.meta.url), { workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a build thread ended with ${code}`)));
  });
}
