import { sampleNote } from '../sample-log.js';

const script = '"><script>window.hit=1</script><img src=x onerror="window.hit=1"><svg onload="window.hit=1">';

/** A log with a script in every place that holds text or an address; were one of them to run, `window.hit` would be set. */
export const hostileLog: Readonly<Record<string, string>> = {
  'README.md': `# ${script}\n\n## :paperclip:  Others\n\n- ${script}\n- [x](javascript:window.hit=1)\n`,
  'notes/202205/0510.md': sampleNote(
    '2022.5.10',
    [
      `1. [${script} | ${script}](javascript:window.hit=1) :star::star:`,
      `   - Abstract: ${script} [a](javascript:window.hit=1) [b](data:text/html,<script>window.hit=1</script>)`,
      `   - Paper: [${script}](javascript:window.hit=1)`,
      `   - Code: [${script}](https://github.com/a/b"onmouseover="window.hit=1)`,
      `   - 核心要点: ${script}`,
      `     - <a href="javascript:window.hit=1">c</a>`,
      `   - ${script}: [${script}](vbscript:window.hit=1)`,
      `   - 标签：${script}、window.hit=1、"onmouseover="window.hit=1、../../etc`,
      `   - Tips: ${script} <details open ontoggle="window.hit=1">x</details>`,
      '',
      `<div align=center><img src="javascript:window.hit=1" alt='${script}' onerror="window.hit=1"></div>`,
      `<div align=center><img src="https://a.example/lost.png" onerror="window.hit=1"></div>`,
      '<video src="javascript:window.hit=1" autoplay onerror="window.hit=1"></video>',
      '<iframe src="javascript:window.hit=1"></iframe>',
      '<iframe srcdoc="<script>top.hit=1</script>"></iframe>',
    ].join('\n'),
  ),
  'notes/202205/0511.md': sampleNote('2022.5.11', Array.from({ length: 16 }, (_, at) => crowdedEntry(at + 1)).join('\n\n')),
  'notes/202205/0512.md': sampleNote(
    '2022.5.12',
    `1. [${'题'.repeat(1_000_000)}](https://a.example) :star:\n   - Tips: ${'a'.repeat(1_000_000)}`,
  ),
  'notes/202205/0513.md': sampleNote('2022.5.13', ''),
};

function crowdedEntry(n: number): string {
  const long = 'x'.repeat(12 * n);
  const title = n % 4 === 0 ? '没有链接的标题' : `[第 ${n} 点 ${long} 的检测](https://a.example/${n})`;
  return [
    `${n}. ${title} ${':star:'.repeat(n % 6)}`,
    ...['2204.07154', '2109.07107', '2204.12451', '2205.02538'].map(
      (id) => `   - Paper: [A Paper with a Name ${long}](https://arxiv.org/abs/${id})`,
    ),
    `   - Paper: https://a.example/${long}/${long}`,
    `   - Code: https://github.com/${long.slice(0, 60)}/${long}`,
    `   - Tips: ${long} \`${long}\``,
    '     - 一',
    '       - 二',
    '         - 三',
  ].join('\n');
}
