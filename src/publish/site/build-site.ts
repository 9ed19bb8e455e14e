import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { manifestPath } from '../../assets/manifest-path.js';
import { dateIn } from '../../base/dates.js';
import type { Ports } from '../../base/ports.js';
import type { Config } from '../../log/config.js';
import type { KnownPictures } from '../../log/known-picture.js';
import { publicLog } from '../../log/public-log.js';
import type { Log } from '../../log/types.js';
import { loadTypeset, type Typeset } from '../../pages/typeset/typeset.js';
import { readConfig } from '../../worktree/config.js';
import { openWorktree, type Worktree } from '../../worktree/worktree.js';
import type { CardPainter } from '../cards/card-painter.js';
import { type BuildThread, type Gathering, sharedCounter, startThread } from './build-thread.js';
import { type CardsDrawn, drawCards } from './draw-cards.js';
import { type FileFinder, fileFinder } from './file-finder.js';
import {
  gatherNote,
  type KnownNote,
  type KnownNotes,
  knownNotesText,
  noteRecaller,
  parseKnownNotes,
  readKnownNotes,
  stageKnownNotes,
} from './known-notes.js';
import { keepMoves, movesSince } from './last-build.js';
import { type Move, readMoves } from './moves.js';
import type { NoteReader } from './note-facts.js';
import { withPassiveFiles } from './passive-files.js';
import type { PlannedFile } from './plan-site.js';
import { type FoundSearch, findSearches } from './saved-searches.js';
import { type CardStyle, type Site, siteOf, topicsOf } from './site.js';
import { cardCache, siteCards } from './site-cards.js';
import type { FileMark, SiteFile, SiteMarks } from './site-file.js';
import { planSite } from './site-files.js';
import { openSiteFolder, type SiteChange, stageFiles } from './site-folder.js';
import type { SiteLabs } from './site-labs.js';
import { preparePictures, type SitePictures } from './site-pictures.js';
import type { SearchIndexed } from './site-search.js';
import { textHash } from './text-hash.js';

/** Which log to build, and where to. */
export interface BuildRequest {
  /** Absolute path of the log's folder. */
  readonly root: string;
  /** Absolute path of the site's folder. */
  readonly out: string;
  /** Path of the site on its host, such as `/log`; null for that of the site's address. */
  readonly base: string | null;
  /** The labs that the site has; absent for none. */
  readonly labs?: SiteLabs;
}

/** What a build made. */
export interface BuildResult extends SiteChange {
  readonly site: Site;
  /** Number of `.html` files. */
  readonly pages: number;
  /** Null for a site without cards. */
  readonly cards: CardsDrawn | null;
  /** Null for a site that shows no picture of the log's folder. */
  readonly pictures: Omit<SitePictures, 'pictures'> | null;
  /** Null for a site that cannot be searched. */
  readonly search: SearchIndexed | null;
}

/** What a thread needs to make its share of the files. */
export interface BuildShare extends BuildRequest {
  readonly stage: string;
  readonly before: SiteMarks;
  readonly cards: CardStyle | null;
  readonly moves: readonly Move[];
  readonly searches: readonly FoundSearch[];
  /** What is known of the pictures that pages show; undefined for none. */
  readonly pictures: KnownPictures | undefined;
  /** The program that builds. */
  readonly program: string;
  /** By what program and settings the facts of notes were made, and the folder that has them. */
  readonly made: string;
  readonly notes: string;
  /** Counts the turns that threads have taken; shared by them. */
  readonly turns: Int32Array;
}

/** Fewer files than this are made faster by one thread than by two. */
const leastForThreads = 4_000;

/** The program is known by this file's name: a built one is named after its code and that of all it uses. */
const program = `${basename(import.meta.url)} ${process.version}`;

/**
 * Builds a log's site. Files wait beside the folder until all are there, and only those whose bytes changed are written; when a
 * step fails, the site stays as it was.
 */
