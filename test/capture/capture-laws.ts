import { expect } from 'vitest';
import { isHttpUrl } from '../../src/base/urls.js';
import type { Capture, CapturedField } from '../../src/capture/capture.js';

/** What holds of every capture, whatever the page was. */
export function expectLawful(capture: Capture): void {
  const { title, site, date, abstract, venue, papers, code, images, url, provenance } = capture;
  const addresses = [...papers.map((one) => one.url), ...code.map((one) => one.url), ...images, ...(url === null ? [] : [url])];
  expect(addresses.filter((one) => !isHttpUrl(one) || one.length > 2_100 || /[\s<>"`]/.test(one))).toEqual([]);
  const titles = [...papers, ...code].flatMap((one) => one.title ?? []);
  const texts = [title, ...titles, ...[site, date, abstract, venue].flatMap((one) => one ?? [])];
  expect(texts.filter((text) => text.trim() === '' || text !== text.trim() || text.length > 2_000)).toEqual([]);
  // One line, nothing that cannot be seen, no markup.
  expect(texts.filter((text) => /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|<[a-z/!?]|\]\(|`|:star:|&#?\w+;/iu.test(text))).toEqual([]);
  expect(date === null || /^\d{4}-\d{2}-\d{2}$/.test(date)).toBe(true);
  expect(title.length).toBeLessThanOrEqual(300);
  const counts: Record<CapturedField, number> = {
    title: 1,
    site: Number(site !== null),
    date: Number(date !== null),
    abstract: Number(abstract !== null),
    venue: Number(venue !== null),
    papers: papers.length,
    code: code.length,
    images: images.length,
  };
  for (const [field, count] of Object.entries(counts)) {
    expect([field, provenance.filter((one) => one.field === field && one.from !== '').length]).toEqual([field, count]);
    expect(count).toBeLessThanOrEqual(20);
  }
}
