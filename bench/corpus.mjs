import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a log of `count` invented entries, six a day on average, in the author's format to `folder`/notes.
 * The same seed gives the same bytes.
 */
export function writeCorpus(folder, count, seed = 1) {
  const random = randomFrom(seed);
  const days = Math.ceil(count / 6);
  const last = Date.UTC(2026, 5, 30);
  let written = 0;
  for (let day = 0; day < days; day++) {
    const date = new Date(last - (days - 1 - day) * 86_400_000);
    const left = count - written;
    const entries =
      day === days - 1 ? left : Math.max(1, Math.min(left - (days - 1 - day), Math.round(left / (days - day) + random() * 4 - 2)));
    const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    const notes = join(folder, 'notes', `${year}${pad(month)}`);
    mkdirSync(notes, { recursive: true });
    writeFileSync(join(notes, `${pad(month)}${pad(dayOfMonth)}.md`), dayText(`${year}.${month}.${dayOfMonth}`, entries, random));
    written += entries;
  }
  return { entries: written, files: days };
}

/** Writes one more day, of `count` entries, into such a log; gives its path. */
export function writeDay(folder, { year, month, day }, count, seed = 1) {
  const notes = join(folder, 'notes', `${year}${pad(month)}`);
  mkdirSync(notes, { recursive: true });
  writeFileSync(join(notes, `${pad(month)}${pad(day)}.md`), dayText(`${year}.${month}.${day}`, count, randomFrom(seed)));
  return `notes/${year}${pad(month)}/${pad(month)}${pad(day)}.md`;
}

function dayText(date, count, random) {
  const entries = Array.from({ length: count }, (_, index) => entryText(index + 1, random));
  return `# 公众号内容拓展学习笔记（${date}）\n\n------\n\n\n\n## :paperclip:  今日要点\n\n${entries.join('\n')}\n\n${footer}`;
}

function entryText(ordinal, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const word = () => `${pick(syllables)}${pick(syllables)}${pick(suffixes)}`;
  const method = word();
  const task = pick(tasks);
  const label = pick(eras);
  const stars = ':star:'.repeat(random() < 0.9 ? 2 : 1 + Math.floor(random() * 5));
  const title = `${pick(['', '', `${pick(venues)} | `, '【综述】', '开源｜'])}${pick(titles)}`.replace('{m}', method).replace('{t}', task);
  const lines = [`${ordinal}. [${title}](https://mp.weixin.qq.com/s/${letters(22, random)})       ${stars}`];
  lines.push(`   - ${label.abstract}${pick(abstracts).replaceAll('{m}', method).replaceAll('{t}', task)}`);
  if (random() < 0.7) {
    const arxiv = `${16 + Math.floor(random() * 10)}${pad(1 + Math.floor(random() * 12))}.${String(Math.floor(random() * 20_000)).padStart(5, '0')}`;
    lines.push(`   - ${label.paper}[${method}: ${pick(englishTitles)}](https://arxiv.org/abs/${arxiv})`);
  }
  if (random() < 0.55) {
    const repository = `https://github.com/${word().toLowerCase()}/${method}`;
    lines.push(`   - ${label.code}[${repository}](${repository})`);
  }
  if (random() < 0.6) {
    const points = Array.from({ length: Math.floor(random() * 4) }, () =>
      pick(keyPoints).replaceAll('{m}', method).replaceAll('{t}', task),
    );
    lines.push(`   - ${label.tips}${points.length === 1 ? points[0] : ''}`);
    if (points.length > 1) lines.push(...points.map((point) => `     - ${point}`));
  }
  if (random() < 0.8) {
    const source = `https://mmbiz.qpic.cn/mmbiz_png/${letters(88, random)}/640?wx_fmt=png&tp=webp&wxfrom=5&wx_lazy=1&wx_co=1`;
    lines.push('', `<div align=center><img src="${source}" style='zoom:${pick([50, 80, 100])}%'>`, '</div>');
  }
  return `${lines.join('\n')}\n`;
}

const eras = [
  { abstract: '主要内容：', paper: '论文：', code: 'GitHub：', tips: '核心点：' },
  { abstract: '主要内容：', paper: 'paper：', code: 'code：', tips: 'Tips：' },
  { abstract: 'Abstract: ', paper: 'Paper: ', code: 'Code: ', tips: 'Tips: ' },
];

const syllables = ['Ra', 'Ko', 'Mi', 'Ten', 'Vo', 'Lu', 'Sha', 'Dex', 'Qui', 'Bra', 'Zen', 'Fi', 'Nor', 'Ta', 'Gro', 'Wen', 'Hy', 'Cas'];
const suffixes = ['Net', 'Former', 'GAN', 'DETR', 'Seg', 'Track', 'Diff', 'SR', 'CLIP', 'Mix', 'Pose', 'OCR'];
const venues = ['CVPR 2021', 'ICCV 2021', 'ECCV 2022', 'NeurIPS 2021', 'ICLR 2022', 'AAAI 2022', 'ACL 2022'];
// biome-ignore format: a list of words
const tasks = [
  '目标检测', '语义分割', '实例分割', '人脸识别', '姿态估计', '单目深度估计', '多目标跟踪', '文字识别',
  '图像超分', '图像去雨', '点云分类', '行人重识别', '机器翻译', '阅读理解', '模型压缩', '知识蒸馏',
];
const titles = [
  '{m}：面向{t}的轻量网络',
  '用 {m} 做{t}，只要一张显卡',
  '再看{t}：{m} 告诉我们什么 [附代码]',
  '{t}新思路！{m} 把注意力放回局部',
  '从零实现 {m}（{t}）',
  '一文读懂{t}里的 {m}',
];
const englishTitles = [
  'A Small Network that Sees More',
  'Learning Local Structure with Global Attention',
  'Towards Robust Recognition under Common Corruptions',
  'Query Design for Detection Transformers',
  'Weight Sharing for Compact Vision Models',
  'Scaling Self-Supervised Pre-Training to the Long Tail',
];
const abstracts = [
  '提出 {m}，在{t}上用更少的参数取得更好的结果，推理速度也更快。',
  '把{t}写成集合预测问题，{m} 不再需要手工设计的锚框和后处理。',
  '{m} 用自监督的方式学习{t}所需的表示，标注只要原来的十分之一，在五个公开数据集上都有提升。',
  'A short study of {t}: {m} replaces the heavy decoder by a shared one and keeps its accuracy.',
  '整理了{t}近三年的工作，按数据、结构、损失函数三条线讲清楚来龙去脉，最后给出 {m} 的复现经验。',
];
const keyPoints = [
  '{m} 先粗后细，两步完成{t}',
  '共享权重，再用一个小变换补回差异',
  '训练时加随机遮挡，测试时不变',
  '损失函数里给难样本更大的权重',
  'The gain comes mostly from longer training',
  '数据增强比结构改动更重要',
];

const footer = `## :paperclip:  Others

- 图片显示不全时请看仓库里的完整版
- 星标只表示与我的相关程度
- 欢迎提出建议
`;

/** The generator mulberry32: numbers from 0 to below 1, the same for the same seed. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function letters(length, random) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}

function pad(number) {
  return String(number).padStart(2, '0');
}
