import { expect, test } from 'vitest';
import { reportAs } from './report-as.js';

const found = [
  {
    rule: 'label-typo',
    severity: 'warning',
    file: 'notes/202205/0511.md',
    line: 9,
    message: 'Write GitHub: it says GtiHub.',
    fixable: true,
  },
] as const;
const view = { language: 'en', color: false, version: '1.2.3' } as const;

test('writes a finding in every form that is offered', () => {
  expect(reportAs('text', found, view).split('\n')[0]).toBe('notes/202205/0511.md:9: warning: Write GitHub: it says GtiHub. [label-typo]');
  expect(JSON.parse(reportAs('json', found, view))).toEqual({ diagnostics: found });
  expect(reportAs('github', found, view)).toBe(
    '::warning file=notes/202205/0511.md,line=9,title=label-typo::Write GitHub: it says GtiHub.\n',
  );
  expect(JSON.parse(reportAs('sarif', found, view)).runs[0].tool.driver.semanticVersion).toBe('1.2.3');
});

test('sets place and rule back and the severity in its colour', () => {
  expect(reportAs('text', found, { ...view, color: true }).split('\n')[0]).toBe(
    '\u001b[2mnotes/202205/0511.md:9:\u001b[0m \u001b[33mwarning\u001b[0m: Write GitHub: it says GtiHub. \u001b[2m[label-typo]\u001b[0m',
  );
});
