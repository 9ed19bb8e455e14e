import { describe, expect, test } from 'vitest';
import { runCli } from '../../test/cli/run-cli.js';
import { smallLog, temporaryLog } from '../../test/cli/temporary-log.js';

const day = 'notes/202205/0511.md';

describe('export', () => {
  test('prints the days of the contract', async () => {
    const run = await runCli(temporaryLog(smallLog), ['export', '--format', 'json']);
    const { days } = JSON.parse(run.out);
    expect(days.map((each: { file: string }) => each.file)).toEqual(['notes/202205/0510.md', day]);
    expect(days[1].entries[1]).toMatchObject({
      ref: '2022-05-11#2',
      line: 11,
      ordinal: 2,
      title: 'YOLOv6 训练笔记',
      url: 'https://example.org/yolov6',
      relevance: 1,
      abstract: '训练笔记',
      tips: null,
      keyPoints: null,
      papers: [],
      links: [],
      images: [],
      videos: [],
      extra: [],
    });
  });

  test('prints a table that a spreadsheet does not run', async () => {
    const folder = temporaryLog({ [day]: (smallLog[day] ?? '').replace('Read twice', '=1+1, "twice"') });
    const run = await runCli(folder, ['export', '--format', 'csv']);
    expect(run.out.split('\r\n')[0]).toBe('ref,date,file,line,title,url,relevance,abstract,papers,code,tips,keyPoints');
    expect(run.out.split('\r\n')[1]).toBe(
      `2022-05-11#1,2022-05-11,${day},7,"Attention, measured",https://example.org/attention,2,How long attention lasts,,,"'=1+1, ""twice""",`,
    );
  });

  test('prints a bare address once in a table', async () => {
    const run = await runCli(temporaryLog(smallLog), ['export', '--format', 'csv']);
    expect(run.out).toContain(',训练笔记,,https://github.com/example/yolo,,\r\n');
  });

  test('prints Markdown that any reader shows', async () => {
    const run = await runCli(temporaryLog(smallLog), ['export', '--format', 'md']);
    expect(run.out).toContain(
      '## 2022-05-11\n\n- [Attention, measured](<https://example.org/attention>) ★★\n  - Abstract: How long attention lasts\n  - Tips: Read twice\n',
    );
  });
});

describe('export of citations', () => {
  const folder = () =>
    temporaryLog({
      [day]: (smallLog[day] ?? '').replace(
        '- Tips: Read twice',
        '- Paper: [Attention, Measured: 检测](https://arxiv.org/abs/2205.01234)\n   - Tips: Read twice',
      ),
    });

  test('prints BibTeX', async () => {
    const run = await runCli(folder(), ['export', '--format', 'bibtex']);
    expect(run.out).toBe(
      [
        '@misc{arxiv-2205.01234,',
        '  title = {Attention, Measured: 检测},',
        '  year = {2022},',
        '  month = {5},',
        '  eprint = {2205.01234},',
        '  archivePrefix = {arXiv},',
        '  url = {https://arxiv.org/abs/2205.01234},',
        '  annote = {Noted on 2022-05-11.},',
        '}',
        '',
      ].join('\n'),
    );
  });

  test('prints CSL-JSON and RIS', async () => {
    const csl = JSON.parse((await runCli(folder(), ['export', '--format', 'csl'])).out);
    expect(csl).toMatchObject([{ id: 'arxiv-2205.01234', title: 'Attention, Measured: 检测' }]);
    const ris = (await runCli(folder(), ['export', '--format', 'ris'])).out;
    expect(ris).toMatch(/^TY {2}- GEN\r\nID {2}- arxiv-2205\.01234\r\n/);
  });
});
