import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fakeWeb } from '../../../test/capture/fake-web.js';
import { smallLog, temporaryLog } from '../../../test/cli/temporary-log.js';
import { silentLogger } from '../../base/logger.js';
import { openDaybook } from '../../daybook.js';
import { followLog } from '../live.js';
import { siteRoutes } from '../site.js';

const at = '2022-05-11T04:00:00.000Z';
const lines = [
  {
    id: '0a0000000001',
    title: '<script>alert(1)</script>',
    url: 'https://a.example/"><script>',
    source: '<b>feed</b>',
    abstract: '<img src=x onerror=alert(1)>',
    authors: ['"><i>'],
  },
  { id: '0a0000000002', title: '小目标检测的 10 个技巧', url: 'https://a.example/tricks', source: '机器之心' },
  { id: '0a0000000003', title: 'bad', url: 'javascript:alert(1)', source: 'x' },
];

async function openSite(offered: readonly object[] = lines) {
  const text = offered.map((line) => `${JSON.stringify({ ...line, at })}\n`).join('');
  const folder = temporaryLog({ ...smallLog, '.daybook/inbox/items-2022-05.jsonl': text });
  const ports = { now: () => new Date('2022-05-12T04:00:00Z'), logger: silentLogger, fetch: fakeWeb({}).fetch };
  const daybook = await openDaybook(folder, ports);
  const end = new AbortController();
  end.abort();
  const site = siteRoutes(
    daybook,
    followLog(daybook, () => [], end.signal),
  );
  const headers = { host: '127.0.0.1:3210', 'accept-language': 'en' };
  const get = async (path: string) => {
    const answer = await site.request(path, { headers });
    return { status: answer.status, body: await answer.text() };
  };
  const post = async (form: Readonly<Record<string, string>> | URLSearchParams, more: Readonly<Record<string, string>> = {}) => {
    const answer = await site.request('/inbox', { method: 'POST', headers: { ...headers, ...more }, body: new URLSearchParams(form) });
    return { status: answer.status, to: answer.headers.get('location') ?? '', body: await answer.text() };
  };
  return { folder, get, post };
}

describe('the pages of the inbox', () => {
  test('show what a source says as text, and name broken lines', async () => {
    const { get } = await openSite();
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
    const { get } = await openSite([
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
    const { folder, get, post } = await openSite();
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
    const { get, post } = await openSite(many);
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

  test('mute, pin, and show what is muted and pinned with the way back', async () => {
    const { get, post } = await openSite();
    const steps = [
      ['mute-word', 'script', 'Muted the word “script”.'],
      ['pin-author', 'Ada Li', 'Pinned the author “Ada Li”.'],
      ['pin-venue', 'CVPR', 'Pinned the venue “CVPR”.'],
      ['unpin-venue', 'CVPR', 'Unpinned the venue “CVPR”.'],
    ] as const;
    for (const [step, value, said] of steps) expect((await get((await post({ do: step, value })).to)).body).toContain(said);
    const { body } = await get('/inbox?shows=muted');
    expect(body).toContain('Muted and pinned (2)');
    const { to } = await post({ do: 'unmute-word', value: 'script', shows: 'muted' });
    expect(to).toMatch(/^\/inbox\?shows=muted&said=/);
    expect((await get(to)).body).toContain('Unmuted the word “script”.');
    expect((await post({ do: 'unpin-author', value: 'Nobody' })).status).toBe(404);
  });

  test('say what hides an item, and how many each mute hides', async () => {
    const { get, post } = await openSite([
      ...lines.slice(1, 2),
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
    const { get, post } = await openSite([...lines.slice(0, 2), noted, ...many.map((line, n) => ({ ...line, title: `Item ${n}` }))]);
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

  test('answer forms with a page and the script with data', async () => {
    const { get, post } = await openSite();
    const dismissed = await post({ do: 'dismiss', item: '0a0000000002' });
    expect([dismissed.status, dismissed.to.startsWith('/inbox?said=')]).toEqual([303, true]);
    expect((await get(dismissed.to)).body).toContain('Dismissed: 小目标检测的 10 个技巧.');
    const again = await post({ do: 'dismiss', item: '0a0000000002' }, { accept: 'application/json' });
    expect(JSON.parse(again.body)).toEqual({
      text: 'That was decided already.',
      decision: null,
      gone: [],
      stays: [],
      counts: { new: 1, dismissed: 1, muted: 0, noted: 0 },
      waiting: '1 item waits',
    });
    const muted = await post({ do: 'mute-word', value: 'script' }, { accept: 'application/json' });
    expect(JSON.parse(muted.body)).toMatchObject({ gone: ['0a0000000001'], counts: { new: 0, muted: 1 }, waiting: '0 items wait' });
    await post({ do: 'undo' }, { accept: 'application/json' });
    const undone = await post({ do: 'undo' }, { accept: 'application/json' });
    expect(JSON.parse(undone.body)).toMatchObject({
      text: 'Taken back: dismissed 1 item.',
      gone: [],
      counts: { new: 2, dismissed: 0 },
      waiting: '2 items wait',
    });
  });

  test('do with several what can be done, say why the others are refused, and which of them stay', async () => {
    const url = `https://a.example/${'a'.repeat(8_000)}`;
    const { get, post } = await openSite([...lines.slice(0, 2), { id: '0a0000000005', title: 'Long', url, source: 'x' }]);
    const send = async (step: string, items: readonly string[]) => {
      const body = new URLSearchParams([['do', step], ...items.map((item) => ['item', item])]);
      return JSON.parse((await post(body, { accept: 'application/json' })).body);
    };
    expect(await send('later', ['0a0000000002', '0a0000000005', 'ffffffffffff'])).toMatchObject({
      text: expect.stringMatching(
        /^Put into the to-read queue: 小目标检测的 10 个技巧\. 2 were refused: Long: “https:.* There is no item “f+”/,
      ),
      gone: ['0a0000000002'],
      stays: ['0a0000000005'],
      counts: { new: 2 },
    });
    expect(await send('dismiss', ['0a0000000002', 'ffffffffffff'])).toMatchObject({
      text: '2 were refused: 小目标检测的 10 个技巧: It is to be read later already. There is no item “ffffffffffff” in the inbox.',
      decision: null,
      stays: [],
    });
    const form = new URLSearchParams([
      ['do', 'dismiss'],
      ['item', '0a0000000001'],
      ['item', '0a0000000002'],
    ]);
    const { status, to } = await post(form);
    expect(status).toBe(303);
    expect((await get(to)).body).toContain(
      'alert(1)&lt;/script&gt;. 1 was refused: 小目标检测的 10 个技巧: It is to be read later already.',
    );
  });

  test('say what was wrong', async () => {
    const { post } = await openSite();
    expect(await post({ do: 'dismiss' })).toMatchObject({ status: 400, body: expect.stringContaining('No item is ticked.') });
    expect(await post({ do: 'burn', item: '0a0000000002' })).toMatchObject({ status: 400 });
    expect(await post({ do: 'undo' })).toMatchObject({ status: 409, body: expect.stringContaining('No decision of the inbox is left') });
    expect(await post({ do: 'mute-word', value: ' ' }, { accept: 'application/json' })).toMatchObject({
      status: 400,
      body: expect.stringContaining('There is no word in it.'),
    });
    expect(await post({ do: 'dismiss', item: 'ffffffffffff' })).toMatchObject({ status: 404 });
    expect(await post({ do: 'dismiss', item: '0a0000000002' }, { 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403 });
  });
});
