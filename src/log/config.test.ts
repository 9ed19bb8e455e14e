import { describe, expect, it } from 'vitest';
import { DaybookError } from '../base/errors.js';
import { defaultConfig, parseConfig } from './config.js';
import { authorDialect, englishDialect } from './dialects/index.js';

function refusal(text: string): DaybookError {
  try {
    parseConfig(text);
  } catch (error) {
    if (error instanceof DaybookError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

const everySource = [
  { name: '机器之心', kind: 'feed', url: 'https://rsshub.example.org/wechat/mp/msgalbum/x/1' },
  { name: 'cs.CV', kind: 'arxiv', categories: ['cs.CV', 'hep-th', 'cond-mat.mtrl-sci'], via: 'oai' },
  { name: 'detection', kind: 'arxiv', query: 'all:detection AND cat:cs.CV' },
  { name: 'Hugging Face', kind: 'hugging-face' },
  { name: 'ICLR 2025', kind: 'openreview', venue: 'ICLR.cc/2025/Conference' },
  { name: 'YOLO', kind: 'github-releases', repository: 'ultralytics/ultralytics' },
  { name: 'topic', kind: 'github-topic', topic: 'object-detection', stars: 50 },
  { name: 'a group', kind: 'list', url: 'https://example.org/papers', match: '/papers/' },
  { name: 'saved', kind: 'folder', path: 'saved/pages' },
];

describe('parseConfig', () => {
  it('gives every setting a default', () => {
    expect(parseConfig('{}')).toEqual(defaultConfig);
    expect(defaultConfig.timezone).toBe('Asia/Shanghai');
    expect(defaultConfig.dialect).toBe(authorDialect);
  });

  it('reads every setting', () => {
    const text = JSON.stringify({
      title: 'Vision notes',
      dialect: 'english',
      timezone: 'Europe/Berlin',
      language: 'en',
      check: { rules: { 'http-link': 'off', 'label-typo': 'error' }, httpsHosts: ['example.org'] },
      serve: { port: 4000, hosts: ['log.example.org'], url: 'https://log.example.org/' },
      fetch: { allow: ['intranet.example', '10.0.0.0/8', 'fd00::/8', '127.0.0.1'] },
      site: {
        url: 'https://log.example.org/notes',
        description: 'What I read',
        languages: ['en', 'zh', 'en'],
        cards: true,
        search: true,
        noindex: true,
        licence: 'CC BY 4.0',
        domain: 'log.example.org',
        feedItems: 10,
        topics: { chess: { en: 'Chess', terms: ['chess'] } },
        comments: { provider: 'giscus', repo: 'someone/log', repoId: 'R_1', category: 'Comments', categoryId: 'DIC_1' },
      },
      searches: [
        { name: 'to-try', title: '值得一试', query: 'stars:>=4 has:code' },
        { name: 'detr', query: 'detr' },
      ],
      inbox: {
        sources: everySource,
        schedule: { cron: ' 30 8 * * 1-5', timezone: 'Asia/Tokyo' },
        digest: {
          limit: 3,
          mail: { to: ['a@example.org', 'b@example.org'], from: 'log@example.org', server: 'smtp.example.org', user: 'log' },
          webhooks: ['feishu', 'slack', 'feishu'],
        },
        assist: { url: 'http://localhost:11434/v1', model: 'small' },
      },
    });
    expect(parseConfig(text)).toEqual({
      title: 'Vision notes',
      dialect: englishDialect,
      timezone: 'Europe/Berlin',
      language: 'en',
      check: { rules: { 'http-link': 'off', 'label-typo': 'error' }, httpsHosts: ['example.org'] },
      serve: { port: 4000, hosts: ['log.example.org'], url: 'https://log.example.org' },
      fetch: { allow: ['intranet.example', '10.0.0.0/8', 'fd00::/8', '127.0.0.1'] },
      site: {
        url: 'https://log.example.org/notes/',
        description: 'What I read',
        languages: ['en', 'zh'],
        cards: true,
        search: true,
        noindex: true,
        licence: 'CC BY 4.0',
        domain: 'log.example.org',
        feedItems: 10,
        topics: [{ id: 'chess', name: { en: 'Chess', zh: 'chess' }, terms: ['chess'] }],
        comments: { provider: 'giscus', repo: 'someone/log', repoId: 'R_1', category: 'Comments', categoryId: 'DIC_1' },
      },
      searches: [
        { name: 'to-try', title: '值得一试', query: 'stars:>=4 has:code' },
        { name: 'detr', title: 'detr', query: 'detr' },
      ],
      inbox: {
        sources: everySource,
        schedule: { cron: '30 8 * * 1-5', timezone: 'Asia/Tokyo' },
        digest: {
          limit: 3,
          mail: {
            to: ['a@example.org', 'b@example.org'],
            from: 'log@example.org',
            server: 'smtp.example.org',
            port: 587,
            user: 'log',
            security: 'starttls',
          },
          webhooks: ['feishu', 'slack'],
        },
        assist: { url: 'http://localhost:11434/v1', model: 'small', tokensPerDay: 50_000, price: null },
      },
    });
  });

  it('takes the port of mail from how it is secured, and the other way round', () => {
    const mail = (more: object) =>
      parseConfig(JSON.stringify({ inbox: { digest: { mail: { to: 'a@example.org', from: 'b@example.org', server: 'mail', ...more } } } }))
        .inbox.digest.mail;
    expect(mail({ port: 465 })).toMatchObject({ port: 465, security: 'tls', user: null, to: ['a@example.org'] });
    expect(mail({ port: 2525 })).toMatchObject({ port: 2525, security: 'starttls' });
    expect(mail({ security: 'tls' })).toMatchObject({ port: 465 });
    expect(mail({ security: 'none' })).toMatchObject({ port: 25 });
  });

  it('puts a log’s own words before those of the dialect it extends', () => {
    const { dialect } = parseConfig(
      '{"dialect": {"extends": "english", "labels": {"tips": ["感想", "Summary"]}, "readme": {"date": "{YYYY}/{MM}/{DD}"}}}',
    );
    expect(dialect.labels.tips).toEqual(['感想', 'Summary', 'Tips', 'Notes', 'Note', 'Comment']);
    expect(dialect.labels.abstract).toEqual(['Abstract']);
    expect(dialect.labels.code).toEqual(englishDialect.labels.code);
    expect(dialect.readme).toEqual({ ...englishDialect.readme, date: '{YYYY}/{MM}/{DD}' });
    expect(dialect.files).toEqual(englishDialect.files);
  });

  it('extends the author’s dialect when none is named', () => {
    expect(parseConfig('{"dialect": {"files": ["journal/{YYYY}-{MM}-{DD}.md"]}}').dialect.files).toEqual([
      'journal/{YYYY}-{MM}-{DD}.md',
      'notes/{YYYY}{MM}/{MM}{DD}.md',
    ]);
  });

  it.each([
    [
      '{\n "timezone": "Mars/Olympus"\n}',
      'daybook.json:2: "timezone" is "Mars/Olympus", which is no time zone. Use one such as "Asia/Shanghai".',
    ],
    [
      '{"timezone": "Asia/Shanghia"}',
      'daybook.json:1: "timezone" is "Asia/Shanghia", which is no time zone. Use one such as "Asia/Shanghai".',
    ],
    ['{\n\n"timezon": "Asia/Tokyo"}', 'daybook.json:3: "timezon" is no setting. Did you mean "timezone"?'],
    [
      '{"colour": 1}',
      'daybook.json:1: "colour" is no setting. Known here: title, dialect, timezone, language, check, serve, fetch, site, searches, inbox.',
    ],
    [
      '{"site": {"url": "log.example.org"}}',
      'daybook.json:1: "site.url" is "log.example.org", which is no address of a site. Use one such as "https://log.example.org/".',
    ],
    ['{"site": {"feedItems": 0}}', 'daybook.json:1: "site.feedItems" is 0, which is out of range. Use a number from 1 to 1000.'],
    [
      '{"site": {"comments": {"provider": "giscus", "repo": "https://github.com/a/b", "repoId": "1", "category": "c", "categoryId": "2"}}}',
      'daybook.json:1: "site.comments.repo" is "https://github.com/a/b", which is no repository. Use owner/name, as on GitHub.',
    ],
    [
      '{"searches": [\n{"name": "To try", "query": "x"}]}',
      'daybook.json:2: "searches.0.name" is "To try", which is no name of a search, which stands in an address. Use small letters, digits and hyphens, such as "to-try".',
    ],
    [
      '{"searches": [{"name": "a", "query": "x"},\n{"name": "a", "query": "y"}]}',
      'daybook.json:2: "searches.1.name" is "a", which is the name of another search too. Give each its own.',
    ],
    ['{"searches": [{"name": "a"}]}', 'daybook.json:1: "searches.0.query" is missing, which is not text. Put it in double quotes.'],
    [
      '{"searches": [{"name": "a", "query": ""}]}',
      'daybook.json:1: "searches.0.query" is "", which is empty. Write something, or leave the key out.',
    ],
    [
      '{"searches": [{"name": "a", "query": "x", "titel": "b"}]}',
      'daybook.json:1: "searches.0.titel" is no setting. Did you mean "title"?',
    ],
    [
      '{"searches": {"a": "x"}}',
      'daybook.json:1: "searches" is {"a":"x"}, which is not a list. Put it in square brackets, such as ["a", "b"].',
    ],
    [
      '{"inbox": {"sources": [{"name": "a", "kind": "hugging-face"},\n{"name": "Ａ", "kind": "hugging-face"}]}}',
      'daybook.json:2: "inbox.sources.1.name" is "Ａ", which is the name of another source too. Give each its own.',
    ],
    [
      '{"inbox": {"schedule": {"cron": "7 o’clock"}}}',
      'daybook.json:1: "inbox.schedule.cron" is "7 o’clock", which is no time of crontab: minute, hour, day, month, weekday. Use one such as "0 7 * * *" or "30 8 * * 1-5".',
    ],
    [
      '{"inbox": {"digest": {"mail": {"to": "me", "from": "a@example.org", "server": "smtp.example.org"}}}}',
      'daybook.json:1: "inbox.digest.mail.to" is "me", which is no address of a mailbox. Use one such as "me@example.org".',
    ],
    [
      '{"inbox": {"digest": {"mail": {"to": "me@example.org", "from": "a@example.org", "server": "smtp.example.org:25"}}}}',
      'daybook.json:1: "inbox.digest.mail.server" is "smtp.example.org:25", which is no host. Use one such as "smtp.example.org", and give its port as "port".',
    ],
    [
      '{"inbox": {"digest": {"mail": {"to": "me@example.org", "from": "a@example.org", "server": "localhost", "user": "me", "security": "none"}}}}',
      'daybook.json:1: "inbox.digest.mail.user" is "me", which is given for a server without encryption, where nobody signs in. Leave it out, or choose "starttls" or "tls".',
    ],
    [
      '{"inbox": {"digest": {"mail": {"to": "me@example.org", "from": "a@example.org", "server": "localhost", "password": "hunter2"}}}}',
      'daybook.json:1: "inbox.digest.mail.password" is no setting. Known here: to, from, server, port, user, security.',
    ],
    [
      '{"inbox": {"assist": {"url": "localhost:11434", "model": "small"}}}',
      'daybook.json:1: "inbox.assist.url" is "localhost:11434", which is no address of a language model. Use one such as "https://api.openai.com/v1" or "http://localhost:11434/v1".',
    ],
    [
      '{"inbox": {"digest": {"webhooks": ["feisho"]}}}',
      'daybook.json:1: "inbox.digest.webhooks.0" is "feisho", which is not known. Did you mean "feishu"? Known: "feishu", "wecom", "dingtalk", "slack", "telegram".',
    ],
    [
      '{"inbox": {"sources": [{"name": "a", "kind": "rss"}]}}',
      'daybook.json:1: "inbox.sources.0.kind" is "rss", which is not known. Use one of "feed", "arxiv", "hugging-face", "openreview", "github-releases", "github-topic", "list", "folder".',
    ],
    [
      '{"inbox": {"sources": [{"name": "a", "kind": "feed", "ulr": "https://example.org/"}]}}',
      'daybook.json:1: "inbox.sources.0.url" is missing, which is not text. Put it in double quotes.\ndaybook.json:1: "inbox.sources.0.ulr" is no setting. Did you mean "url"?',
    ],
    [
      '{"inbox": {"sources": [{"name": "a", "kind": "feed", "url": "javascript:alert(1)"}]}}',
      'daybook.json:1: "inbox.sources.0.url" is "javascript:alert(1)", which is no address on the web. Use one such as "https://example.org/feed.xml".',
    ],
    [
      '{"inbox": {"sources": [{"name": "a", "kind": "arxiv"}]}}',
      'daybook.json:1: "inbox.sources.0" is {"name":"a","kind":"arxiv"}, which is neither categories nor a query, or both of them; OAI-PMH takes categories. Give one of them.',
    ],
    ...['../outside', '/tmp', '.daybook', 'a/../..', 'a\\\\b'].map((path): [string, string] => [
      `{"inbox": {"sources": [{"name": "a", "kind": "folder", "path": "${path}"}]}}`,
      `daybook.json:1: "inbox.sources.0.path" is "${path}", which is no folder of the log. Use a path inside it, such as "saved".`,
    ]),
    ['{"check": {"rule": {}}}', 'daybook.json:1: "check.rule" is no setting. Did you mean "rules"?'],
    ['{"dialect": {"labels": {"tip": ["x"]}}}', 'daybook.json:1: "dialect.labels.tip" is no setting. Did you mean "tips"?'],
    [
      '{"dialect": "englsh"}',
      'daybook.json:1: "dialect" is "englsh", which is not known. Did you mean "english"? Known: "author", "english".',
    ],
    ['{"title": 7}', 'daybook.json:1: "title" is 7, which is not text. Put it in double quotes.'],
    ['{"title": ""}', 'daybook.json:1: "title" is "", which is empty. Write something, or leave the key out.'],
    ['{"serve": {"port": 70000}}', 'daybook.json:1: "serve.port" is 70000, which is out of range. Use a number from 0 to 65535.'],
    ...['http://x.org', '10.0.0.0/33', '127.1', 'fd00::/129', '10.0.0.1/8/8', '*.example', '-x.example', ''].map(
      (entry): [string, string] => [
        `{"fetch": {"allow": ["${entry}"]}}`,
        `daybook.json:1: "fetch.allow.0" is "${entry}", which is no host, address or subnet. Use one such as "intranet.example", "localhost:4000", "127.0.0.1" or "10.0.0.0/8".`,
      ],
    ),
    [
      '{"check": {"rules": {"x": "loud"}}}',
      'daybook.json:1: "check.rules.x" is "loud", which is not known. Use one of "off", "info", "warning", "error".',
    ],
    [
      '{"dialect": {"stars": "x"}}',
      'daybook.json:1: "dialect.stars" is "x", which is not a list. Put it in square brackets, such as ["a", "b"].',
    ],
    [
      '{"dialect": {"dayHeading": ["Log"]}}',
      'daybook.json:1: "dialect.dayHeading.0" is "Log", which is no date pattern: it needs {YYYY}, {MM} and {DD}, or something else in braces.',
    ],
    [
      '{"dialect": {"files": ["../{YYYY}{MM}{DD}.md"]}}',
      'daybook.json:1: "dialect.files.0" is "../{YYYY}{MM}{DD}.md", which is no path of a note. Use one such as "notes/{YYYY}/{YYYY}-{MM}-{DD}.md".',
    ],
    ['[]', 'daybook.json:1: The whole file is [], which is not a group of settings. Put it in braces: {…}.'],
    [
      '{"title": "a",\n}',
      'daybook.json:2:1: there is `}`, where a key in double quotes was expected (the last comma may be one too many).',
    ],
    ['{"title": "a"', 'daybook.json:1:14: the text ends, where a comma or a closing bracket was expected.'],
  ])('says what is wrong with %s', (text, sentence) => {
    const error = refusal(text);
    expect(error.code).toBe('bad-config');
    expect(error.text.en).toBe(sentence);
  });

  it('says it in Chinese too', () => {
    expect(refusal('{"timezone": "Mars/Olympus"}').text.zh).toBe(
      'daybook.json:1："timezone" 是 "Mars/Olympus"，不是时区。请使用例如 "Asia/Shanghai"。',
    );
    expect(refusal('{"timezon": 1}').text.zh).toBe('daybook.json:1："timezon" 不是设置项。是否想写 "timezone"？');
    expect(refusal('{"dialect": {"dayHeading": ["日志"]}}').text.zh).toBe(
      'daybook.json:1："dialect.dayHeading.0" 是 "日志"，不是日期格式：需要 {YYYY}、{MM} 和 {DD}，或花括号内有其他内容。',
    );
  });

  it('names all that is wrong at once', () => {
    expect(refusal('{\n"title": 7,\n"timezone": "x"}').text.en.split('\n')).toHaveLength(2);
  });

  it('does not take __proto__ for a setting', () => {
    expect(refusal('{"__proto__": {"title": "x"}}').text.en).toContain('"__proto__" is no setting.');
  });
});
