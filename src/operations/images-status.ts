import { statSync } from 'node:fs';
import * as z from 'zod';
import { byteSize } from '../base/byte-size.js';
import { counted } from '../base/counted.js';
import { hostOf } from '../base/host-of.js';
import { type Bilingual, say } from '../base/text.js';
import { visible } from '../base/visible.js';
import { assetHash } from '../log/known-picture.js';
import { decodedSource } from '../log/picture-url.js';
import { pathInLog } from '../pages/safe-href.js';
import { picturesOf } from './images/log-pictures.js';
import { defineOperation, type Operation } from './operation.js';

const countsOutput = {
  pictures: z.int(),
  kept: z.int(),
  gone: z.int(),
  lost: z.int().meta({ description: 'Asked for, and not kept: placeholders, refused or failed ones, and copies that are missing.' }),
  open: z.int().meta({ description: 'Not asked for yet.' }),
};

/** How many of the log’s pictures are safe. */
export const imagesStatusOperation: Operation = defineOperation({
  name: 'images status',
  summary: say('Say which pictures are safe in the log', '看哪些图片已存进日志'),
  description: say(
    'Counts the pictures of all entries: those of the log’s own folder, those of the web of which a copy is kept, those that are gone or could not be kept, and those that nobody asked for yet; by host.',
    '统计全部条目里的图片：日志文件夹里的、网上已存副本的、已失效或没存成的、还没有取过的；并按图床列出。',
  ),
  effect: 'read',
  input: z.strictObject({}),
  positional: [],
  output: z.object({
    local: z.int().meta({ description: 'Pictures of the log’s own folder.' }),
    missing: z.int().meta({ description: 'Relative paths without a file.' }),
    web: z.object(countsOutput).meta({ description: 'Pictures of the web, each address once.' }),
    hosts: z.array(z.object({ host: z.string(), ...countsOutput })).meta({ description: 'The same by host, the most pictures first.' }),
    originals: z.object({ files: z.int(), bytes: z.int() }).meta({ description: 'What lies below assets/.' }),
  }),
  examples: [{ command: 'images status', text: say('What would be lost if all hosts died today?', '如果所有图床今天消失，会丢什么？') }],
  async run({ daybook }) {
    const { worktree } = daybook;
    const log = await daybook.readLog();
    const { readManifest } = await import('../assets/read-manifest.js');
    const { records } = readManifest(worktree);
    const pictures = picturesOf(log);
    const relative = pictures.flatMap(({ url, note, media }) =>
      url !== null || /^data:/i.test(media.src.trim()) ? [] : [pathInLog(decodedSource(media.src), note.path)],
    );
    const local = relative.filter((path) => path !== null && log.files.has(path)).length;
    const hosts = new Map<string, WebCounts>();
    for (const url of new Set(pictures.flatMap((one) => one.url ?? []))) {
      const host = hosts.get(hostOf(url)) ?? none();
      hosts.set(hostOf(url), host);
      const status = records.get(url)?.status;
      host.pictures += 1;
      if (log.pictures?.has(url)) host.kept += 1;
      else if (status === undefined || status === 'dropped') host.open += 1;
      else host[status === 'gone' ? 'gone' : 'lost'] += 1;
    }
    const rows = [...hosts].map(([host, counts]) => ({ host, ...counts }));
    rows.sort((a, b) => b.pictures - a.pictures || (a.host < b.host ? -1 : 1));
    const files = [...log.files].filter((path) => assetHash(path) !== null);
    const bytes = files.reduce((sum, path) => sum + (statSync(worktree.locate(path), { throwIfNoEntry: false })?.size ?? 0), 0);
    return {
      local,
      missing: relative.length - local,
      web: rows.reduce<WebCounts>((sum, one) => added(sum, one), none()),
      hosts: rows,
      originals: { files: files.length, bytes },
    };
  },
  render: ({ local, missing, web, hosts, originals }, { language }) => {
    const size = byteSize(originals.bytes);
    const lines = [
      say(
        `in the log’s folder: ${local}${missing > 0 ? `, missing: ${missing}` : ''}`,
        `日志文件夹里：${local} 张${missing > 0 ? `，缺失 ${missing} 张` : ''}`,
      ),
      say(`of the web: ${web.pictures}: ${countsText(web).en}`, `外链：${web.pictures} 张：${countsText(web).zh}`),
      ...hosts.slice(0, mostHosts).map(({ host, ...counts }) => {
        const { en, zh } = countsText(counts);
        return say(`  ${host} ${counts.pictures}: ${en}`, `  ${host} ${counts.pictures} 张：${zh}`);
      }),
      ...(hosts.length > mostHosts
        ? [say(`  and ${hosts.length - mostHosts} more hosts`, `  另有 ${hosts.length - mostHosts} 个图床`)]
        : []),
      say(`assets/: ${counted(originals.files, 'file', 'files')}, ${size}`, `assets/：${originals.files} 个文件，${size}`),
      ...(web.open + web.lost > 0
        ? [say('`daybook images archive --all` keeps what can be kept.', '用 `daybook images archive --all` 保存还能保存的。')]
        : []),
    ];
    return lines.map((line) => visible(line[language])).join('\n');
  },
});

const mostHosts = 20;

interface WebCounts {
  pictures: number;
  kept: number;
  gone: number;
  lost: number;
  open: number;
}

function none(): WebCounts {
  return { pictures: 0, kept: 0, gone: 0, lost: 0, open: 0 };
}

function added(a: WebCounts, b: WebCounts): WebCounts {
  return {
    pictures: a.pictures + b.pictures,
    kept: a.kept + b.kept,
    gone: a.gone + b.gone,
    lost: a.lost + b.lost,
    open: a.open + b.open,
  };
}

function countsText({ kept, gone, lost, open }: Omit<WebCounts, 'pictures'>): Bilingual {
  return say(
    `${kept} kept, ${gone} gone, ${lost} not kept, ${open} not asked for`,
    `已存 ${kept}，已失效 ${gone}，没存成 ${lost}，未取 ${open}`,
  );
}
