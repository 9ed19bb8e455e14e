import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenWeb, type FakeAnswer, fakeWeb } from '../../test/capture/fake-web.js';
import { type CliRun, runCli } from '../../test/cli/run-cli.js';
import { filesOf, smallLog, temporaryLog } from '../../test/cli/temporary-log.js';
import { feedOf } from '../../test/inbox/fetching.js';

const page = (head: string, body = ''): FakeAnswer => ({
  body: `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
  type: 'text/html',
});
const feed: FakeAnswer = { body: feedOf(1, 2), type: 'application/rss+xml' };
const web = fakeWeb({
  'https://blog.example.org/feed.xml': feed,
  'https://blog.example.org/': page(
    '<title>Blog</title><link rel="alternate" type="application/rss+xml" href="/gone.xml"><link rel="alternate" type="application/atom+xml" href="/feed.xml"><link rel="alternate" type="application/rss+xml" href="/comments.xml">',
  ),
  'https://group.example.org/papers': page('<title>论文列表</title>', '<a href="/p/1">A ruler for each of its heads</a>'),
  'https://picture.example.org/': { body: '\u0000\u0001', type: 'image/x-odd' },
});

function inbox(folder: string, args: readonly string[], outside: Parameters<typeof runCli>[3] = { fetch: web.fetch }): Promise<CliRun> {
  return runCli(folder, ['inbox', ...args], {}, outside);
}

function settingsOf(folder: string): string {
  return readFileSync(join(folder, 'daybook.json'), 'utf8');
}

const settings = '{\n\t"title":  "小日志",\n\t"searches": []\n}\n';

describe('inbox add', () => {
  test('knows a source by its address, and touches no other byte of daybook.json', async () => {
    const folder = temporaryLog({ ...smallLog, 'daybook.json': settings });
    const added = [
      'cs.CV',
      'https://huggingface.co/papers',
      'https://openreview.net/group?id=ICLR.cc/2022/Conference',
      'github.com/example/ruler',
      'https://github.com/topics/object-detection',
      'blog.example.org/feed.xml',
    ];
    for (const url of added) expect((await inbox(folder, ['add', url])).exit).toBe(0);
    expect(settingsOf(folder)).toBe(
      [
        '{',
        '\t"title":  "小日志",',
        '\t"searches": [],',
        '\t"inbox": {',
        '\t\t"sources": [',
        '\t\t\t{ "name": "arXiv cs.CV", "kind": "arxiv", "categories": ["cs.CV"] },',
        '\t\t\t{ "name": "Hugging Face", "kind": "hugging-face" },',
        '\t\t\t{ "name": "ICLR.cc/2022/Conference", "kind": "openreview", "venue": "ICLR.cc/2022/Conference" },',
        '\t\t\t{ "name": "example/ruler", "kind": "github-releases", "repository": "example/ruler" },',
        '\t\t\t{ "name": "GitHub object-detection", "kind": "github-topic", "topic": "object-detection" },',
        '\t\t\t{ "name": "Blog", "kind": "feed", "url": "https://blog.example.org/feed.xml" }',
        '\t\t]',
        '\t}',
        '}',
        '',
      ].join('\n'),
    );
    await runCli(folder, ['undo']);
    expect(settingsOf(folder)).not.toContain('blog.example.org');
  });

  test('finds the feed that a page names, and reads a page without one as a list', async () => {
    const folder = temporaryLog(smallLog);
    expect((await inbox(folder, ['add', 'https://blog.example.org/'])).out).toBe(
      [
        'added Blog  (Feed)',
        'The page names other feeds too: https://blog.example.org/gone.xml, https://blog.example.org/comments.xml',
        'Ask it for what is new: daybook inbox fetch',
        '',
      ].join('\n'),
    );
    expect((await inbox(folder, ['add', 'https://group.example.org/papers'])).out).toContain(
      'added 论文列表  (List of links)\nThe page names no feed, so its links are taken as items.\n',
    );
    expect((await inbox(folder, ['add', 'https://group.example.org/papers', '--match', '/p/', '--name', 'papers'])).exit).toBe(0);
    expect((await inbox(folder, ['list'])).out).toBe(
      [
        'Blog  (Feed: https://blog.example.org/feed.xml)',
        '论文列表  (List of links: https://group.example.org/papers)',
        'papers  (List of links: https://group.example.org/papers)',
        '3 sources.',
        '',
      ].join('\n'),
    );
  });

  test('takes a folder of the log, into which pages are saved, and reads each once', async () => {
    const saved = '<!-- saved from url=(0025)https://example.org/ruler --><title>量尺</title><p>一把尺子</p>';
    const folder = temporaryLog({
      ...smallLog,
      'saved/ruler.html': saved,
      'saved/nowhere.html': '<title>No address</title>',
      'saved/a.txt': 'x',
    });
    expect((await inbox(folder, ['add', './saved/'])).out).toContain('added saved  (Folder of saved pages)');
    const [first, second] = [await inbox(folder, ['fetch']), await inbox(folder, ['fetch'])];
    expect(first.out).toBe(
      '+ saved: 1 new of 1 item. nowhere.html: nowhere.html does not say where it is from.\n1 new item in the inbox.\n',
    );
    expect(second.out).toBe('= saved: Nothing has changed since the last time.\nNothing new in the inbox.\n');
  });

  test('says what is there already, what is taken, and what is no source', async () => {
    const folder = temporaryLog(smallLog);
    await inbox(folder, ['add', 'cs.CV', '--name', 'vision']);
    expect((await inbox(folder, ['add', 'https://arxiv.org/list/cs.CV/new'])).out).toBe('it is there already: vision  (arXiv)\n');
    expect((await inbox(folder, ['add', 'cs.LG', '--name', 'VISION'])).err).toBe(
      'error: There is a source “VISION” already.\nGive another --name.\n',
    );
    expect((await inbox(folder, ['add', 'no source'])).err).toContain('error: “no source” is no address and no folder of the log.');
    expect((await inbox(folder, ['add', '../..'])).err).toContain('is no address and no folder of the log.');
    expect((await inbox(folder, ['add', 'file:///etc/passwd'])).err).toContain('is no address and no folder of the log.');
    expect((await inbox(folder, ['add', 'https://picture.example.org/'])).err).toContain('is neither a feed nor a page.');
    expect((await inbox(folder, ['add', 'https://nowhere.example.org/'])).err).toContain('is not there (status 404).');
    const long = await inbox(folder, ['add', 'cs.LG', '--name', 'x'.repeat(61)]);
    expect([long.exit, long.err]).toEqual([2, expect.stringContaining('which is no name of a source.')]);
    expect((await inbox(folder, ['add', 'https://blog.example.org/feed.xml'], { fetch: brokenWeb().fetch })).err).toContain(
      'does not answer.',
    );
    expect(settingsOf(folder).match(/"kind"/g)).toHaveLength(1);
  });

  test('shows what would be written, and writes nothing with a broken daybook.json', async () => {
    const folder = temporaryLog({ ...smallLog, 'daybook.json': settings });
    const dry = await inbox(folder, ['add', 'cs.CV', '--dry-run']);
    expect(dry.out).toContain('+\t\t\t{ "name": "arXiv cs.CV", "kind": "arxiv", "categories": ["cs.CV"] }');
    expect(settingsOf(folder)).toBe(settings);
    writeFileSync(join(folder, 'daybook.json'), '{');
    expect((await inbox(folder, ['add', 'cs.CV'])).exit).toBe(3);
    expect(settingsOf(folder)).toBe('{');
  });
});

test('inbox remove takes a source out by its name, and what it brought stays', async () => {
  const folder = temporaryLog({ ...smallLog, 'daybook.json': settings });
  await inbox(folder, ['add', 'https://blog.example.org/feed.xml']);
  await inbox(folder, ['fetch']);
  expect((await inbox(folder, ['remove', 'blog'])).out).toBe('removed Blog\n');
  expect(settingsOf(folder)).toBe('{\n\t"title":  "小日志",\n\t"searches": [],\n\t"inbox": {\n\t\t"sources": []\n\t}\n}\n');
  expect((await inbox(folder, ['remove', 'blog'])).err).toBe(
    'error: There is no source “blog”.\nNo source yet. Add one: daybook inbox add <url>\n',
  );
  expect((await inbox(folder, ['list'])).out).toBe('No source yet. Add one: daybook inbox add <url>\n');
  expect(readFileSync(join(folder, '.daybook/inbox/items-2022-05.jsonl'), 'utf8').match(/\n/g)).toHaveLength(2);
});

describe('inbox opml', () => {
  test('writes a file from where one is, whole or not at all', async () => {
    const folder = temporaryLog(smallLog);
    expect(await inbox(folder, ['opml'])).toMatchObject({ exit: 2, err: expect.stringContaining('No source of the inbox has a feed') });
    await inbox(folder, ['add', 'https://blog.example.org/feed.xml']);
    const file = join(folder, 'feeds.opml');
    writeFileSync(file, 'of yesterday');
    expect((await inbox(folder, ['opml', '--out', file, '--dry-run'])).out).toBe((await inbox(folder, ['opml'])).out);
    expect(readFileSync(file, 'utf8')).toBe('of yesterday');
    expect((await inbox(folder, ['opml', '--out', file])).out).toBe(`wrote ${file}\n`);
    expect(readFileSync(file, 'utf8').trimEnd()).toBe((await inbox(folder, ['opml'])).out.trimEnd());
    expect(await inbox(folder, ['opml', '--out', join(folder, 'no/feeds.opml')])).toMatchObject({
      exit: 3,
      err: expect.stringContaining('Its folder is not there.'),
    });
    expect((await inbox(folder, ['opml', '--out', file, '--import', file])).err).toContain('not both at once');
    expect(readdirSync(folder).filter((name) => name.includes('opml'))).toEqual(['feeds.opml']);
  });

  test('gives the feeds to other programs, and takes them back', async () => {
    const folder = temporaryLog(smallLog);
    for (const url of ['cs.CV', 'https://huggingface.co/papers', 'https://github.com/example/ruler', 'https://blog.example.org/feed.xml'])
      await inbox(folder, ['add', url]);
    const list = await inbox(folder, ['opml']);
    expect(list.err).toBe('Left out, for they have no feed: Hugging Face\n');
    expect(list.out).toContain('xmlUrl="https://rss.arxiv.org/atom/cs.CV"');
    const other = temporaryLog({ ...smallLog, 'feeds.opml': list.out });
    expect((await inbox(other, ['opml', '--import', 'feeds.opml'])).out).toBe(
      'added arXiv cs.CV\nadded example/ruler\nadded Blog\n3 added.\n',
    );
    expect((await inbox(other, ['opml', '--import', '-'], { stdin: list.out })).out).toBe('0 added; 3 were there already.\n');
    expect(JSON.parse(settingsOf(other)).inbox.sources.map(({ kind }: { kind: string }) => kind)).toEqual([
      'arxiv',
      'github-releases',
      'feed',
    ]);
    await runCli(other, ['undo']);
    expect(filesOf(other)['daybook.json']).toBe(undefined);
  });

  test('reads folders of other readers, names that repeat, and refuses what is no list', async () => {
    const outline = (attributes: string, inner = ''): string => `<outline ${attributes}>${inner}</outline>`;
    const lists = `<?xml version="1.0"?><opml version="1.0"><body>${outline('text="视觉"', outline('text="Blog" xmlUrl="https://a.example/f"') + outline('text="Blog" xmlUrl="https://b.example/f"'))}
      ${outline('text="&lt;b&gt;Bold&lt;/b&gt; \u202e" xmlUrl="https://c.example/f"')}${outline('xmlUrl="javascript:alert(1)"')}${outline('text="no feed"')}</body></opml>`;
    const folder = temporaryLog({ ...smallLog, 'list.opml': lists, 'page.html': '<html>' });
    expect((await inbox(folder, ['opml', '--import', 'list.opml'])).out).toBe('added Blog\nadded Blog 2\nadded Bold\n3 added.\n');
    const wrong = await inbox(folder, ['opml', '--import', 'page.html']);
    expect([wrong.exit, wrong.err.split('\n')[0]]).toEqual([3, 'error: page.html is no list of feeds in OPML.']);
    expect((await inbox(folder, ['opml', '--import', 'none.opml'])).err).toContain('There is no file “none.opml” here.');
  });
});

describe('inbox fetch and health', () => {
  test('say what came, why nothing came, and when it is tried again', async () => {
    const folder = temporaryLog({
      ...smallLog,
      'daybook.json': JSON.stringify({
        inbox: {
          sources: [
            { name: 'Blog', kind: 'feed', url: 'https://blog.example.org/feed.xml' },
            { name: '坏了', kind: 'feed', url: 'https://nowhere.example.org/feed.xml' },
          ],
        },
      }),
    });
    expect((await inbox(folder, ['health'])).out).toBe('Blog\n  Not asked yet.\n坏了\n  Not asked yet.\n');
    const run = await inbox(folder, ['fetch', '--json']);
    expect([run.exit, JSON.parse(run.out)]).toEqual([
      0,
      {
        sources: [
          { name: 'Blog', outcome: 'new', offered: 2, added: 2, message: '2 new of 2 items.', nextTry: null },
          {
            ...{ name: '坏了', outcome: 'failed', offered: 0, added: 0, nextTry: '2022-05-12T04:30:00.000Z' },
            message: 'https://nowhere.example.org/feed.xml is not there (status 404). It is asked again after 2022-05-12 12:30.',
          },
        ],
        ...{ added: 2, repeated: 0, noted: 0 },
      },
    ]);
    expect((await inbox(folder, ['fetch'])).out).toBe(
      [
        '= Blog: Nothing has changed since the last time.',
        '… 坏了: Left alone for now: https://nowhere.example.org/feed.xml is not there (status 404). It is asked again after 2022-05-12 12:30.',
        'Nothing new in the inbox.',
        '',
      ].join('\n'),
    );
    expect((await inbox(folder, ['health'])).out).toBe(
      [
        'Blog',
        '  Answered last on 2022-05-12 12:00. Something new within a day.',
        '坏了',
        '  It never answered. https://nowhere.example.org/feed.xml is not there (status 404). Look at it in a browser: it may have moved. It is asked again after 2022-05-12 12:30.',
        '',
      ].join('\n'),
    );
    const named = await inbox(folder, ['fetch', '--source', '坏了']);
    expect([named.exit, named.out.split('\n')[0]]).toEqual([
      3,
      '! 坏了: https://nowhere.example.org/feed.xml is not there (status 404). It is asked again after 2022-05-12 13:00.',
    ]);
    expect((await inbox(folder, ['fetch', '坏了'])).out).toContain('It is asked again after 2022-05-12 14:00.');
    expect((await inbox(folder, ['fetch', '坏了', ' 坏了 ', '--source', '坏了'])).out.match(/坏了/g)).toHaveLength(1);
  });
});
