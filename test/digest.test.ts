import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Language } from '../src/base/text.js';
import { webhookNames } from '../src/log/morning-config.js';
import type { Digest } from '../src/pages/inbox/digest.js';
import { digestBlocks } from '../src/publish/digest/digest-blocks.js';
import { digestFeed } from '../src/publish/digest/digest-feed.js';
import { digestMail } from '../src/publish/digest/digest-mail.js';
import { digestMarkdown } from '../src/publish/digest/digest-markdown.js';
import { digestText } from '../src/publish/digest/digest-text.js';
import { webhooks } from '../src/publish/digest/webhooks/webhooks.js';
import { printRss } from '../src/publish/feeds/rss.js';
import { emptyDigest, sampleDigest } from './sample-digest.js';

const golden = join(import.meta.dirname, 'golden/digest');
const feedOptions = { title: '每日 & 学习', timezone: 'Asia/Shanghai', homeUrl: 'https://log.example.org/inbox/digest/' };

/** A digest with a sentence that a language model wrote. */
const summarised: Digest = {
  ...sampleDigest,
  items: sampleDigest.items.map((item, at) => (at === 0 ? { ...item, summary: '把检测做得更快。' } : item)),
};

describe.each(['en', 'zh'] as const)('the digest in %s', (language: Language) => {
  it.each([
    ['morning', summarised],
    ['nothing', emptyDigest],
  ])('is as its golden files say: %s', async (name, digest) => {
    const file = (ending: string): string => join(golden, `${name}.${language}.${ending}`);
    await expect(digestText(digest, language, null)).toMatchFileSnapshot(file('txt'));
    await expect(digestMarkdown(digest, language, null)).toMatchFileSnapshot(file('md'));
    await expect(digestMail(digest, language, '每日 & 学习', null)).toMatchFileSnapshot(file('mail.html'));
    await expect(printRss(digestFeed([digest], { ...feedOptions, language }))).toMatchFileSnapshot(file('xml'));
  });
});

describe('the mail', () => {
  it('is valid HTML that fetches nothing and runs nothing', async () => {
    const html = digestMail(summarised, 'en', 'Log', 'https://log.example.org');
    const report = await new HtmlValidate({
      extends: ['html-validate:standard'],
      // Mail programs know styles in tags, and little else.
      rules: {
        'no-inline-style': 'off',
        'attribute-allowed-values': 'off',
        'element-permitted-content': 'off',
        deprecated: 'off',
        'no-deprecated-attr': 'off',
      },
    }).validateString(html);
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
    const tags = tagsOf(html);
    expect([...tags].filter((tag) => ['img', 'script', 'link', 'iframe', 'object', 'form', 'video', 'at'].includes(tag))).toEqual([]);
    expect(html).not.toMatch(/url\(|@import/);
  });
});

describe('the served log', () => {
  const server = 'https://log.example.org';
  const id = sampleDigest.items[0]?.id ?? '';

  it('is where texts, Markdown and mails lead when its address is known', () => {
    const text = digestText(sampleDigest, 'en', server);
    expect(text).toContain(`   Decide in the inbox: ${server}/inbox/${id}\n`);
    expect(text).toContain(`\nOpen the inbox: ${server}/inbox\n`);
    const markdown = digestMarkdown(sampleDigest, 'zh', server);
    expect(markdown).toContain(`[在收件箱里处理](<${server}/inbox/${id}>)`);
    expect(markdown).toContain(`[打开收件箱](<${server}/inbox>)`);
    const mail = digestMail(sampleDigest, 'en', 'Log', server);
    expect([...mail.matchAll(/href="https:\/\/log\.example\.org([^"]*)"/g)].map(([, path]) => path)).toEqual([
      ...sampleDigest.items.map((item) => `/inbox/${item.id}`),
      '/inbox',
    ]);
  });

  it.each(webhookNames)('is where a message to %s leads', (name) => {
    const { items, rest, title } = digestBlocks(sampleDigest, 'en', server);
    const message = JSON.stringify(webhooks[name].message({ title, language: 'en', blocks: [...items, rest] }));
    for (const path of [`/inbox/${id}`, '/inbox']) expect(message).toContain(`${server}${path}`);
  });
});

describe('TeX in what sources say', () => {
  const first = {
    ...(sampleDigest.items[0] as Digest['items'][number]),
    title: '\\textbf{Ruler} in $O(n^2)$',
    abstract: "By Poincar{\\'e}",
  };
  const digest: Digest = { ...sampleDigest, items: [first] };

  it('is put into words in mails, texts and feeds, which draw no formulas', () => {
    expect(digestText(digest, 'en', null)).toMatch(/^1\. Ruler in \$O\(n\^2\)\$\n[\s\S]*By Poincaré/m);
    for (const html of [digestMail(digest, 'en', 'Log', null), printRss(digestFeed([digest], { ...feedOptions, language: 'en' }))]) {
      expect(html).toMatch(/Ruler in \$O\(n\^2\)\$/);
      expect(html).toContain('By Poincaré');
    }
  });
});

function tagsOf(html: string): Set<string> {
  const tags = new Set<string>();
  const visit = (node: { readonly nodeName: string; readonly childNodes?: readonly unknown[] }): void => {
    tags.add(node.nodeName);
    for (const child of node.childNodes ?? []) visit(child as typeof node);
  };
  visit(parse(html));
  return tags;
}
