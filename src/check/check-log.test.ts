import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../base/diagnostic.js';
import { say } from '../base/text.js';
import { checkLog } from './check-log.js';
import { exampleLog } from './example-log.js';

const example = '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - GtiHub：http://example.org/a/b\n   - Tips:';
const found = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ rule, severity, line }) => `${line} ${severity} ${rule}`);

describe('checkLog', () => {
  it('sorts what it finds by file, line and rule', () => {
    expect(found(checkLog(exampleLog(example)))).toEqual(['8 info http-link', '8 warning label-typo', '9 warning empty-field']);
  });

  it('turns rules off, on, and up and down', () => {
    const rules = { 'http-link': 'off', 'label-typo': 'error', 'hot-linked-media': 'warning' } as const;
    const log = exampleLog(`${example}\n\n<img src="https://example.org/a.png">`);
    expect(found(checkLog(log, { rules }))).toEqual(['1 warning hot-linked-media', '8 error label-typo', '9 warning empty-field']);
  });

  it('offers https for the hosts it is told of', () => {
    const fixes = checkLog(exampleLog(example), { httpsHosts: ['example.org'] }).filter(({ rule }) => rule === 'http-link');
    expect(fixes[0]?.fix).toEqual([expect.objectContaining({ text: 's' })]);
  });

  it('passes on what could not be read', () => {
    const problem: Diagnostic = {
      rule: 'not-utf8',
      severity: 'error',
      file: 'notes/202205/0512.md',
      line: 1,
      message: say('Not UTF-8.', '不是 UTF-8。'),
      fix: null,
    };
    const log = { ...exampleLog(example), problems: [problem] };
    expect(checkLog(log).at(-1)).toEqual(problem);
    expect(checkLog(log, { rules: { 'not-utf8': 'off' } })).not.toContainEqual(problem);
  });

  it('says each place once', () => {
    const message = say('notes/202205/0512.md:3: holds bytes that are not UTF-8.', 'notes/202205/0512.md:3：含有非 UTF-8 字节。');
    const problem: Diagnostic = { rule: 'not-utf8', severity: 'error', file: 'notes/202205/0512.md', line: 3, message, fix: null };
    expect(checkLog({ ...exampleLog(example), problems: [problem] }).at(-1)?.message).toEqual({
      en: 'holds bytes that are not UTF-8.',
      zh: '含有非 UTF-8 字节。',
    });
  });

  it('knows a setting for a rule that there is not', () => {
    const [found] = checkLog(exampleLog(example), { rules: { 'lable-typo': 'off' } });
    expect(found).toMatchObject({
      rule: 'unknown-rule',
      file: 'daybook.json',
      message: { en: 'There is no rule “lable-typo”. Write label-typo, or remove it.' },
    });
  });

  it('lets an arXiv paper be noted again under another title, and tells where it was', () => {
    const log = exampleLog(
      '1. [Fast Detection](https://arxiv.org/abs/2205.01234) :star:\n   - Abstract: 检测\n2. [快速检测，读第二遍](https://arxiv.org/pdf/2205.01234v2) :star:\n   - Abstract: 又读',
    );
    const [one, ...others] = checkLog(log);
    expect(one).toMatchObject({ severity: 'info', rule: 'paper-noted-before', line: 9 });
    expect(others).toEqual([]);
  });

  it('knows a paper again by another number, once an entry has both', () => {
    const both =
      '1. [甲](https://mp.weixin.qq.com/s/aaa) :star:\n   - Abstract: 检测\n   - Paper: [Fast Object Detection](https://arxiv.org/abs/2205.01234) [DOI](https://doi.org/10.1109/icip.2018.8451657)';
    const again =
      '2. [乙](https://mp.weixin.qq.com/s/bbb) :star:\n   - Abstract: 分割\n   - Paper: [Fast Object Detection](https://dx.doi.org/10.1109/ICIP.2018.8451657)';
    const findings = checkLog(exampleLog(`${both}\n${again}`));
    expect(findings.map(({ rule, line, message }) => `${line} ${rule}: ${message.en}`)).toEqual([
      '12 paper-noted-before: arXiv:2205.01234 was noted in 2022-05-11#1 already.',
    ]);
  });

  it('compares with the day before by file name, whatever a heading left over says', () => {
    const log = exampleLog(
      '=== notes/202205/0510.md\n1. [甲](https://example.org/a) :star:\n=== notes/202205/0511.md\n# 公众号内容拓展学习笔记（2021.1.1）\n\n1. [乙](https://example.org/a) :star:',
    );
    expect(
      checkLog(log)
        .filter(({ rule }) => rule === 'leftover')
        .map(({ file }) => file),
    ).toEqual(['notes/202205/0511.md']);
  });
});
