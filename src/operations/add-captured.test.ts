import { describe, expect, test } from 'vitest';
import { brokenWeb, type FakeWeb, fakeWeb } from '../../test/capture/fake-web.js';
import { siteSamples } from '../../test/capture/site-samples.js';
import { filesOf, temporaryLog } from '../../test/cli/temporary-log.js';
import { sampleNote } from '../../test/sample-log.js';
import { silentLogger } from '../base/logger.js';
import { openDaybook } from '../daybook.js';
import { addOperation } from './add.js';
import { captureOperation } from './capture.js';
import type { OperationContext } from './daybook-context.js';
import type { Operation } from './operation.js';
import { readInput } from './read-input.js';

const noted = '1. [量尺](https://arxiv.org/abs/2106.04560)       :star:\n   - Tips: 记过了';

/** A log of one day in front of a web, and its folder. */
async function logBefore(web: FakeWeb): Promise<{ readonly folder: string; readonly context: OperationContext }> {
  const folder = temporaryLog({ 'notes/202205/0511.md': sampleNote('2022.5.11', noted) });
  const daybook = await openDaybook(folder, { now: () => new Date('2022-05-12T04:00:00Z'), logger: silentLogger, fetch: web.fetch });
  return { folder, context: { daybook, language: 'en' } };
}

const run = (operation: Operation, context: OperationContext, input: Record<string, unknown>) =>
  operation.run(context, readInput(operation, input)) as Promise<Record<string, unknown>>;

const paper = siteSamples.find(({ name }) => name === 'a paper on arXiv');
if (!paper) throw new Error('test/capture/site-samples.ts has no paper on arXiv any more.');

describe('adding a link without a title', () => {
  test('writes what the site says, with what was typed in its place', async () => {
    const { folder, context } = await logBefore(fakeWeb(paper.answers));
    await run(addOperation, context, { url: paper.url, stars: 4, abstract: '量一量注意力。', date: '2022-05-11' });
    const text = filesOf(folder)['notes/202205/0511.md'] ?? '';
    expect(text.startsWith(sampleNote('2022.5.11', noted).trimEnd())).toBe(true);
    expect(text).toContain(':star::star::star::star:\n   - Abstract: 量一量注意力。\n');
    expect(text).not.toContain('We hang a ruler');
    expect(text).toContain('](https://arxiv.org/abs/2205.01234');
  });

  test('refuses what is noted before it asks the network, under any address of the paper', async () => {
    const web = fakeWeb({});
    const { folder, context } = await logBefore(web);
    const before = filesOf(folder);
    await expect(run(addOperation, context, { url: 'https://arxiv.org/pdf/2106.04560v3.pdf' })).rejects.toMatchObject({ code: 'exists' });
    expect(web.asked).toEqual([]);
    expect(filesOf(folder)).toEqual(before);
  });

  test('writes nothing when the network is away', async () => {
    const { folder, context } = await logBefore(brokenWeb());
    const before = filesOf(folder);
    await expect(run(addOperation, context, { url: 'https://example.org/post' })).rejects.toMatchObject({ code: 'unreachable' });
    expect(filesOf(folder)).toEqual(before);
  });

  test('asks nothing of the network when the title is given', async () => {
    const web = brokenWeb();
    const { context } = await logBefore(web);
    await run(addOperation, context, { url: 'https://example.org/post', title: '一篇文章' });
    expect(web.asked).toEqual([]);
  });
});

describe('capture', () => {
  test('shows the entry that add would write, and writes nothing', async () => {
    const { folder, context } = await logBefore(fakeWeb(paper.answers));
    const before = filesOf(folder);
    const draft = await run(captureOperation, context, { input: '2205.01234' });
    expect(draft).toMatchObject({ relevance: 0, tips: null, url: expect.stringContaining('arxiv.org'), noted: [] });
    expect(filesOf(folder)).toEqual(before);
    await run(addOperation, context, { url: '2205.01234', date: '2022-05-11' });
    expect(filesOf(folder)['notes/202205/0511.md']).toContain(String(draft.markdown).trim());
  });

  test.each(['', 'no address', 'javascript:alert(1)', 'file:///etc/passwd'])('says that %j is no address', async (input) => {
    const { context } = await logBefore(fakeWeb({}));
    await expect(run(captureOperation, context, { input })).rejects.toMatchObject({ code: expect.stringMatching(/^(?:bad-value|usage)$/) });
  });
});
