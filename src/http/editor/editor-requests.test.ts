import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { day, temporaryLog, testPorts, text } from '../../../test/temporary-log.js';
import { openDaybook } from '../../daybook.js';
import { siteRoutes } from '../site.js';

const log = temporaryLog();
let site: { fetch(request: Request): Response | Promise<Response> };
beforeEach(async () => {
  const daybook = await openDaybook(log.root, testPorts);
  site = siteRoutes(daybook, {
    current: async () => ({ log: await daybook.readLog(), version: 'v1', diagnostics: () => [] }),
    listen: () => () => {},
  });
});

const ask = async (path: string, fields?: Readonly<Record<string, string>>): Promise<Response> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields ?? {})) form.append(name, value);
  const init: RequestInit = fields ? { method: 'POST', body: form } : {};
  return site.fetch(new Request(`http://127.0.0.1:3210/edit/2022-05-11${path}`, { ...init, headers: { host: '127.0.0.1:3210' } }));
};
const state = async (): Promise<string> => /name="revision" value="([^"]+)"/.exec(await (await ask('')).text())?.[1] ?? '';
const draft = () => JSON.parse(log.get('.daybook/drafts/2022-05-11.json'));

describe('a form of the editor', () => {
  it('whatever it holds is answered with a page, and leaves the note as it is', async () => {
    const odd = fc.constantFrom(
      '',
      'new',
      '0',
      '-1',
      '1e9',
      '7',
      'source',
      'form',
      'undo',
      'move',
      'fix-x-1',
      'remove-picture-9999',
      '"><script>x</script>',
      '{"title":1}',
      '../../etc/passwd',
      '\0\r\n:star:',
      '检测 with YOLOv6',
      'a'.repeat(70_000),
    );
    const names = [
      'n',
      'do',
      'to',
      'view',
      'revision',
      'title',
      'url',
      'relevance',
      'paper-title',
      'paper-url',
      'tags',
      'source',
      'before',
      'window',
      'seen',
    ];
    const forms = fc.dictionary(fc.constantFrom(...names), odd, { maxKeys: 8 });
    await fc.assert(
      fc.asyncProperty(forms, fc.boolean(), async (fields, isCurrent) => {
        if (fields.do === 'save') return;
        const answer = await ask('/form', isCurrent ? { ...fields, revision: await state() } : fields);
        expect([200, 303, 400, 409]).toContain(answer.status);
        expect(log.get(day)).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  it('of an older page takes what was typed to where its entry stands, and says when both changed the same', async () => {
    const before = JSON.stringify({
      title: '检测 with YOLOv6',
      url: 'https://example.org/a',
      relevance: 1,
      abstract: '',
      paper: [],
      code: [],
      keyPoints: '',
      tips: '',
      tags: '',
    });
    const entry = { n: '1', do: 'set', title: '检测 with YOLOv6', url: 'https://example.org/a', relevance: '1' };
    await ask('/form', { ...entry, revision: await state(), tips: '那边' });
    expect((await ask('/form', { ...entry, before, revision: '0-old', abstract: '这边' })).headers.get('location')).toBe(
      '/edit/2022-05-11?n=1&said=joined',
    );
    expect(draft().text).toContain('Abstract: 这边\n   - Tips: 那边\n');
    const clash = await ask('/form', { ...entry, before, revision: '0-old', tips: '都改' });
    expect([clash.status, /<textarea[^>]*name="tips"[^>]*>\s*([^<]*)/.exec(await clash.text())?.[1]]).toEqual([409, '都改']);
    expect(draft().text).not.toContain('都改');
  });

  it('tells whether it would change anything, without changing it', async () => {
    const entry = { n: '1', title: '检测 with YOLOv6', url: 'https://example.org/a', relevance: '1' };
    expect(await (await ask('/form', { ...entry, do: 'try', revision: await state() })).json()).toEqual({ changes: false });
    expect(await (await ask('/form', { ...entry, do: 'try', revision: await state(), tips: '新' })).json()).toEqual({ changes: true });
    expect(log.tree()).toEqual([day]);
  });

  it('moves an entry to a place of the day and no further', async () => {
    const two = `${text}\n2. [分割](https://example.org/b)\n\n3. [扩散](https://example.org/c)\n`;
    log.put(day, two);
    await ask('/form', { n: '1', do: 'move', to: '99', revision: await state() });
    expect(draft().text.match(/^\d\. \[[^\]]*/gm)).toEqual(['1. [分割', '2. [扩散', '3. [检测 with YOLOv6']);
    expect(draft().done.map(({ kind, from, to }: { kind: string; from: number; to: number }) => [kind, from, to])).toEqual([
      ['move', 0, 2],
    ]);
  });

  it('of a draft by an earlier program, which kept no steps, goes on', async () => {
    const {
      done: _,
      undone: __,
      ...old
    } = {
      ref: '2022-05-11',
      path: day,
      base: text,
      text: `${text}\n`,
      loose: [],
      revision: 3,
      at: '2022-05-11T08:00:00Z',
      done: [],
      undone: [],
    };
    log.put('.daybook/drafts/2022-05-11.json', JSON.stringify(old));
    expect((await ask('')).status).toBe(200);
    await ask('/form', { n: '1', do: 'remove', revision: await state() });
    expect(draft().done.length).toBe(1);
  });
});
