import { expect, it } from 'vitest';
import { brokenWeb } from '../../../test/capture/fake-web.js';
import { sampleItem } from '../../../test/inbox/sample-item.js';
import { temporaryLog, testPorts } from '../../../test/temporary-log.js';
import { openDaybook } from '../../daybook.js';
import { acceptItems } from './accept-items.js';
import { keepItems } from './keep-items.js';
import { undoDecisions } from './undo-decisions.js';

const log = temporaryLog();
const urls = ['https://example.org/1', 'https://example.org/2'];
const note = 'notes/202205/0512.md';

async function openAccepted() {
  const daybook = await openDaybook(log.root, { ...testPorts, fetch: brokenWeb().fetch });
  const items = urls.map((url, n) => sampleItem({ title: `Title ${n}`, url }));
  await keepItems(daybook, await daybook.readLog(), [{ source: 'a', at: '2022-05-11T08:00:00Z', items }]);
  const context = { daybook, language: 'en' } as const;
  await acceptItems(context, urls, { date: '2022-05-12', dryRun: false });
  return context;
}

it('takes the note that an item began away with its entry, once no other is in it', async () => {
  const context = await openAccepted();
  await undoDecisions(context, { last: 1 });
  expect(log.get(note)).toContain('Title 0');
  await undoDecisions(context, { last: 1 });
  expect(log.tree()).not.toContain(note);
});

it('keeps a note in which something else was written', async () => {
  const context = await openAccepted();
  log.put(note, `${log.get(note)}\nA remark.\n`);
  await undoDecisions(context, { last: 2 });
  expect(log.get(note)).toContain('A remark.');
});

it('keeps a note that was begun before', async () => {
  log.put(note, '# 公众号内容拓展学习笔记（2022.5.12）\n\n');
  const context = await openAccepted();
  await undoDecisions(context, { last: 2 });
  expect(log.get(note)).not.toContain('Title');
});