export async function buildSite(request: BuildRequest, ports: Ports, onProgress: (done: number, of: number) => void): Promise<BuildResult> {
  const folder = openSiteFolder(request.out);
  let other: BuildThread | null = null;
  try {
    const painter = await openPainter(request);
    const style = painter && { hasHanFont: painter.hasHanFont };
    const log = openLog(request, ports);
    const paths = log.worktree.listNotes(log.config.dialect).map(({ path }) => path);
    if (paths.length > mostNotesAtEase) setFlagsFromString('--heap-growing-percent=20');
    const made = `${program} ${log.settings}`;
    const before = readKnownNotes(request.out, made);
    const gathering = { paths: paths.filter((path) => !before.has(path)), turns: sharedCounter() };
    if (gathering.paths.length >= leastToGather && availableParallelism() > 1) other = startThread(request, gathering);
    const known = new Map<string, KnownNote>();
    for (const path of paths) if (before.has(path)) gatherNote(path, log.reader, before, known);
    gatherShare(gathering, log.reader, known);
    if (other) for (const [path, note] of parseKnownNotes(await other.gathered, '')) known.set(path, note);
    const notes = stageKnownNotes(folder.stage, request.out, knownNotesText(known, made));
    const { site, moves, locate, pictures } = await settled(request, ports, folder.before, style, log, known);
    for (const read of [before, known]) read.clear();
    const files = planSite(site, locate, program);
    const cards = painter && (await drawCards(siteCards(site), join(request.root, cardCache), painter));
    const place = { ...request, stage: folder.stage, before: folder.before };
    const search = site.searchModule === null ? null : (await import('./site-search.js')).stageSearch(site, files, place);
    const share = {
      ...place,
      cards: style,
      moves,
      searches: site.searches,
      pictures: site.log.pictures,
      program,
      made,
      notes,
      turns: sharedCounter(),
    };
    const isThere = fileFinder(request.out);
    const todo = folder.before.size === 0 ? files.length : files.filter((file) => !markBefore(file, share, isThere)).length;
    if (todo >= leastForThreads && availableParallelism() > 1) other ??= startThread(request, { paths: [], turns: sharedCounter() });
    // Told before this thread sets to work, which then hears nothing until it is done.
    await other?.gathered;
    const others = todo < leastForThreads ? null : other?.make(share);
    const own = stageShare(files, share, isThere, (done) => onProgress(others ? done * 2 : done, todo));
    const marks = new Map([...own, ...(search?.marks ?? [])]);
    for (const [path, mark] of (await others) ?? []) marks.set(path, mark);
    return {
      ...folder.finish(marks),
      site,
      pages: [...marks.keys()].filter((path) => path.endsWith('.html')).length,
      cards,
      pictures,
      search: search === null ? null : search.indexed,
    };
  } catch (error) {
    await other?.end(); // It may still be writing.
    folder.abandon();
    throw error;
  } finally {
    await other?.end();
  }
}

/** A log of more notes than this is built in less memory, and a little slower: else the engine lets its heap double before it cleans up. */
const mostNotesAtEase = 5_000;

/** Fewer new notes than this are read faster by one thread than by two. */
const leastToGather = 300;

/** Gathers the facts of notes turn by turn until none is left, in step with the other thread. */
export function gatherShare({ paths, turns }: Gathering, reader: NoteReader, gathered: KnownNotes): void {
  for (let at = Atomics.add(turns, 0, 8); at < paths.length; at = Atomics.add(turns, 0, 8))
    for (const path of paths.slice(at, at + 8)) gatherNote(path, reader, new Map(), gathered);
}

/** Makes one thread's share of a site of which all notes are known; returns the marks of its files. */
export async function buildShare(share: BuildShare, ports: Ports): Promise<SiteMarks> {
  const log = openLog(share, ports);
  const known = readKnownNotes(share.notes, share.made);
  const { log: read, typeset, locate } = await readSource(log, known);
  known.clear();
  const seen = withPictures(read, share.pictures);
  const files = planSite(siteOf(seen, log.config, { ...share, typeset }), locate, share.program);
  return stageShare(files, share, fileFinder(share.out), () => {});
}

/** The painter of a log that asks for cards; the drawing library is loaded for no other. */
async function openPainter({ root }: BuildRequest): Promise<CardPainter | null> {
  if (!readConfig(root).site.cards) return null;
  const { openCardPainter } = await import('../cards/card-painter.js');
  return openCardPainter();
}

/** A log that is not read yet. */
interface OpenLog {
  readonly worktree: Worktree;
  readonly config: Config;
  readonly reader: NoteReader;
  /** A hash of the settings. */
  readonly settings: string;
}

