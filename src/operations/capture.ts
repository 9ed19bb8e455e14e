import * as z from 'zod';
import { say } from '../base/text.js';
import type { Capture } from '../capture/capture.js';
import { notedOutput } from './add/noted.js';
import { captureDraft } from './capture/capture-draft.js';
import { captureInput } from './capture/capture-input.js';
import { captureText } from './capture/capture-text.js';
import { previewEntry } from './capture/preview-entry.js';
import { today } from './new-day.js';
import { defineOperation, type Operation } from './operation.js';
import { bodyOnly, described } from './parameters.js';

const link = z.object({ title: z.string().nullable(), url: z.string() });

const captureOutput = z.object({
  url: z.string().nullable().meta({ description: 'Null for a file that does not say where it is from.' }),
  title: z.string(),
  site: z.string().nullable().meta({ description: 'The account, publisher or host.' }),
  date: z.string().nullable().meta({ description: 'The day it was published.' }),
  relevance: z.literal(0),
  abstract: z.string().nullable(),
  venue: z.string().nullable(),
  papers: z.array(link),
  code: z.array(link),
  images: z.array(z.string()),
  tips: z.null(),
  provenance: z
    .array(
      z.object({
        field: z.enum(['title', 'site', 'date', 'abstract', 'venue', 'papers', 'code', 'images']),
        from: z.string(),
        certainty: z.enum(['sure', 'likely', 'guess']),
      }),
    )
    .meta({ description: 'Where each value is from; a list has one for each item, in order.' }),
  noted: z.array(notedOutput).meta({ description: 'What of it was noted before.' }),
  markdown: z.string().meta({ description: 'The entry as `add` would write it: without guesses.' }),
});

/** Makes a draft entry from a page, and writes nothing. */
export const captureOperation: Operation = defineOperation({
  name: 'capture',
  summary: say('Make a draft entry from a link', '从链接生成一点的草稿'),
  description: say(
    'Fetches the page, reads its title, abstract, papers, code and pictures, and prints the entry that `add` would write, with where each value is from. On the command line also a saved page, a PDF, or - for what is pasted. Over HTTP a page can be handed over: POST {"html", "url"}.',
    '抓取页面，读出标题、摘要、论文、代码和图片，输出 `add` 会写入的内容以及每个值的出处。命令行上还可以给保存的网页、PDF，或用 - 表示粘贴的内容。通过 HTTP 可以直接交来网页：POST {"html", "url"}。',
  ),
  effect: 'read',
  takesBody: true,
  input: z.strictObject({
    input: described(z.string().optional(), say('an address, an arXiv id or a DOI', '网址、arXiv 编号或 DOI'), 'url|id|file'),
    url: described(z.string().optional(), say('where a page that is handed over is from', '交来的网页的网址'), 'url'),
    html: bodyOnly(described(z.string().optional(), say('the page itself', '网页本身'))),
  }),
  positional: ['input'],
  output: captureOutput,
  examples: [
    { command: 'capture https://arxiv.org/abs/2204.07154', text: say('See what would be noted of a paper', '看看一篇论文会记下什么') },
    { command: 'capture saved.html --url https://example.org/post', text: say('Read a page that a browser saved', '读取浏览器保存的网页') },
  ],
  asksWeb: ({ html }) => ({ use: 'pages', count: html === undefined ? 1 : 0 }),
  async run(context, input) {
    const capture = await captureInput(context, input);
    const preview = previewEntry(await context.daybook.readLog(), captureDraft(capture), today(context.daybook));
    return { ...contentsOf(capture), provenance: [...capture.provenance], ...preview };
  },
  render: (output, { language }) => captureText(output, language),
});

function contentsOf({ url, title, site, date, abstract, venue, papers, code, images }: Capture) {
  return {
    url,
    title,
    site,
    date,
    relevance: 0 as const,
    abstract,
    venue,
    papers: [...papers],
    code: [...code],
    images: [...images],
    tips: null,
  };
}
