import * as z from 'zod';
import { byteSize } from '../base/byte-size.js';
import { dateIn } from '../base/dates.js';
import { DaybookError } from '../base/errors.js';
import { type Bilingual, type Language, say } from '../base/text.js';
import { visible } from '../base/visible.js';
import { assetPath } from '../log/known-picture.js';
import { applyChanges, changesOutput, dryRunInput } from './apply-changes.js';
import type { OperationContext } from './daybook-context.js';
import { chosenPictures, type DayChoice, refsByUrl } from './images/log-pictures.js';
import { rewritePictures } from './images/rewrite-pictures.js';
import { defineOperation, type Operation } from './operation.js';
import { described } from './parameters.js';

const outcomes = ['kept', 'already', 'wanted', 'gone', 'placeholder', 'refused', 'failed'] as const;
type Outcome = (typeof outcomes)[number];

const pictureOutput = z.object({
  url: z.string(),
  refs: z.array(z.string()).meta({ description: 'The entries that show it.' }),
  outcome: z.enum(outcomes).meta({ description: 'kept: by this run; already: by an earlier one; wanted: a dry run would ask for it.' }),
  path: z.string().nullable().meta({ description: 'Where the log keeps it.' }),
  bytes: z.int().nullable(),
  from: z.string().nullable().meta({ description: 'The address of the Wayback Machine that it came from; null for its own.' }),
  reason: z.string().nullable().meta({ description: 'Why it is not kept.' }),
});
type ArchivedPicture = z.output<typeof pictureOutput>;

/** Keeps the pictures of the web in the log. */
export const imagesArchiveOperation: Operation = defineOperation({
  name: 'images archive',
  summary: say('Keep the pictures of the web in the log', '把外链图片存进日志'),
  description: say(
    'Fetches every picture of a day that lies on another server, without saying where it is shown, and keeps the original under assets/ by its content, smaller copies in a cache, and a line about each in .daybook/assets.jsonl. Pages, feeds and articles then show the copy. Notes keep the address unless --rewrite is given. What is kept is not fetched again; what failed is tried again by the next run.',
    '取回一天里放在别处服务器上的每张图片（不透露在哪里显示），原图按内容存到 assets/，缩小的副本放进缓存，并在 .daybook/assets.jsonl 里逐张记录。此后页面、订阅源和文章都用存下的图。笔记里的网址不变，除非加 --rewrite。已存的不再下载，失败的下次再试。',
  ),
  effect: 'write',
  input: z.strictObject({
    date: described(z.string().optional(), say('the day; the newest when left out', '哪一天；省略时为最新一天'), 'date'),
    ref: described(z.string().optional(), say('one entry, such as 2022-05-11#3', '某一点，例如 2022-05-11#3'), 'ref'),
    all: described(z.boolean().default(false), say('the whole log', '整个日志')),
    retryGone: described(z.boolean().default(false), say('ask again for pictures that are gone or were refused', '已失效或被拒绝的也再试')),
    wayback: described(
      z.boolean().default(false),
      say('ask the Wayback Machine (archive.org) for pictures that are gone', '已失效的向 Wayback Machine（archive.org）要存档'),
    ),
    rewrite: described(
      z.boolean().default(false),
      say('write the path of the copy into the notes; `undo` takes that back', '在笔记里改写为存下的图片的路径；可用 `undo` 撤销'),
    ),
    ...dryRunInput,
  }),
  positional: [],
  output: z.object({
    pictures: z.array(pictureOutput),
    counts: z.record(z.enum(outcomes), z.int()),
    bytes: z.int().meta({ description: 'Of the originals that this run kept.' }),
    seconds: z.number(),
    ...changesOutput,
  }),
  examples: [
    { command: 'images archive', text: say('After writing today’s note', '写完今天的笔记之后') },
    { command: 'images archive --all --wayback', text: say('The whole log, once', '整个日志，做一次') },
    { command: 'images archive --ref 2022-05-11#3 --rewrite', text: say('One entry, with local paths', '某一点，并改用本地路径') },
  ],
  asksWeb: ({ dryRun }) => ({ use: 'sweeps', count: dryRun ? 0 : 1 }),
  async run(context, input) {
    const from = performance.now();
    refuseTwoChoices(input);
    const { daybook, language } = context;
    const pictures = await archive(context, input);
    const log = await daybook.readLog();
    const changes = input.rewrite ? rewritePictures(log, chosenPictures(log, input)) : [];
    const label = say('archive pictures', '存下图片');
    const kept = pictures.filter(({ outcome }) => outcome === 'kept');
    return {
      pictures: pictures.map(({ reason, ...picture }) => ({ ...picture, reason: reason?.[language] ?? null })),
      counts: countOutcomes(pictures),
      bytes: kept.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0),
      seconds: Math.round((performance.now() - from) / 10) / 100,
      ...(await applyChanges(context, changes, label, input.dryRun)),
    };
  },
  render: (output, { language }) => archiveText(output, language).join('\n'),
});

interface ArchiveInput extends DayChoice {
  readonly retryGone: boolean;
  readonly wayback: boolean;
  readonly dryRun: boolean;
}

