import { describe, expect, it } from 'vitest';
import { hole, type SourceSample, sourceSamples } from '../../../test/inbox/source-samples.js';
import { DaybookError } from '../../base/errors.js';
import type { WebResponse } from '../../base/fetcher.js';
import { parseConfig } from '../../log/config.js';
import { sourceKinds } from '../../log/inbox-config.js';
import type { Item } from '../item.js';
import { readAnswer } from './read/read-answer.js';
import { Refusal } from './refusal.js';
import type { SourcePorts } from './source.js';
import { recognised, sourceOf, sources } from './sources.js';

const now = new Date('2022-05-12T04:00:00Z');
const title = 'Attention, measured: 度量 $n < 16$';

/** What a host answers to each address; null for what it does not know. */
type Host = (url: string) => string | null;

/** Puts a title into the answers of a sample as their format writes texts. */
function hostOf({ answers }: SourceSample, markup: string, text: string): Host {
  return (url) => {
    const [, answer] = Object.entries(answers).find(([start]) => url.startsWith(start)) ?? [];
    return answer?.replaceAll(hole, /^[[{]/.test(answer) ? JSON.stringify(text).slice(1, -1) : markup) ?? null;
  };
}

function portsOf(sample: SourceSample, host: Host, more: Partial<SourcePorts> = {}): SourcePorts & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    ask: async ({ url }) => {
      asked.push(url);
      const body = host(url);
      const response: WebResponse = { url, status: 200, headers: {}, body: new TextEncoder().encode(body ?? ''), type: '', isKept: false };
      if (body === null) throw new Refusal({ ...response, status: 404 }, now.getTime());
      return response;
    },
    read: async (answer) => readAnswer(answer),
    saved: async () => sample.saved ?? [],
    ...{ now, since: null, memory: {}, isWanted: false, asked },
    ...more,
  };
}

function named(items: readonly Item[], name: string): readonly Item[] {
  const put = (text: string | null): string | null => text?.replaceAll(hole, name) ?? null;
  return items.map((item) => ({ ...item, title: put(item.title) ?? '', abstract: put(item.abstract) }));
}

it('every kind that daybook.json knows is in the table once, and has a sample', () => {
  expect(sources.map(({ kind }) => kind).toSorted()).toEqual([...sourceKinds].toSorted());
  expect([...new Set(sourceSamples.map(({ settings }) => settings.kind))].toSorted()).toEqual([...sourceKinds].toSorted());
});

it('addresses of pages that could be anything are nobody’s', () => {
  const urls = [
    'https://example.org/',
    'https://arxiv.org/abs/2205.01234',
    'https://github.com/',
    'https://openreview.net/forum?id=x',
    'cs',
    '',
  ];
  for (const url of urls) expect([url, recognised(url)]).toEqual([url, null]);
});

describe.each(sourceSamples.map((sample) => [`${sample.settings.kind} “${sample.settings.name}”`, sample] as const))('%s', (_, sample) => {
  const { settings, addresses } = sample;
  const source = sourceOf(settings.kind);
  const usual = hostOf(sample, title.replace('<', '&lt;'), title);

  it('has settings that daybook.json takes, and no others', () => {
    expect(parseConfig(JSON.stringify({ inbox: { sources: [settings] } })).inbox.sources).toEqual([settings]);
    expect(source.settings.safeParse({ ...settings, more: 1 }).success).toBe(false);
    expect([source.title.en, source.title.zh]).not.toContain('');
  });

  it('is known by its addresses, with a name that daybook.json takes', () => {
    for (const url of addresses) {
      const found = recognised(url);
      expect([url, found?.kind]).toEqual([url, settings.kind]);
      expect(source.settings.safeParse(found).success).toBe(true);
    }
    for (const address of [source.home(settings), source.feedUrl(settings)]) expect(address ?? 'https://').toMatch(/^https:\/\//);
  });

  it('gives what it offers as items', async () => {
    const { items, isSame } = await source.fetch(settings, portsOf(sample, usual));
    expect(items).toEqual(named(sample.items, title));
    expect(isSame).toBe(false);
  });

  it('has nothing to tell twice: the second time it is the same, or offers the same', async () => {
    const first = await source.fetch(settings, portsOf(sample, usual));
    const again = await source.fetch(settings, portsOf(sample, usual, { memory: first.memory }));
    expect(again.isSame ? again.items : first.items).toEqual(again.items);
    const wanted = await source.fetch(settings, portsOf(sample, usual, { memory: again.memory, isWanted: true }));
    expect(wanted.items).toEqual(first.items);
  });

  it('makes harmless plain text of a hostile title', async () => {
    const hostile = '<script>alert(1)</script>&lt;img src=x onerror=alert(2)&gt; \u202egnp.exe\u202c\u0000\u0007 \u200bYOLOv6\n<b>检测</b>';
    const { items } = await source.fetch(settings, portsOf(sample, hostOf(sample, hostile, hostile)));
    for (const text of items.flatMap((item) => [item.title, item.abstract ?? '', ...item.authors])) {
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(text).toBe(text.trim());
      expect(text).not.toContain('<script');
      expect(text).not.toContain('<b>');
    }
    if (settings.kind !== 'folder') expect(items[0]?.title).toMatch(/YOLOv6 ?检测/);
  });

  it('says in both languages what is wrong when it is refused, or answered with something else', async () => {
    if (settings.kind === 'folder') return;
    await expect(
      source.fetch(
        settings,
        portsOf(sample, () => null),
      ),
    ).rejects.toBeInstanceOf(Refusal);
    const others = [
      '',
      ' \n',
      '{}',
      '[]',
      'null',
      '[1, null, {"paper": 1}]',
      '{"notes": 1, "items": 2}',
      '<',
      '<!doctype html><title>Log in</title>',
      '\u0000',
      '<rss>',
    ];
    for (const answer of others) {
      const outcome = await source
        .fetch(
          settings,
          portsOf(sample, () => answer),
        )
        .catch((error) => error);
      if (outcome instanceof DaybookError) {
        expect([outcome.code, outcome.text.en, outcome.text.zh]).not.toContain('');
        expect(outcome.code).toBe('unreadable');
      } else expect([answer, outcome.items]).toEqual([answer, []]);
    }
  });
});
