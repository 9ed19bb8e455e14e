import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTriageSite, triageLines } from '../../../test/inbox/triage-site.js';

describe('the pages of the inbox', () => {
  test('show what a source says as text, and name broken lines', async () => {
    const { get } = await openTriageSite();
    for (const path of ['/inbox', '/inbox/0a0000000001']) {
      const { status, body } = await get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(body).not.toMatch(/<script>|<img src=x|<b>feed|<i>|javascript:alert/);
    }
    expect((await get('/inbox')).body).toContain('.daybook/inbox/items-2022-05.jsonl:3: says nothing of an item');
    expect((await get('/inbox/0a0000000003')).status).toBe(404);
  });

  test('draw formulas and read TeX, in titles, abstracts and the name of the page', async () => {
    const { get } = await openTriageSite([
      {
        id: '0a0000000001',
        title: '\\textbf{Ruler}: attention in $\\mathcal{O}(n^2)$, not $O(n)|x$',
        url: 'https://a.example/ruler',
        source: 'a feed',
        abstract: "By Poincar{\\'e}, of $\\alpha_t$; costs $5 or $6, and <b>$x_<script>$</b>.",
      },
    ]);
    for (const path of ['/inbox', '/inbox/0a0000000001']) {
      const { body } = await get(path);
      expect(body).toMatch(/Ruler: attention in <math alttext="\\mathcal\{O\}\(n\^2\)"><mrow><mi>𝒪<\/mi>/);
      expect(body).toMatch(/By Poincaré, of <math alttext="\\alpha_t">.*costs \$5 or \$6, and &lt;b&gt;/);
      expect(body).not.toMatch(/\\textbf|<script>\$|<b>\$/);
    }
    expect((await get('/inbox/0a0000000001')).body).toContain('<title>Ruler: attention in $\\mathcal{O}(n^2)$');
  });

  test('know of a source that was added while they are served', async () => {
    const { folder, get, post } = await openTriageSite();
    await post({ do: 'dismiss', item: '0a0000000001' });
    await post({ do: 'dismiss', item: '0a0000000002' });
    expect((await get('/inbox')).body).toContain('The inbox has no sources yet.');
    const sources = [{ name: 'a feed', kind: 'feed', url: 'https://a.example/feed.xml' }];
    writeFileSync(join(folder, 'daybook.json'), JSON.stringify({ inbox: { sources } }));
    const { body } = await get('/inbox');
    expect([body.includes('The inbox has no sources yet.'), body.includes('you have gone through everything')]).toEqual([false, true]);
  });

  test('come in pages of a hundred, of which a step keeps its own, and a place behind the last is on the last', async () => {
    const many = Array.from({ length: 230 }, (_, n) => ({
      id: (0xb00000000000 + n).toString(16),
      title: `Item ${n}`,
      url: `https://a.example/${n}`,
      source: 'a feed',
    }));
    const { get, post } = await openTriageSite(many);
    const shown = async (path: string) => {
      const { body } = await get(path);
      return {
        items: [...body.matchAll(/data-item="([^"]+)"/g)].map((match) => match[1] ?? ''),
        range: /<span data-range[^>]*>([^<]*)/.exec(body)?.[1],
        ways: [...body.matchAll(/<a rel="(prev|next)" href="([^"]+)"/g)].map((match) => `${match[1]} ${match[2]}`),
      };
    };
    const pages = [await shown('/inbox'), await shown('/inbox?from=100'), await shown('/inbox?from=200')];
    expect(pages.map(({ range }) => range)).toEqual(['1–100 of 230', '101–200 of 230', '201–230 of 230']);
    expect(pages.map(({ ways }) => ways)).toEqual([
      ['next /inbox?from=100'],
      ['prev /inbox', 'next /inbox?from=200'],
      ['prev /inbox?from=100'],
    ]);
    expect(new Set(pages.flatMap(({ items }) => items)).size).toBe(230);
    for (const far of ['230', '999999999', '200']) expect((await shown(`/inbox?from=${far}`)).range).toBe('201–230 of 230');
    for (const none of ['-1', 'x', '1e3', '']) expect((await shown(`/inbox?from=${none}`)).range).toBe('1–100 of 230');
    const { to } = await post({ do: 'dismiss', item: pages[1]?.items[0] ?? '', from: '100' });
    expect(to).toMatch(/^\/inbox\?from=100&said=/);
    expect((await get(to)).body).toMatch(/101–200 of 229/);
    const third = pages[2]?.items[3] ?? '';
    expect((await get(`/inbox/${third}`)).body).toContain(`href="/inbox?from=200#item-${third}"`);
  });

  test('say what hides an item, and how many each mute hides', async () => {
    const { get, post } = await openTriageSite([
      ...triageLines.slice(1, 2),
      { id: '0a0000000005', title: 'Heat', url: 'https://b.example/heat', source: 'x', abstract: 'On diffusion.', authors: ['Ada Li'] },
      { id: '0a0000000006', title: 'Diffusion', url: 'https://b.example/2', source: 'x' },
    ]);
    expect((await get((await post({ do: 'mute-word', value: 'diffusion' })).to)).body).toContain(
      'Muted the word “diffusion”. 2 items are hidden now.',
    );
    await post({ do: 'mute-author', value: 'Ada Li' });
    const { body } = await get('/inbox?shows=muted');
    expect(body.replace(/<[^>]*>/g, '')).toContain('Hidden, for you muted the word “diffusion”, the author “Ada Li”');
    expect([...body.matchAll(/class="hides">([^<]*)/g)].map(([, words]) => words)).toEqual(['hides 2 items', 'hides 1 item']);
    expect((await get('/inbox/0a0000000006')).body.replace(/<[^>]*>/g, '')).toContain('Hidden, for you muted the word “diffusion”');
    expect((await get('/inbox')).body).not.toContain('Hidden, for');
  });

  test('list the keys for which there is something on the page, and no others', async () => {
    const many = Array.from({ length: 101 }, (_, n) => ({
      id: (0xb00000000000 + n).toString(16),
      url: `https://a.example/${n}`,
      source: 'a',
    }));
    const noted = { id: '0a0000000006', title: 'YOLOv6', url: 'https://example.org/yolov6', source: 'x' };
    const { get, post } = await openTriageSite([
      ...triageLines.slice(0, 2),
      noted,
      ...many.map((line, n) => ({ ...line, title: `Item ${n}` })),
    ]);
    const shown = async (path: string) => {
      const { body } = await get(path);
      const keys = [...body.matchAll(/<dt>(.*?)<\/dt>/g)].flatMap(([, names = '']) =>
        [...names.matchAll(/<kbd>(.+?)<\/kbd>/g)].map(([, key]) => key),
      );
      const parts = {
        e: 'value="accept"',
        l: 'value="later"',
        x: 'value="dismiss"',
        m: 'data-mute',
        s: 'class="tick"',
        n: 'data-turn',
        p: 'data-turn',
      };
      const isUndone = /<form[^>]*data-undo(?![^>]*hidden)/.test(body) ? ['u'] : [];
      const meant = Object.entries(parts).flatMap(([key, part]) => (body.includes(part) ? [key] : []));
      return { path, keys: keys.toSorted(), meant: [...meant, ...isUndone], swipes: body.includes('On a phone') };
    };
    const before = await shown('/inbox?shows=noted');
    expect(before).toEqual({ ...before, keys: ['?', 'Enter', 'j', 'k', 'o'], meant: [], swipes: false });
    await post({ do: 'dismiss', item: '0a0000000001' });
    await post({ do: 'mute-word', value: '小目标' });
    for (const shows of ['new', 'dismissed', 'muted', 'noted']) {
      const { keys, meant, swipes } = await shown(`/inbox?shows=${shows}`);
      expect([shows, keys]).toEqual([shows, [...meant, '?', 'Enter', 'j', 'k', 'o'].toSorted()]);
      expect([shows, swipes]).toEqual([shows, shows !== 'noted']);
    }
    for (const id of ['0a0000000001', '0a0000000002', 'b00000000000']) {
      const { keys, meant } = await shown(`/inbox/${id}`);
      expect([id, keys]).toEqual([id, [...meant.filter((key) => key !== 'm'), '?', 'Esc', 'o'].toSorted()]);
    }
  });
});