async function archive(
  { daybook, language }: OperationContext,
  input: ArchiveInput,
): Promise<readonly (Omit<ArchivedPicture, 'reason'> & { readonly reason: Bilingual | null })[]> {
  const { worktree, config, ports } = daybook;
  const refs = refsByUrl(chosenPictures(await daybook.readLog(), input));
  const [{ archivePictures, isOpen }, { isKept }, { readManifest }] = await Promise.all([
    import('../assets/archive-pictures.js'),
    import('../assets/kept-pictures.js'),
    import('../assets/read-manifest.js'),
  ]);
  const manifest = readManifest(worktree);
  for (const { message } of manifest.problems) ports.logger.warn(message);
  const pathOf = (record: Parameters<typeof isKept>[0]): string | null => (isKept(record) ? assetPath(record.hash, record.type) : null);
  if (input.dryRun) {
    return [...refs].map(([url, own]) => {
      const record = manifest.records.get(url);
      if (!record || isOpen(record, worktree, input))
        return { url, refs: [...own], outcome: 'wanted', path: null, bytes: null, from: null, reason: null };
      const outcome: Outcome = isKept(record) ? 'already' : (record.status as Outcome);
      return { url, refs: [...own], outcome, path: pathOf(record), bytes: record.bytes, from: record.from ?? null, reason: null };
    });
  }
  await worktree.clearWaiting();
  const archived = await archivePictures([...refs.keys()], manifest, worktree, {
    fetch: refs.size === 0 ? neverAsked : await daybook.fetcher(),
    today: dateIn(config.timezone, ports.now()),
    retryGone: input.retryGone,
    wayback: input.wayback,
    onProgress: progress(language),
  });
  return archived.map(({ url, outcome, record, text }) => ({
    url,
    refs: [...(refs.get(url) ?? [])],
    outcome: outcome as Outcome,
    path: pathOf(record),
    bytes: record.bytes,
    from: record.from ?? null,
    reason: text,
  }));
}

const neverAsked = (): Promise<never> => Promise.reject(new Error('no picture was asked for'));

function refuseTwoChoices({ date, ref, all }: DayChoice): void {
  if ([date !== undefined, ref !== undefined, all].filter(Boolean).length < 2) return;
  throw new DaybookError('usage', say('--date, --ref and --all exclude one another.', '--date、--ref 和 --all 只能用一个。'), {
    hint: say('Give one of them.', '请只给其中一个。'),
  });
}

function countOutcomes(pictures: readonly { readonly outcome: Outcome }[]): Record<Outcome, number> {
  const counts = Object.fromEntries(outcomes.map((one) => [one, 0])) as Record<Outcome, number>;
  for (const { outcome } of pictures) counts[outcome] += 1;
  return counts;
}

const outcomeWords: Readonly<Record<Outcome, Bilingual>> = {
  kept: say('kept', '已存'),
  already: say('kept before', '此前已存'),
  wanted: say('to fetch', '待取'),
  gone: say('gone', '已失效'),
  placeholder: say('placeholder', '占位图'),
  refused: say('refused', '拒绝'),
  failed: say('failed', '失败'),
};

interface ArchiveOutput {
  readonly pictures: readonly ArchivedPicture[];
  readonly counts: Readonly<Record<string, number>>;
  readonly bytes: number;
  readonly seconds: number;
  readonly files: readonly { readonly file: string }[];
  readonly diff: string | null;
}

function archiveText({ pictures, counts, bytes, seconds, files, diff }: ArchiveOutput, language: Language): string[] {
  if (pictures.length === 0) return [say('No picture here lies on the web.', '这里没有外链图片。')[language]];
  const parts = outcomes.filter((one) => (counts[one] ?? 0) > 0).map((one) => partText(one, counts[one] ?? 0)[language]);
  const [size, time] = [byteSize(bytes), seconds.toFixed(1)];
  const taken = say(`; ${size} in ${time} s`, `；${size}，用时 ${time} 秒`);
  const summary = parts.join(language === 'zh' ? '，' : ', ') + (diff === null ? taken[language] : '');
  const lost = pictures.filter(({ outcome, reason }) => reason !== null && outcome !== 'kept' && outcome !== 'already');
  const lines = lost.map(({ refs, outcome, reason, url }) => {
    const { en, zh } = outcomeWords[outcome];
    const place = refs.slice(0, 3).join(', ');
    // What the way to the web says is a sentence with the address in it.
    const why = (reason ?? '').replace(/[.。]$/, '');
    const where = why.includes(url) ? say('', '') : say(` ${url}`, url);
    return visible(say(`${place} ${en}: ${why}.${where.en}`, `${place} ${zh}：${why}。${where.zh}`)[language]);
  });
  const changed =
    diff === null ? files.map(({ file }) => say(`changed ${file}`, `修改 ${file}`)[language]) : [diff.trimEnd()].filter(Boolean);
  const hint = (counts.gone ?? 0) > 0 ? [askWayback[language]] : [];
  return [summary, ...lines, ...hint, ...changed];
}

const askWayback = say(
  'For pictures that are gone, --wayback asks archive.org for a copy.',
  '已失效的图片可加 --wayback，向 archive.org 要存档。',
);

function partText(outcome: Outcome, count: number): Bilingual {
  const { en, zh } = outcomeWords[outcome];
  return say(`${count} ${en}`, `${zh} ${count} 张`);
}

/** A line that counts up on a terminal; nothing elsewhere. */
function progress(language: Language): (done: number, of: number) => void {
  if (!process.stderr.isTTY) return () => {};
  return (done, of) => {
    process.stderr.write(`\r${done} / ${of} ${say('pictures', '张图片')[language]}\x1b[K\r`);
  };
}
