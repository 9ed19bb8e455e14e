import { describe, expect, test } from 'vitest';
import { fakeWeb } from '../../test/capture/fake-web.js';
import { siteSamples } from '../../test/capture/site-samples.js';
import { capturePage } from './capture-page.js';
import { extractorOf } from './extractors.js';
import { readSource } from './read/read-source.js';

const stars = [':star:', '⭐'];

describe.each(siteSamples)('$name', ({ url, extractor, answers, captured }) => {
  test('is captured', async () => {
    expect(extractorOf(url).name).toBe(extractor);
    expect(await capturePage(url, { fetch: fakeWeb(answers).fetch, read: readSource, stars })).toMatchObject(captured);
  });
});
