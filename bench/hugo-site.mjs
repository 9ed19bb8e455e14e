import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Lays a log out as a Hugo site: a page a day, a list of all days, a page a topic; with `entryPages` also a page an entry. The
 * layouts are as short as they can be, so that Hugo's time is that of its Markdown, its taxonomies and its writing.
 */
export function writeHugoSite(log, site, { entryPages }) {
  rmSync(site, { recursive: true, force: true });
  write(site, 'config.toml', config);
  write(
    site,
    'layouts/_default/single.html',
    page('<h1>{{ .Title }}</h1><p>{{ range .Params.tags }}<a href="/tags/{{ . }}/">{{ . }}</a> {{ end }}</p>{{ .Content }}'),
  );
  write(site, 'layouts/_default/list.html', page(list('.Pages')));
  write(site, 'layouts/index.html', page(list('where .Site.RegularPages "Section" "notes"')));
  const notes = join(log, 'notes');
  for (const path of readdirSync(notes, { recursive: true })) {
    if (!path.endsWith('.md')) {
      if (/\.\w+$/.test(path)) cpSync(join(notes, path), join(site, 'content/notes', path));
      continue;
    }
    const text = readFileSync(join(notes, path), 'utf8');
    const date = `${dirname(path).slice(0, 4)}-${basename(path).slice(0, 2)}-${basename(path).slice(2, 4)}`;
    const title = /^# (.*)$/m.exec(text)?.[1] ?? date;
    write(site, join('content/notes', path), matter(title, date, text) + text.replace(/^# .*\n/, ''));
    if (entryPages) {
      entriesOf(text).forEach((entry, at) => {
        const name = /\[([^\]]*)\]/.exec(entry)?.[1] ?? `${date} ${at + 1}`;
        write(site, `content/entries/${date}-${at + 1}.md`, matter(name, date, entry) + entry);
      });
    }
  }
}

/** The points of a day: from one number at the start of a line to the next, without the closing section. */
function entriesOf(text) {
  return text
    .replace(/\n## [^\n]*Others[\s\S]*$/, '\n')
    .split(/^(?=\d+\. )/m)
    .slice(1);
}

function matter(title, date, text) {
  const tags = Object.entries(terms)
    .filter(([, term]) => term.test(text))
    .map(([tag]) => tag);
  return `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\ntags: ${JSON.stringify(tags)}\n---\n`;
}

/** Topics as a taxonomy; a table as short as Hugo sites have. */
const terms = {
  detection: /检测|detect/i,
  segmentation: /分割|segment/i,
  tracking: /跟踪|track/i,
  face: /人脸|face/i,
  pose: /姿态|pose/i,
  depth: /深度估计|depth/i,
  ocr: /文字识别|OCR/i,
  reid: /重识别|re-?id/i,
  transformer: /transformer|注意力/i,
  gan: /GAN|生成对抗|生成/,
  'self-supervised': /自监督|self-supervised/i,
  compression: /压缩|蒸馏|剪枝|量化/,
  translation: /翻译|translation/i,
  reading: /阅读理解|问答/,
  'super-resolution': /超分|super-resolution/i,
  restoration: /去雨|去噪|去模糊/,
  '3d': /点云|3D|三维/i,
  video: /视频|video/i,
  survey: /综述|盘点|survey/i,
  dataset: /数据集|dataset/i,
  tools: /工具|开源库|框架/,
  training: /训练|损失函数/,
  nlp: /NLP|语言模型|BERT/i,
  driving: /自动驾驶|行人/,
};

const config = `baseURL = "https://example.org/"
title = "log"
languageCode = "zh"
buildFuture = true
disableKinds = ["sitemap", "section"]
[taxonomies]
  tag = "tags"
[outputs]
  home = ["HTML", "RSS"]
  term = ["HTML"]
  taxonomy = ["HTML"]
[services.rss]
  limit = 20
[markup.goldmark.renderer]
  unsafe = true
`;

function page(body) {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>${body}</body></html>\n`;
}

function list(pages) {
  return `<h1>{{ .Title }}</h1><ul>{{ range ${pages} }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>`;
}

function write(folder, path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
