// What processes that write to a log do, step by step, in test/writing-killed.test.ts. Each kind yields steps without end; one is an operation
// and its input. A new kind of writing needs a line in the table.
import { createHash } from 'node:crypto';

/** Three days, of six entries each. */
const days = ['2022-05-09', '2022-05-10', '2022-05-11'];
const entries = 6;

/** The log that every process begins with. */
export const startingLog = Object.fromEntries([
  ...days.map((day) => {
    const [, month, date] = day.split('-').map(Number);
    const points = Array.from(
      { length: entries },
      (_, n) => `${n + 1}. [检测 ${date} with YOLOv${n}](https://example.org/${day}/${n})         :star:\n   - Abstract: 第 ${n} 点\n`,
    );
    return [
      `notes/2022${day.slice(5, 7)}/${day.slice(5, 7)}${day.slice(8)}.md`,
      `# 公众号内容拓展学习笔记（2022.${month}.${date}）\n\n------\n\n## :paperclip:  今日要点\n\n${points.join('\n')}`,
    ];
  }),
  [
    'README.md',
    '# 日志\n\n更新开始时间：2022.5.9\n\n更新今日时间：2022.5.9\n\n------\n\n## :paperclip:  今日要点\n\n1. [旧](https://example.org/old)         :star:\n\n## :paperclip:  历史更新\n\n<pre><details><summary>2022年</summary>\n<details><summary>5月</summary>\n</details>\n</pre>\n',
  ],
]);

/** Steps by kind; `pick(n)` is a whole number below n. */
export const kinds = {
  *adding(pick, seed) {
    for (let n = 1; ; n++)
      yield {
        operation: 'add',
        input: { url: `https://example.org/${seed}/${n}`, title: `${seed} 的第 ${n} 点`, date: '2022-05-11', stars: pick(6) },
      };
  },
  *editing(pick) {
    for (let n = 1; ; n++) {
      const set = [[`title=改过 ${n} 次`], [`abstract=${'长'.repeat(pick(2000))}`], [`relevance=${n % 6}`, `tips=${n}`]][pick(3)];
      yield { operation: 'edit', input: { ref: `${days[pick(3)]}#${1 + pick(entries)}`, set } };
    }
  },
  *moving(pick) {
    for (;;) yield { operation: 'move', input: { ref: `${days[pick(3)]}#${1 + pick(entries)}`, to: 1 + pick(entries) } };
  },
  *beginning() {
    for (let n = 0; ; n++) yield { operation: 'new', input: { date: new Date(Date.UTC(2022, 5, 1 + n)).toISOString().slice(0, 10) } };
  },
  *publishing(pick) {
    for (let n = 1; ; n++) {
      yield { operation: 'edit', input: { ref: `${days[n % 3]}#${1 + pick(entries)}`, set: [`title=第 ${n} 版`] } };
      yield { operation: 'publish readme', input: { date: days[n % 3] } };
    }
  },
  *archiving(pick, seed) {
    for (let n = 1; ; n++) {
      const image = Array.from({ length: 1 + pick(4) }, (_, at) => `https://pictures.example/${seed}/${n}/${at}.png`);
      yield { operation: 'add', input: { url: `https://example.org/${seed}/${n}`, title: `有图的第 ${n} 点`, image, date: '2022-05-11' } };
      yield { operation: 'images archive', input: { date: '2022-05-11', rewrite: pick(3) === 0 } };
    }
  },
};

/** Steps that only add lines to a journal, by kind; a step that was cut off has done none, some or all of its lines. */
export const journalKinds = {
  *queueing(_, seed) {
    for (let n = 1; ; n++) {
      const url = `https://example.org/${seed}/${n}`;
      yield { operation: 'to-read add', input: { url: [url, `${url}/检测`] } };
      if (n % 4 === 1) yield { operation: 'to-read done', input: { link: url } };
      if (n % 4 === 2) yield { operation: 'to-read remove', input: { link: url } };
      if (n % 4 === 3) yield { operation: 'add', input: { url, title: `${seed} 的第 ${n} 点`, date: '2022-05-11' } };
    }
  },
};

/** Kinds whose steps keep what they have when they are cut off: some files are as after the step, the rest as before it. */
export const piecewise = new Set(['archiving']);

/** The steps of a kind in an order that the seed decides. */
export function stepsOf(kind, seed) {
  return { ...kinds, ...journalKinds }[kind](picker(seed), seed);
}

/** Whole numbers that a seed decides (mulberry32). */
export function picker(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** A web where every address that ends in `.png` is a picture of its own, and nothing else is there. */
async function picturesOnly({ url }) {
  const isThere = url.endsWith('.png');
  const pixels = createHash('shake256', { outputLength: 64 * 48 * 3 })
    .update(url)
    .digest();
  // Most kinds need no pictures, and a process that needs none starts sooner.
  const { default: sharp } = await import('sharp');
  const body = isThere
    ? await sharp(pixels, { raw: { width: 64, height: 48, channels: 3 } })
        .png()
        .toBuffer()
    : new Uint8Array();
  return { url, status: isThere ? 200 : 404, headers: {}, body, type: isThere ? 'image/png' : 'text/html', isKept: false };
}

/** Does a step in a log. */
export async function doStep({ openDaybook, operations }, folder, { operation, input }) {
  const ports = { now: () => new Date('2022-05-11T04:00:00Z'), logger: { info: () => {}, warn: () => {} }, fetch: picturesOnly };
  const found = operations.find(({ name }) => name === operation);
  await found.run({ daybook: await openDaybook(folder, ports), language: 'zh' }, found.input.parse(input));
}
