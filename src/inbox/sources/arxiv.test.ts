import { describe, expect, it } from 'vitest';
import type { ArxivSettings } from '../../log/inbox-config.js';
import { arxiv } from './arxiv.js';
import { readAnswer } from './read/read-answer.js';
import type { SourcePorts } from './source.js';

const settings: ArxivSettings = { name: 'cs.CV', kind: 'arxiv', categories: ['cs.CV', 'cs.LG'] };

function entry(number: number, published: string): string {
  const id = `2205.${String(number).padStart(5, '0')}`;
  return `<entry><id>http://arxiv.org/abs/${id}v1</id><published>${published}</published><title>Paper ${number}</title></entry>`;
}

function portsAt(now: string, since: string | null, pages: readonly string[]): SourcePorts & { readonly asked: URLSearchParams[] } {
  const asked: URLSearchParams[] = [];
  return {
    ask: async ({ url }) => {
      asked.push(new URL(url).searchParams);
      const body = `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>${pages[asked.length - 1] ?? ''}</feed>`;
      return { url, status: 200, headers: {}, body: new TextEncoder().encode(body), type: '', isKept: false };
    },
    read: async (answer) => readAnswer(answer),
    saved: async () => [],
    ...{ now: new Date(now), since: since === null ? null : new Date(since), memory: {}, isWanted: false, asked },
  };
}

describe('arXiv', () => {
  it('is asked page after page until what is older than the last time', async () => {
    const full = (from: number, published: string): string => Array.from({ length: 200 }, (_, at) => entry(from + at, published)).join('');
    const pages = [full(0, '2022-05-11T10:00:00Z'), full(200, '2022-05-11T09:00:00Z'), full(400, '2022-05-01T00:00:00Z')];
    const ports = portsAt('2022-05-12T08:00:00Z', '2022-05-11T08:00:00Z', pages);
    const { items, entries, note } = await arxiv.fetch(settings, ports);
    expect(ports.asked.map((query) => [query.get('search_query'), query.get('start'), query.get('sortBy')])).toEqual(
      ['0', '200', '400'].map((start) => ['cat:cs.CV OR cat:cs.LG', start, 'submittedDate']),
    );
    expect([items.length, entries, note]).toEqual([400, 600, null]);
  });

  it('says that there is no announcement today, and is not asked', async () => {
    const ports = portsAt('2022-05-14T04:00:00Z', '2022-05-13T08:00:00Z', []);
    const { isSame, note } = await arxiv.fetch(settings, ports);
    expect([isSame, ports.asked.length]).toEqual([true, 0]);
    expect(note?.en).toBe(
      'No announcement today: arXiv announces on the evenings of Sunday to Thursday, US Eastern time; next on 2022-05-15.',
    );
    expect(note?.zh).toContain('今天没有公布');
  });

  it('is not asked twice for one announcement, but again for one that its machines may not have had yet', async () => {
    const twice = portsAt('2022-05-12T20:00:00Z', '2022-05-12T08:00:00Z', []);
    expect((await arxiv.fetch(settings, twice)).note?.en).toBe(
      'arXiv has announced nothing since it was asked last; next on 2022-05-12 at 20:00, US Eastern time.',
    );
    expect(twice.asked.length).toBe(0);
    const early = portsAt('2022-05-12T08:00:00Z', '2022-05-12T00:30:00Z', [entry(1, '2022-05-11T10:00:00Z')]);
    expect((await arxiv.fetch(settings, early)).items).toHaveLength(1);
  });

  it('says that it may keep a holiday when it should have announced and has nothing', async () => {
    const { items, note } = await arxiv.fetch(settings, portsAt('2022-07-05T08:00:00Z', '2022-07-04T12:00:00Z', ['']));
    expect(items).toEqual([]);
    expect(note?.en).toBe('arXiv has nothing new here, though it should have announced on 2022-07-04: it may be late, or keep a holiday.');
  });

  it('is asked whenever somebody asks for it by its name', async () => {
    const ports = portsAt('2022-05-14T04:00:00Z', '2022-05-13T08:00:00Z', [entry(1, '2022-05-12T10:00:00Z')]);
    expect((await arxiv.fetch(settings, { ...ports, isWanted: true })).items).toHaveLength(1);
  });
});
