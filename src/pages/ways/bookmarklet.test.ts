import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { bookmarklet } from './bookmarklet.js';

/** What a page's browser does when the bookmark is clicked there. */
function clicked(page: { title: unknown; href: string; marked: string; opens?: boolean }): {
  opened: string[];
  went: string[];
  gave: unknown;
} {
  const opened: string[] = [];
  const went: string[] = [];
  const code = decodeURI(bookmarklet('http://127.0.0.1:3210').slice('javascript:'.length));
  const gave = runInNewContext(code, {
    location: { href: page.href, assign: (to: string) => went.push(to) },
    document: { title: page.title },
    getSelection: () => ({ toString: () => page.marked }),
    window: {
      open: (to: string, target: string, features: string) => {
        opened.push(to, target, features);
        return page.opens === false ? null : {};
      },
    },
  });
  return { opened, went, gave };
}

describe('the bookmark that notes a page', () => {
  it('opens a small window with address, title and marked words, and leaves the page as it is', () => {
    const { opened, went, gave } = clicked({ title: '检测 & YOLOv6', href: 'https://example.org/a?b=1&c=检#d', marked: 'a "quote"' });
    const to = new URL(opened[0] ?? '');
    expect(to.origin + to.pathname).toBe('http://127.0.0.1:3210/save');
    expect(Object.fromEntries(to.searchParams)).toEqual({
      url: 'https://example.org/a?b=1&c=检#d',
      title: '检测 & YOLOv6',
      text: 'a "quote"',
    });
    expect([opened.slice(1), went, gave]).toEqual([['_blank', 'popup,width=620,height=860'], [], undefined]);
  });

  it('goes there itself where no window opens', () => {
    const { went } = clicked({ title: 'A', href: 'https://example.org/', marked: '', opens: false });
    expect(went).toEqual(['http://127.0.0.1:3210/save?url=https%3A%2F%2Fexample.org%2F&title=A&text=']);
  });

  it('hands over no more than a server takes, and no half of a character', () => {
    const { opened } = clicked({ title: `\ud800${'长'.repeat(500)}`, href: 'https://example.org/', marked: '🙂'.repeat(5000) });
    const to = new URL(opened[0] ?? '');
    expect(to.searchParams.get('title')).toBe('长'.repeat(199));
    expect(to.searchParams.get('text')).toBe('🙂'.repeat(600));
    expect(to.href.length).toBeLessThan(14_000);
  });

  it('is an address without a space or a quotation mark', () => {
    expect(bookmarklet('https://log.example.org')).toMatch(/^javascript:[\w%!'()*+,./:;=?@&|~>-]+$/);
  });
});
