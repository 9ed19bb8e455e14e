import { describe, expect, it } from 'vitest';
import { scanLinks, targetUrl } from './scan-links.js';

const found = (text: string): [string | null, string][] =>
  scanLinks(text).map((link) => [link.label && text.slice(link.label.start, link.label.end), targetUrl(text, link.target)]);

describe('scanLinks', () => {
  it.each<[string, [string | null, string][]]>([
    [
      '[a](https://x.org) 和 [b](y.md "t")',
      [
        ['a', 'https://x.org'],
        ['b', 'y.md'],
      ],
    ],
    ['见https://x.org/a_(b)。再看', [[null, 'https://x.org/a_(b)']]],
    ['**https://x.org/a**', [[null, 'https://x.org/a']]],
    ['(https://x.org/a).', [[null, 'https://x.org/a']]],
    ['<https://x.org/a?b=1>', [[null, 'https://x.org/a?b=1']]],
    ['<a href="https://x.org" target="_blank">甲</a>', [['甲', 'https://x.org']]],
    ['[空]()', [['空', '']]],
    ['![图](x.png)和[a](b)', [['a', 'b']]],
    ['[[论文翻译]多任务](https://x.org)', [['[论文翻译]多任务', 'https://x.org']]],
    ['[a](x.org(b)', [['a', 'x.org(b']]],
    ['[a] (https://x.org/c)', [[null, 'https://x.org/c']]],
    ['没有链接 a < b', []],
  ])('%s', (text, links) => {
    expect(found(text)).toEqual(links);
  });
});
