import { resolve } from 'node:path';
import * as z from 'zod';
import { type Bilingual, say } from '../base/text.js';
import type { BuildResult } from '../publish/site/build-site.js';
import { yesInput } from './lab/lab-host.js';
import { siteLabs } from './lab/site-labs.js';
import { defineOperation, type Operation } from './operation.js';
import { described } from './parameters.js';
import { progressLine } from './progress-line.js';

/** Builds the static site. */
export const buildOperation: Operation = defineOperation({
  name: 'build',
  summary: say('Build the static site', '构建静态网站'),
  description: say(
    'Writes the site into a folder: days, entries, archive, topics, papers, code, venues, statistics, feeds, sitemap. Only what changed is written; when a step fails, the site stays as it was. `build` and `publish site` are the same.',
    '把网站写入一个文件夹：每日、每点、归档、主题、论文、代码、会议、统计、订阅源和站点地图。只写有变化的文件；任何一步失败，原来的网站保持不变。`build` 与 `publish site` 作用相同。',
  ),
  effect: 'write',
  isLocal: true,
  input: z.strictObject({
    out: described(
      z.string().min(1).default('dist-site'),
      say('the site’s folder, from where you are', '网站所在的文件夹，相对当前目录'),
      'dir',
    ),
    base: described(z.string().optional(), say('path of the site on its host, such as /log', '网站在主机上的路径，例如 /log'), 'path'),
    labs: described(
      z.boolean().default(false),
      say('with the labs, their programs and weights, to run in the reader’s browser', '附上实验及其程序和权重，可在读者的浏览器里运行'),
    ),
    ...yesInput,
  }),
  positional: [],
  output: z.object({
    out: z.string().meta({ description: 'The site’s folder, as given.' }),
    url: z.string().meta({ description: 'Where the site says it is.' }),
    files: z.int(),
    pages: z.int(),
    written: z.int().meta({ description: 'Files whose bytes are new.' }),
    removed: z.int().meta({ description: 'Files of an earlier build that are gone.' }),
    bytes: z.int().meta({ description: 'Bytes of the whole site.' }),
    seconds: z.number().meta({ description: 'Without the time that cards, pictures and the index for searching took.' }),
    cards: z
      .object({ drawn: z.int(), kept: z.int(), seconds: z.number() })
      .nullable()
      .meta({ description: 'Pictures for link previews; null when daybook.json asks for none.' }),
    pictures: z
      .object({ files: z.int(), made: z.int(), seconds: z.number() })
      .nullable()
      .meta({ description: 'Pictures of the log’s folder, and of how many smaller copies were made now; null when pages show none.' }),
    search: z
      .object({ files: z.int(), bytes: z.int(), isNew: z.boolean(), seconds: z.number() })
      .nullable()
      .meta({ description: 'The index that readers search; null when daybook.json asks for none.' }),
    warnings: z.array(z.string()),
  }),
  examples: [
    { command: 'build --out dist-site', text: say('Write the site', '写出网站') },
    { command: 'build --labs', text: say('Readers can run the labs', '读者可以运行实验') },
    { command: 'build --out public --base /log', text: say('For a site that is a folder of its host', '网站位于主机的子路径时') },
  ],
  async run(context, input) {
    const { daybook, language } = context;
    const labs = input.labs ? { labs: await siteLabs(context, input.yes) } : {};
    const from = performance.now();
    const [{ buildSite }, { buildWarnings }] = await Promise.all([
      import('../publish/site/build-site.js'),
      import('../publish/site/build-warnings.js'),
    ]);
    const request = { root: daybook.root, out: resolve(input.out), base: input.base ?? null, ...labs };
    const built = await buildSite(request, daybook.ports, progressLine(say('files', '个文件'), language, 500));
    const fromPictures = [built.cards?.warning, built.pictures?.warning].flatMap((warning) => warning ?? []);
    const said = [...buildWarnings(built.site), ...fromPictures];
    for (const warning of said) daybook.ports.logger.warn(warning);
    const warnings = said.map((warning) => warning[language]);
    return { ...summary(input.out, built, (performance.now() - from) / 1000), warnings };
  },
  render: (output, { language }) => {
    const megabytes = (output.bytes / 1_000_000).toFixed(1);
    const line = say(
      `${output.pages} pages, ${output.files} files, ${megabytes} MB in ${output.seconds.toFixed(1)} s: ${output.written} written, ${output.removed} removed (${output.out})`,
      `${output.pages} 页，${output.files} 个文件，${megabytes} MB，用时 ${output.seconds.toFixed(1)} 秒：写入 ${output.written} 个，删除 ${output.removed} 个（${output.out}）`,
    )[language];
    const { cards, pictures, search } = output;
    const apart = [
      ...(pictures ? [picturesLine(pictures)] : []),
      ...(cards ? [cardsLine(cards)] : []),
      ...(search ? [searchLine(search)] : []),
    ];
    return [line, ...apart.map((one) => one[language])].join('\n');
  },
});

/** The same under the name it has among what is published. */
export const publishSiteOperation: Operation = {
  ...buildOperation,
  name: 'publish site',
  examples: [{ command: 'publish site --out dist-site', text: say('Write the site', '写出网站') }],
};

function summary(out: string, built: BuildResult, seconds: number) {
  const { site, pages, written, kept, removed, bytes, cards, pictures, search } = built;
  return {
    out,
    url: site.url,
    files: written + kept,
    pages,
    written,
    removed,
    bytes,
    seconds: hundredths(seconds - (cards?.seconds ?? 0) - (pictures?.seconds ?? 0) - (search?.seconds ?? 0)),
    pictures: pictures && { files: pictures.files, made: pictures.made, seconds: hundredths(pictures.seconds) },
    search: search && { ...search, seconds: hundredths(search.seconds) },
    cards: cards && { drawn: cards.drawn, kept: cards.kept, seconds: hundredths(cards.seconds) },
  };
}

function hundredths(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}

function picturesLine({ files, made, seconds }: { files: number; made: number; seconds: number }): Bilingual {
  const time = seconds.toFixed(1);
  return say(
    `pictures: ${files}, smaller copies of ${made} made in ${time} s`,
    `图片：${files} 张，其中 ${made} 张制作了缩小的副本，用时 ${time} 秒`,
  );
}

function cardsLine({ drawn, kept, seconds }: { drawn: number; kept: number; seconds: number }): Bilingual {
  const time = seconds.toFixed(1);
  return say(`cards: ${drawn} drawn in ${time} s, ${kept} kept`, `分享卡片：绘制 ${drawn} 张，用时 ${time} 秒，沿用 ${kept} 张`);
}

function searchLine({ files, bytes, isNew, seconds }: { files: number; bytes: number; isNew: boolean; seconds: number }): Bilingual {
  const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
  if (!isNew) return say(`search: ${files} files, ${size}, kept`, `搜索：${files} 个文件，${size}，沿用`);
  const time = seconds.toFixed(1);
  return say(`search: ${files} files, ${size} in ${time} s`, `搜索：${files} 个文件，${size}，用时 ${time} 秒`);
}
