import { expect, it } from 'vitest';
import { sampleLinks, sampleLog, sampleNote } from '../../test/sample-log.js';
import { pathInLog, safeHref } from './safe-href.js';

const log = sampleLog({ 'notes/202205/0511.md': sampleNote('2022.5.11', ''), 'images/图 1.png': '' });
const href = (target: string): string | null => safeHref(target, 'notes/202205/0510.md', log, sampleLinks);

it('lets web and mail addresses through', () => {
  expect(href(' https://arxiv.org/abs/2204.07154 ')).toBe('https://arxiv.org/abs/2204.07154');
  expect(href('//a.org/x')).toBe('https://a.org/x');
  expect(href('www.a.org/x')).toBe('https://www.a.org/x');
  expect(href('mailto:a@b.org')).toBe('mailto:a@b.org');
});

it('refuses everything that could run', () => {
  const targets = [
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:x',
    ' JAVASCRIPT:x',
    'vbscript:x',
    'data:text/html,x',
    'blob:x',
    'file:///etc/passwd',
  ];
  expect(targets.map(href)).toEqual(targets.map(() => null));
});

it('refuses an address that is longer than any browser takes', () => {
  expect(href(`https://a.org/${'x'.repeat(10_000)}`)).toBeNull();
});

it('finds days and files of the log, and nothing else', () => {
  expect(href('0511.md#x')).toBe('/days/2022-05-11');
  expect(href('../../images/%E5%9B%BE%201.png')).toBe('/files/images/图 1.png');
  expect(href('..\\..\\images\\图 1.png')).toBe('/files/images/图 1.png');
  expect(href('../missing.md')).toBeNull();
  expect(href('/etc/passwd')).toBeNull();
  expect(href('')).toBeNull();
});

it('never leaves the log', () => {
  expect(pathInLog('../../../etc/passwd', 'notes/202205/0510.md')).toBeNull();
  expect(pathInLog('..%2f..%2f..%2fetc', 'notes/202205/0510.md')).toBeNull();
});
