import { expect, it } from 'vitest';
import type { Diagnostic } from '../../base/diagnostic.js';
import { say } from '../../base/text.js';
import { githubReport } from './github.js';
import { jsonReport } from './json.js';
import { sarifReport } from './sarif.js';
import { textReport } from './text.js';

const diagnostics: readonly Diagnostic[] = [
  {
    rule: 'title-without-link',
    severity: 'warning',
    file: 'notes/202205/0511.md',
    line: 12,
    fix: null,
    message: say('entry 3 has no link. Make its title one.', '第 3 条没有链接。请补上。'),
  },
  {
    rule: 'unreadable-file',
    severity: 'error',
    file: 'notes/a, b:c.md',
    line: 1,
    fix: [{ start: 0, end: 1, text: '' }],
    message: say('100% wrong\nin two lines.', '全错。'),
  },
];

it('writes a line for each finding and one that counts them', () => {
  expect(textReport(diagnostics, 'en')).toBe(
    'notes/202205/0511.md:12: warning: entry 3 has no link. Make its title one. [title-without-link]\n' +
      'notes/a, b:c.md:1: error: 100% wrong␊in two lines. [unreadable-file]\n' +
      '1 error, 1 warning and 0 info in 2 files. `daybook check --fix` repairs 1 of them.\n',
  );
  expect(textReport(diagnostics.slice(0, 1), 'zh')).toBe(
    'notes/202205/0511.md:12: 警告: 第 3 条没有链接。请补上。 [title-without-link]\n1 个文件：0 个错误，1 个警告，0 条建议。\n',
  );
  expect(textReport([], 'en')).toBe('Nothing is wrong.\n');
});

it('gives the name of a file no way to begin a line or to move the cursor', () => {
  const [first] = diagnostics;
  expect(first && textReport([{ ...first, file: 'a\u001b[2J\nREADME.md:1: error: b.md' }], 'en').split('\n')[0]).toBe(
    'a␛[2J␊README.md:1: error: b.md:12: warning: entry 3 has no link. Make its title one. [title-without-link]',
  );
});

it('gives exactly the contract’s JSON', () => {
  expect(jsonReport(diagnostics, 'en')).toEqual({
    diagnostics: [
      {
        rule: 'title-without-link',
        severity: 'warning',
        file: 'notes/202205/0511.md',
        line: 12,
        message: 'entry 3 has no link. Make its title one.',
        fixable: false,
      },
      { rule: 'unreadable-file', severity: 'error', file: 'notes/a, b:c.md', line: 1, message: '100% wrong\nin two lines.', fixable: true },
    ],
  });
});

it('escapes what GitHub’s runner unescapes', () => {
  expect(githubReport(diagnostics, 'en')).toBe(
    '::warning file=notes/202205/0511.md,line=12,title=title-without-link::entry 3 has no link. Make its title one.\n' +
      '::error file=notes/a%2C b%3Ac.md,line=1,title=unreadable-file::100%25 wrong%0Ain two lines.\n',
  );
});

it('describes its rules in SARIF and points to files and lines', () => {
  expect(sarifReport(diagnostics, 'en', '1.2.3')).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'daybook',
            semanticVersion: '1.2.3',
            rules: [{ id: 'title-without-link', defaultConfiguration: { level: 'warning' } }, { id: 'unreadable-file' }],
          },
        },
        results: [
          {
            ruleId: 'title-without-link',
            ruleIndex: 0,
            level: 'warning',
            locations: [{ physicalLocation: { artifactLocation: { uri: 'notes/202205/0511.md' }, region: { startLine: 12 } } }],
          },
          {
            ruleId: 'unreadable-file',
            ruleIndex: 1,
            level: 'error',
            locations: [{ physicalLocation: { artifactLocation: { uri: 'notes/a,%20b:c.md' } } }],
          },
        ],
      },
    ],
  });
});
