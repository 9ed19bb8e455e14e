import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hugePng, type PictureHost, picture, startPictureHost, status } from '../../test/picture-host.js';
import { asOrdinaryUser, refusal, temporaryLog, testPorts } from '../../test/temporary-log.js';
import { openDaybook } from '../daybook.js';
import { imagesArchiveOperation } from './images-archive.js';
import { imagesGcOperation } from './images-gc.js';
import { imagesStatusOperation } from './images-status.js';
import { imagesVerifyOperation } from './images-verify.js';
import type { Operation } from './operation.js';
import { undoOperation } from './undo.js';

const log = temporaryLog();
let host: PictureHost;
const oldNote = 'notes/202205/0510.md';
const newNote = 'notes/202205/0511.md';
const noteText = (date: string, points: string) => `# 笔记（${date}）\n\n## 今日要点\n\n${points}`;
beforeEach(async () => {
  host = await startPictureHost();
  host.answer('https://a.example/one.png?x=1&y=2', picture(await drawn('#369')));
  host.answer('https://a.example/two.png', picture(await drawn('#693')));
  log.put(
    oldNote,
    noteText(
      '2022.5.10',
      '1. [检测](https://example.org/a)\n\n<img src="https://a.example/one.png?x=1&amp;y=2">\n\n2. [分割](https://example.org/b)\n\n   ![图](https://a.example/lost.png)\n',
    ),
  );
  log.put(
    newNote,
    noteText(
      '2022.5.11',
      '1. [跟踪](https://example.org/c)\n\n<img src="//a.example/two.png#imgIndex=0">\n\n<img src="images/own.png">\n\n<img src="images/none.png">\n',
    ),
  );
  log.put('notes/202205/images/own.png', await drawn('#936'));
});
afterEach(() => host.close());

const drawn = (color: string) =>
  sharp({ create: { width: 400, height: 250, channels: 3, background: color } })
    .png()
    .toBuffer();

/** Runs a verb as the command line would; what it answers, and what it prints. */
async function run(operation: Operation, input: Record<string, unknown> = {}) {
  const warned: string[] = [];
  const logger = { info: () => {}, warn: (text: { readonly en: string }) => void warned.push(text.en) };
  const daybook = await openDaybook(log.root, { ...testPorts, logger, fetch: host.fetch });
  const parsed = operation.input.parse(input);
  const output = operation.output.parse(await operation.run({ daybook, language: 'en' }, parsed)) as never;
  const text = await operation.render(output, { input: parsed, language: 'en', chosen: null, color: false, version: '0' });
  return { output, text, warned, exit: operation.exit?.(output) ?? 0 };
}

const assets = () => log.tree().filter((path) => path.startsWith('assets/'));

describe('images archive', () => {
  it('keeps the newest day’s pictures of the web, and says so', async () => {
    const { text } = await run(imagesArchiveOperation);
    expect(text).toMatch(/^1 kept; \d+ kB in \d+\.\d s$/);
    expect(assets()).toHaveLength(1);
    expect(host.asked.map(({ url }) => url)).toEqual(['https://a.example/two.png']);
  });

  it('keeps those of a day, of an entry, or of the whole log, and names what is lost with what to do', async () => {
    const { text } = await run(imagesArchiveOperation, { ref: '2022-05-10#2' });
    expect(text.replace(/;.* s\n/, '\n')).toBe(
      '1 gone\n2022-05-10#2 gone: its host answers 404. https://a.example/lost.png\nFor pictures that are gone, --wayback asks archive.org for a copy.',
    );
    await run(imagesArchiveOperation, { date: '2022-05-10' });
    expect(host.asked.map(({ url }) => url)).toEqual(['https://a.example/lost.png', 'https://a.example/one.png?x=1&y=2']);
    const { output } = await run(imagesArchiveOperation, { all: true });
    expect((output as { counts: object }).counts).toEqual({
      kept: 1,
      already: 1,
      wanted: 0,
      gone: 1,
      placeholder: 0,
      refused: 0,
      failed: 0,
    });
  });

  it('leaves the notes as they are, unless it is asked to rewrite them, which undo takes back', async () => {
    const before = [log.get(oldNote), log.get(newNote)];
    await run(imagesArchiveOperation, { all: true });
    expect([log.get(oldNote), log.get(newNote)]).toEqual(before);
    const { text } = await run(imagesArchiveOperation, { all: true, rewrite: true });
    expect(text.split('\n').slice(-2)).toEqual([`changed ${oldNote}`, `changed ${newNote}`]);
    const path = /"(\.\.\/\.\.\/assets\/[0-9a-f]{2}\/[0-9a-f]{64}\.png)"/.exec(log.get(oldNote))?.[1] as string;
    expect(log.get(oldNote)).toBe(before[0]?.replace('https://a.example/one.png?x=1&amp;y=2', path));
    expect(existsSync(join(log.root, 'notes/202205', path))).toBe(true);
    await run(undoOperation);
    expect([log.get(oldNote), log.get(newNote)]).toEqual(before);
  });

  it('asks for nothing and writes nothing when it is dry', async () => {
    const before = log.tree();
    const { output } = await run(imagesArchiveOperation, { all: true, dryRun: true });
    expect((output as { counts: { wanted: number } }).counts.wanted).toBe(3);
    expect([host.asked, log.tree()]).toEqual([[], before]);
  });

  it('refuses two choices at once, and days that are not there', async () => {
    expect((await refusal(run(imagesArchiveOperation, { all: true, date: '2022-05-10' }))).code).toBe('usage');
    expect((await refusal(run(imagesArchiveOperation, { date: '2022-05-01' }))).code).toBe('unknown-ref');
    expect((await refusal(run(imagesArchiveOperation, { ref: '2022-05-10#7' }))).code).toBe('unknown-ref');
  });

  it('stops with a sentence when the disk does not take the pictures', async () => {
    chmodSync(log.root, 0o755);
    await asOrdinaryUser(async () => {
      const error = await refusal(run(imagesArchiveOperation));
      expect([error.code, error.text.en]).toEqual(['unwritable', expect.stringMatching(/^assets\/.*\.png cannot be written\.$/)]);
    });
  });

  it('tells a damaged line of the manifest and goes on', async () => {
    log.put('.daybook/assets.jsonl', '{"url":\n');
    const { warned } = await run(imagesArchiveOperation);
    expect(warned).toEqual([
      '.daybook/assets.jsonl:1: says nothing of a picture, so it is passed over. Remove the line, or restore it from git.',
    ]);
    expect(assets()).toHaveLength(1);
  });
});

