import { describe, expect, it } from 'vitest';
import { codeFences, outsideFences } from './code-fences.js';

/** What the text shows as fenced code. */
const fenced = (text: string): string[] => codeFences(text).map(({ start, end }) => text.slice(start, end));

describe('codeFences', () => {
  it('finds code between fences of either kind, also below a bullet and with CRLF', () => {
    expect(fenced('一\n```python\na\n```\n二\n  - ~~~\n    b\n    ~~~\r\n三')).toEqual(['```python\na\n```', '  - ~~~\n    b\n    ~~~\r']);
  });

  it('ends at a fence as long as the first, and takes a code span for none', () => {
    expect(fenced('````\n```\n````\n```a``` b\n')).toEqual(['````\n```\n````']);
  });

  it('takes a fence that is never closed for none', () => {
    expect(fenced('```\na')).toEqual([]);
  });
});

describe('outsideFences', () => {
  it('changes all but code', () => {
    expect(outsideFences('ab\n```\nab\n```\nab', (part) => part.replaceAll('a', 'x'))).toBe('xb\n```\nab\n```\nxb');
  });
});
