import { expect, test } from 'vitest';
import { list } from './list.js';
import { readAnswer } from './read/read-answer.js';
import type { Memory, SourcePorts } from './source.js';

const settings = { name: 'a group', kind: 'list', url: 'https://group.example.org/' } as const;

function portsOf(page: string, memory: Memory): SourcePorts {
  return {
    ask: async ({ url }) => ({ url, status: 200, headers: {}, body: new TextEncoder().encode(page), type: '', isKept: false }),
    read: async (answer) => readAnswer(answer),
    saved: async () => [],
    ...{ now: new Date('2022-05-12T04:00:00Z'), since: null, memory, isWanted: false },
  };
}

test('why nothing came of a page is told again while the page is the same', async () => {
  const first = await list.fetch(settings, portsOf('<p>Nothing here.</p>', {}));
  const again = await list.fetch(settings, portsOf('<p>Nothing here.</p>', first.memory));
  expect([first.note?.en, again.note?.en]).toEqual(Array(2).fill('No link of this page says what it leads to.'));
});

test('a page with links that is the same is not read again', async () => {
  const page = '<ul><li><a href="/papers/1">Learning to track with rulers</a></li></ul>';
  const first = await list.fetch(settings, portsOf(page, {}));
  const again = await list.fetch(settings, portsOf(page, first.memory));
  expect([first.items.length, again.isSame]).toEqual([1, true]);
});