/** Opens a log and reads its settings. */
export function openLog({ root }: Pick<BuildRequest, 'root'>, ports: Ports): OpenLog {
  const worktree = openWorktree(root, ports);
  const config = readConfig(worktree.root);
  const keepsPictures = existsSync(join(worktree.root, manifestPath));
  const reader = { root: worktree.root, dialect: config.dialect, topics: topicsOf(config), keepsPictures };
  return { worktree, config, reader, settings: textHash(JSON.stringify([config, keepsPictures])) };
}

interface Source {
  readonly log: Log;
  readonly typeset: Typeset | null;
  readonly locate: (path: string) => string;
}

async function readSource({ worktree, config, reader }: OpenLog, known: KnownNotes): Promise<Source> {
  const locate = (path: string): string => worktree.locate(path);
  const log = withPassiveFiles(publicLog(await worktree.readLog(config.dialect, noteRecaller(reader, known))), locate);
  return { log, typeset: await loadTypeset(log), locate };
}

/** The site with redirects from all old addresses, those too that edits by hand since the last build made old. */
async function settled(
  request: BuildRequest,
  ports: Ports,
  before: SiteMarks,
  cards: CardStyle | null,
  open: OpenLog,
  notes: KnownNotes,
): Promise<Settled> {
  const { root, out, base, labs = null } = request;
  const { config } = open;
  const { log: read, typeset, locate } = await readSource(open, notes);
  const prepared = await preparePictures(read, { locate });
  const log = withPictures(read, prepared?.pictures);
  const pictures = prepared && { files: prepared.files, made: prepared.made, seconds: prepared.seconds, warning: prepared.warning };
  const known = readMoves(root);
  const made = `${program} ${open.settings}`;
  const searches = await findSearches({ config, log, topics: topicsOf(config) }, made, { before, out });
  const site = siteOf(log, config, { base, cards, typeset, searches, labs, moves: known });
  const found = movesSince(before, out, site, known, dateIn(config.timezone, ports.now()));
  if (found.length === 0) return { site, moves: known, locate, pictures };
  keepMoves(root, found, ports.logger);
  const moves = [...known, ...found];
  return { site: siteOf(log, config, { base, cards, typeset, searches, labs, moves }), moves, locate, pictures };
}

interface Settled extends Pick<Source, 'locate'>, Pick<BuildResult, 'site' | 'pictures'> {
  readonly moves: readonly Move[];
}

function withPictures(log: Log, pictures: KnownPictures | undefined): Log {
  return pictures === undefined ? log : { ...log, pictures };
}

/** Makes files turn by turn until none is left, in step with the other threads; files whose inputs are as before are kept. */
function stageShare(files: readonly PlannedFile[], share: BuildShare, isThere: FileFinder, onDone: (done: number) => void): SiteMarks {
  const kept = new Map<string, FileMark>();
  const made = stageFiles(changedFiles(files, share, isThere, kept, onDone), share);
  return new Map([...kept, ...made]);
}

function* changedFiles(
  files: readonly PlannedFile[],
  share: BuildShare,
  isThere: FileFinder,
  kept: Map<string, FileMark>,
  onDone: (done: number) => void,
): Generator<SiteFile> {
  let done = 0;
  for (const file of filesOfTurns(files, share.turns)) {
    const mark = markBefore(file, share, isThere);
    if (mark) kept.set(file.path, mark);
    else {
      yield { path: file.path, body: file.make(), ...(file.inputs && { inputs: inputsText(file, file.inputs()) }) };
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

/** The mark of a file that the last build made of the same inputs, and that is still there; else null. */
function markBefore(file: PlannedFile, { before }: Pick<BuildShare, 'before'>, isThere: FileFinder): FileMark | null {
  const { path, inputs, quick } = file;
  const known = before.get(path);
  if (!inputs || known?.inputs === undefined || !isThere(path)) return null;
  if (quick && known.inputs.startsWith(`${quick()} `)) return known;
  const own = inputs();
  return known.inputs.slice(known.inputs.indexOf(' ') + 1) === own ? { ...known, inputs: inputsText(file, own) } : null;
}

/** A file's inputs as the record has them: after what is told sooner. */
function inputsText({ quick }: PlannedFile, inputs: string): string {
  return quick ? `${quick()} ${inputs}` : inputs;
}
