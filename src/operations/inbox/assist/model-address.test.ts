import { beforeEach, expect, it } from 'vitest';
import { smallLog, temporaryLog } from '../../../../test/cli/temporary-log.js';
import { chat, modelHost } from '../../../../test/model-host.js';
import { sampleDigest } from '../../../../test/sample-digest.js';
import { webHost } from '../../../../test/web-host.js';
import { silentLogger } from '../../../base/logger.js';
import { openDaybook } from '../../../daybook.js';
import { fetchInbox } from '../fetch-inbox.js';
import { readItem } from '../read-item.js';
import { summariseDigest } from './summarise-digest.js';

const model = modelHost();
const address = () => `http://localhost:${model.web.port}/v1`;

// A host that may be asked, and would lead to the model.
const feeds = webHost((_, response) => {
  response.writeHead(302, { location: `${address()}/chat/completions` }).end();
}, '127.0.0.2');

beforeEach(() => {
  model.answer = chat('A sentence.');
});

it('is open to questions for the model, and to no feed, redirect or page', async () => {
  const sources = [
    { name: 'leads there', kind: 'feed', url: `http://127.0.0.2:${feeds.port}/feed.xml` },
    { name: 'is there', kind: 'feed', url: `${address()}/feed.xml` },
    { name: 'is there by number', kind: 'list', url: `http://127.0.0.1:${model.web.port}/` },
  ];
  const config = { fetch: { allow: [`127.0.0.2:${feeds.port}`] }, inbox: { sources, assist: { url: address(), model: 'small' } } };
  const folder = temporaryLog({ ...smallLog, 'daybook.json': JSON.stringify(config) });
  const daybook = await openDaybook(folder, { now: () => new Date('2022-05-11T23:00:00Z'), logger: silentLogger, env: {} });
  const { assist } = daybook.config.inbox;
  if (assist === null) throw new Error('no model');

  // The model first: its connection stays open, and nobody else may go over it.
  const { report } = await summariseDigest(daybook, assist, sampleDigest, (item) => item);
  expect([report.problem, model.questions.length]).toEqual([null, 2]);

  const { reports } = await fetchInbox(daybook);
  expect(reports.map(({ name, outcome }) => [name, outcome])).toEqual(sources.map(({ name }) => [name, 'failed']));
  for (const { text } of reports) expect(text.en).toContain('which is no public address');
  const item = { id: '0a0000000001', url: `${address()}/models` };
  await expect(readItem(daybook, item)).rejects.toMatchObject({ code: 'refused-address' });
  expect([feeds.asked, model.web.asked]).toEqual([['GET /feed.xml'], ['POST /v1/chat/completions', 'POST /v1/chat/completions']]);
});
