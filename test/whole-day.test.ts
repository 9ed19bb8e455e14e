import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { silentLogger } from '../src/base/logger.js';
import { openDaybook } from '../src/daybook.js';
import { operations } from '../src/operations/operations.js';
import { readInput } from '../src/operations/read-input.js';
import { fakeWeb } from './capture/fake-web.js';
import { siteSamples } from './capture/site-samples.js';
import { smallLog, temporaryLog } from './cli/temporary-log.js';
import { commitAll, git, useOwnGitSettings } from './git-log.js';

useOwnGitSettings();

const sample = (extractor: string) => {
  const found = siteSamples.find((one) => one.extractor === extractor);
  if (!found) throw new Error(`test/capture/site-samples.ts has no sample of ${extractor}.`);
  return found;
};

test('a day of work: a new day, an article, a paper and a repository, an edit, a picture, published; git shows only what was meant', async () => {
  const [article, paper, repository] = ['weixin', 'arxiv', 'github'].map(sample) as [
    ReturnType<typeof sample>,
    ReturnType<typeof sample>,
    ReturnType<typeof sample>,
  ];
  const folder = temporaryLog(smallLog);
  commitAll(folder);
  const web = fakeWeb(Object.assign({}, article.answers, paper.answers, repository.answers));
  const daybook = await openDaybook(folder, { now: () => new Date('2022-05-12T04:00:00Z'), logger: silentLogger, fetch: web.fetch });
  const run = (name: string, input: Record<string, unknown>) => {
    const operation = operations.find((one) => one.name === name);
    if (!operation) throw new Error(`There is no verb ${name}.`);
    return operation.run({ daybook, language: 'en' }, readInput(operation, input)) as Promise<Record<string, unknown>>;
  };

  await run('new', {});
  for (const { url } of [article, paper, repository]) await run('add', { url });
  await run('edit', { ref: '2022-05-12#2', set: ['tips=先沿行、再沿列', 'relevance=3'] });
  await run('move', { ref: '2022-05-12#3', to: 1 });
  writeFileSync(join(folder, 'notes/202205/ruler.png'), 'a picture');
  appendFileSync(join(folder, 'notes/202205/0512.md'), '\n   ![尺子](ruler.png)\n');
  const published = await run('publish day', { message: '2022.5.12' });

  expect(published).toMatchObject({ date: '2022-05-12', message: '2022.5.12', pushed: false });
  expect(git(folder, 'status', '--porcelain').trim()).toBe('');
  expect(git(folder, 'log', '-1', '--name-status', '--format=%s').trim().split('\n').filter(Boolean)).toEqual([
    '2022.5.12',
    'M\tREADME.md',
    'A\tnotes/202205/0512.md',
    'A\tnotes/202205/ruler.png',
  ]);
  const [day] = (await daybook.readLog()).days.filter(({ date }) => date === '2022-05-12');
  expect(day?.entries.map(({ url, relevance }) => [url, relevance])).toEqual([
    [repository.url, 0],
    [article.url, 0],
    [paper.url, 3],
  ]);
  expect(git(folder, 'diff', 'HEAD~1', '--', 'README.md')).toContain('+更新今日时间：2022.5.12');
});