describe('images status', () => {
  it('counts what is safe and what is not, by host', async () => {
    host.answer('https://a.example/lost.png', picture(hugePng(9_000, 9_000)));
    await run(imagesArchiveOperation, { date: '2022-05-10' });
    const { output, text } = await run(imagesStatusOperation);
    const counts = { pictures: 3, kept: 1, gone: 0, lost: 1, open: 1 };
    expect(output).toMatchObject({ local: 1, missing: 1, web: counts, hosts: [{ host: 'a.example', ...counts }], originals: { files: 1 } });
    expect(text).toContain('in the log’s folder: 1, missing: 1\nof the web: 3: 1 kept, 0 gone, 1 not kept, 1 not asked for\n');
  });
});

describe('images verify', () => {
  it('finds a file that is missing or other than its name says, with exit status 3', async () => {
    await run(imagesArchiveOperation, { all: true });
    expect(await run(imagesVerifyOperation)).toMatchObject({ output: { files: 2, broken: [] }, exit: 0 });
    const [first, second] = assets() as [string, string];
    log.put(first, 'other bytes');
    rmSync(join(log.root, second));
    const { output, text, exit } = await run(imagesVerifyOperation);
    const troubles = (output as { broken: { path: string; trouble: string }[] }).broken.map(({ path, trouble }) => [path, trouble]);
    expect([troubles, exit]).toEqual([
      [
        [first, 'changed'],
        [second, 'missing'],
      ],
      3,
    ]);
    expect(text).toContain(`${second}: the file is missing (2022-05-1`);
  });
});

describe('images gc', () => {
  const cut = (path: string, from: string) => log.put(path, log.get(path).replace(from, ''));

  it('deletes what no note shows any more, notes it, and keeps the rest', async () => {
    await run(imagesArchiveOperation, { all: true });
    expect((await run(imagesGcOperation)).text).toBe('Nothing to delete: all 2 kept pictures are in use.');
    cut(newNote, '<img src="//a.example/two.png#imgIndex=0">');
    const dry = await run(imagesGcOperation, { dryRun: true });
    expect([dry.text.split('\n')[0], assets().length]).toEqual([
      expect.stringMatching(/^1 picture would be deleted \(\d+ kB\), 1 stay$/),
      2,
    ]);
    await run(imagesGcOperation);
    expect(assets()).toHaveLength(1);
    expect(readFileSync(join(log.root, '.daybook/assets.jsonl'), 'utf8').trim().split('\n').at(-1)).toMatch(/two\.png.*"status":"dropped"/);
    expect((await run(imagesVerifyOperation)).exit).toBe(0);
  });

  it('keeps what a note names by its path, or another text of the log', async () => {
    await run(imagesArchiveOperation, { all: true, rewrite: true });
    log.put('docs/about.md', `![x](../${assets()[0]})`);
    log.put(oldNote, noteText('2022.5.10', '1. [检测](https://example.org/a)\n'));
    log.put(newNote, noteText('2022.5.11', `1. [跟踪](https://example.org/c)\n   - Tips: 见 ${assets()[1]}\n`));
    await run(imagesGcOperation);
    expect(assets()).toHaveLength(2);
  });

  it('deletes nothing while a note cannot be read', async () => {
    await run(imagesArchiveOperation, { all: true });
    log.put(oldNote, Buffer.from([0x23, 0x20, 0xff, 0xfe]));
    expect((await refusal(run(imagesGcOperation))).code).toBe('unreadable');
    expect(assets()).toHaveLength(2);
  });
});

it('a picture of a private entry is kept like any other', async () => {
  log.put(
    newNote,
    noteText('2022.5.11', '1. [跟踪](https://example.org/c)\n   <!-- private -->\n\n<img src="https://a.example/two.png">\n'),
  );
  host.answer('https://a.example/one.png?x=1&y=2', status(500));
  expect((await run(imagesArchiveOperation)).text).toContain('1 kept');
});
