import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Language } from '../src/base/text.js';
import { webFetcher } from '../src/fetch/web-fetcher.js';
import { webhookNames } from '../src/log/morning-config.js';
import { type ChatSending, sendToChat } from '../src/operations/inbox/morning/send-to-chat.js';
import type { Digest } from '../src/pages/inbox/digest.js';
import { webhooks } from '../src/publish/digest/webhooks/webhooks.js';
import { emptyDigest, sampleDigest } from './sample-digest.js';
import { refusal } from './temporary-log.js';
import { webHost } from './web-host.js';

/** What a platform got, in the order in which it came. */
interface Got {
  readonly path: string;
  readonly json: Record<string, never>;
}

/** A platform that answers as its documentation says: `accepts` finds what is wrong with a message, null for nothing. */
interface Platform {
  readonly path: string;
  readonly took: string;
  readonly tooMany: readonly [status: number, body: string];
  readonly refuses: readonly (readonly [status: number, body: string, said: string, hint: string])[];
  readonly accepts: (got: Got, bytes: number) => string | null;
  /** All that is shown to people, and where links lead. */
  readonly shown: (json: never) => { readonly text: string; readonly links: readonly string[] };
}

type Tag = { readonly tag: string; readonly text: string; readonly href?: string };
type Post = { readonly title: string; readonly content: readonly (readonly Tag[])[] };
type RichElement = { readonly type: string; readonly text: string; readonly url?: string };
const linksIn = (text: string): string[] => [...text.matchAll(/\]\(([^)]*)\)/g)].map((found) => found[1] ?? '');

const platforms: Readonly<Record<(typeof webhookNames)[number], Platform>> = {
  feishu: {
    path: '/open-apis/bot/v2/hook/11112222-3333',
    took: '{"StatusCode":0,"StatusMessage":"success","code":0,"data":{},"msg":"success"}',
    tooMany: [200, '{"code":11232,"data":{},"msg":"frequency limited psm[lark.oapi.app_platform_runtime]appID[1500]"}'],
    refuses: [
      [
        200,
        '{"code":19021,"data":{},"msg":"sign match fail or timestamp is not within one hour from current time"}',
        '19021, “sign match fail or timestamp is not within one hour from current time”',
        'Look at DAYBOOK_FEISHU_SECRET, and at the clock of this machine.',
      ],
      [
        200,
        '{"code":19024,"msg":"Key Words Not Found"}',
        '19024, “Key Words Not Found”',
        'The bot wants a keyword in each message: make it the name of your log.',
      ],
      [
        200,
        '{"code":19022,"msg":"Ip Not Allowed"}',
        '19022, “Ip Not Allowed”',
        'The bot lets in certain IP addresses only: add that of this machine.',
      ],
      [
        400,
        '{"code":19001,"data":{},"msg":"param invalid: incoming webhook access token invalid"}',
        '19001, “param invalid: incoming webhook access token invalid”',
        'There is no such bot: look at DAYBOOK_FEISHU_URL.',
      ],
    ],
    accepts: ({ json }, bytes) => {
      const { msg_type: kind, timestamp, sign } = json as { msg_type?: string; timestamp?: string; sign?: string };
      if (bytes > 20 * 1024) return 'too long';
      // Made with Python: base64(hmac.new(b"1652310000\nhush", b"", sha256).digest())
      if (timestamp !== '1652310000' || sign !== 'VC5CqObwilef2mGdVwptwa0eejyOR3VUem4go5/5NNM=') return 'not signed';
      return kind === 'post' ? null : 'another kind';
    },
    shown: ({ content: { post } }: { content: { post: Record<string, Post> } }) => {
      const [{ title, content } = { title: '', content: [] }] = Object.values(post);
      return {
        text: [title, ...content.map((line) => line.map(({ text }) => text).join(''))].join('\n'),
        links: content.flat().flatMap(({ href }) => (href === undefined ? [] : [href])),
      };
    },
  },
  wecom: {
    path: '/cgi-bin/webhook/send?key=693a91f6-7aoc-4bc4-97a0',
    took: '{"errcode":0,"errmsg":"ok"}',
    tooMany: [200, '{"errcode":45009,"errmsg":"api freq out of limit"}'],
    refuses: [
      [
        200,
        '{"errcode":93000,"errmsg":"invalid webhook url, hint: [1652310000], from ip: 192.0.2.1"}',
        '93000, “invalid webhook url, hint: [1652310000], from ip: 192.0.2.1”',
        'There is no such bot: look at DAYBOOK_WECOM_URL.',
      ],
    ],
    accepts: ({ json }) => {
      const { msgtype, markdown } = json as { msgtype?: string; markdown?: { content: string } };
      if (Buffer.byteLength(markdown?.content ?? '') > 4096) return 'too long';
      return msgtype === 'markdown' ? null : 'another kind';
    },
    shown: ({ markdown: { content } }: { markdown: { content: string } }) => ({ text: content, links: linksIn(content) }),
  },
  dingtalk: {
    path: '/robot/send?access_token=aaaabbbbccccdddd',
    took: '{"errcode":0,"errmsg":"ok"}',
    tooMany: [200, '{"errcode":130101,"errmsg":"send too fast, exceed 20 times per minute"}'],
    refuses: [
      [
        200,
        '{"errcode":310000,"errmsg":"sign not match, more: [https://ding-doc.dingtalk.com/doc#/serverapi2/qf2nxq]"}',
        '310000, “sign not match, more: [https://ding-doc.dingtalk.com/doc#/serverapi2/qf2nxq]”',
        'Look at DAYBOOK_DINGTALK_SECRET, and at the clock of this machine.',
      ],
      [
        200,
        '{"errcode":310000,"errmsg":"keywords not in content"}',
        '310000, “keywords not in content”',
        'The bot wants a keyword in each message: make it the name of your log.',
      ],
      [
        200,
        '{"errcode":300001,"errmsg":"token is not exist"}',
        '300001, “token is not exist”',
        'There is no such bot: look at DAYBOOK_DINGTALK_URL.',
      ],
    ],
    accepts: ({ path, json }, bytes) => {
      if (bytes > 20_000) return 'too long';
      // Made with Python: quote_plus(base64(hmac.new(b"hush", b"1652310000000\nhush", sha256).digest()))
      if (!path.endsWith('&timestamp=1652310000000&sign=7iAfRHHtOVN7fSO9laE%2Fx2xr9c7lCin%2BfqcbeCBOZB0%3D')) return 'not signed';
      return (json as { msgtype?: string }).msgtype === 'markdown' ? null : 'another kind';
    },
    shown: ({ markdown: { text } }: { markdown: { text: string } }) => ({ text, links: linksIn(text) }),
  },
  slack: {
    path: '/services/T00000000/B00000000/XXXXXXXXXXXX',
    took: 'ok',
    tooMany: [429, '{"ok":false,"error":"rate_limited"}'],
    refuses: [
      [404, 'no_service', 'no_service', 'The webhook is gone: make a new one and put it into DAYBOOK_SLACK_URL.'],
      [410, 'channel_is_archived', 'channel_is_archived', 'Look at the channel of the webhook, and at who may post there.'],
      [400, 'invalid_blocks', 'invalid_blocks', 'Nothing is lost: the next run tries again.'],
    ],
    accepts: ({ json }, bytes) => {
      const { text, blocks } = json as { text?: string; blocks?: readonly { type: string; text?: { text: string } }[] };
      if (bytes > 40_000 || JSON.stringify(blocks).length > 13_000) return 'too long';
      if ((blocks?.[0]?.text?.text.length ?? 999) > 150) return 'a header that is too long';
      return /[<>]/.test(text ?? '<') ? 'markup in the notification' : null;
    },
    shown: ({ blocks: [, rich] }: { blocks: readonly [unknown, { elements: readonly { elements: readonly RichElement[] }[] }] }) => {
      const runs = rich.elements.flatMap(({ elements }) => elements);
      expect(new Set(runs.map(({ type }) => type))).toEqual(new Set(runs.some(({ url }) => url) ? ['text', 'link'] : ['text']));
      return { text: runs.map(({ text }) => text).join(''), links: runs.flatMap(({ url }) => (url === undefined ? [] : [url])) };
    },
  },
  telegram: {
    path: '/bot123456:AAHdqTcvCH1vGWJxfSe',
    took: '{"ok":true,"result":{"message_id":7}}',
    tooMany: [429, '{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 35","parameters":{"retry_after":35}}'],
    refuses: [
      [
        400,
        '{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}',
        '400, “Bad Request: chat not found”',
        'The bot is not in that chat: write to it first, and look at DAYBOOK_TELEGRAM_CHAT.',
      ],
      [
        401,
        '{"ok":false,"error_code":401,"description":"Unauthorized"}',
        '401, “Unauthorized”',
        'There is no such bot: look at DAYBOOK_TELEGRAM_URL.',
      ],
    ],
    accepts: ({ path, json }) => {
      const {
        chat_id: chat,
        text,
        entities,
      } = json as { chat_id?: string; text?: string; entities?: readonly { offset: number; length: number }[] };
      if ((text ?? '').length > 4096 || (entities ?? []).length > 100) return 'too long';
      if (entities?.some(({ offset, length }) => length < 1 || offset + length > (text ?? '').length)) return 'entities beyond the text';
      if (!path.endsWith('/sendMessage')) return 'another method';
      return chat === '-1001234' ? null : 'chat not found';
    },
    shown: ({ text, entities }: { text: string; entities: readonly { type: string; url?: string }[] }) => ({
      text,
      links: entities.flatMap(({ url }) => (url === undefined ? [] : [url])),
    }),
  },
};

let got: Got[] = [];
let wrong: (string | null)[] = [];
let answer: readonly [status: number, body: string] | null = null;
let platform: Platform = platforms.feishu;
const host = webHost(async (request, response) => {
  const body = await bodyOf(request);
  const one: Got = { path: request.url ?? '', json: JSON.parse(body) };
  got.push(one);
  wrong.push(platform.accepts(one, Buffer.byteLength(body)));
  const [status, text] = answer ?? [200, platform.took];
  response.writeHead(status, { 'content-type': text.startsWith('{') ? 'application/json' : 'text/plain' }).end(text);
});

let folder = '';
let slept: number[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-chat-'));
  [got, wrong, slept, answer] = [[], [], [], null];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.each(webhookNames)('the webhook %s', (name) => {
  const webhook = webhooks[name];

  function send(digest: Digest, more: Partial<ChatSending> = {}, language: Language = 'en'): Promise<void> {
    platform = platforms[name];
    const now = (): Date => new Date('2022-05-11T23:00:00Z');
    const sleep = async (time: number): Promise<void> => void slept.push(time);
    return sendToChat(webhook, {
      server: null,
      digest,
      language,
      logTitle: '每日一读',
      access: { url: `http://127.0.0.1:${host.port}${platform.path}`, secret: 'hush', chat: '-1001234' },
      fetch: webFetcher({ cache: join(folder, 'http'), allow: [`127.0.0.1:${host.port}`], agent: 'Daybook/1', now, sleep }),
      now,
      sleep,
      sent: 0,
      onSent: async () => {},
      ...more,
    });
  }
  const shown = (): readonly { readonly text: string; readonly links: readonly string[] }[] =>
    got.map(({ json }) => platforms[name].shown(json as never));

  it('takes a digest in one message, under the log’s name, with links and reasons', async () => {
    await send(sampleDigest);
    expect(wrong).toEqual([null]);
    expect(JSON.stringify(got[0]?.json)).toContain('每日一读: 2 things worth noting, 12 May 2022');
    const [{ text, links } = { text: '', links: [] }] = shown();
    expect(text).toContain('YOLOv6：面向工业应用的单阶段检测框架');
    expect(text).toContain('Why: At CVPR, which you pinned; words you note: 检测, yolo; like “YOLOv5 的损失函数” (2022-04-29');
    expect(text).toContain('3 more wait in the inbox.');
    expect(text).toContain('⚠ 某公众号: Nothing came for 9 days: its host takes no connections.');
    expect(links).toEqual(['https://arxiv.org/abs/2205.01234', 'https://example.org/a?q=1&b=%22x%22|%3Cy%3E']);
  });

  it('says in Chinese why nothing came', async () => {
    await send(emptyDigest, {}, 'zh');
    expect(wrong).toEqual([null]);
    expect(shown()[0]?.text).toContain('arXiv cs.CV：今天没有公告：arXiv 周末不公告。');
  });

  it('shows a hostile title as text: no link, picture or call of its own', async () => {
    await send(sampleDigest);
    const [{ text, links } = { text: '', links: [] }] = shown();
    expect(links.filter((link) => !link.startsWith('https://'))).toEqual([]);
    expect(text.normalize('NFKC').replaceAll('\u2060', '')).toContain(
      '<img src=x onerror=alert(1)> **bold** [link](javascript:alert(2)) <!channel> @all <@U1>',
    );
    if (name === 'wecom' || name === 'dingtalk') expect(text).not.toMatch(/[<>`]|\]\(javascript|!\[/);
    if (name === 'feishu') expect(text).not.toMatch(/<at/i);
    if (name === 'telegram') expect(text).not.toMatch(/@\w/);
  });

  it('takes a long digest in several messages, none too long, each with its number, and says what it leaves out', async () => {
    const parts: string[] = [];
    await send(longDigest(50), { onSent: async (part, count) => void parts.push(`${part}/${count}`) });
    expect(wrong).toEqual(wrong.map(() => null));
    expect(got.length).toBe(parts.length);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.length).toBeLessThanOrEqual(4);
    expect(parts.at(-1)).toBe(`${got.length}/${got.length}`);
    const titles = shown().flatMap(({ text }) => [...text.matchAll(/Paper number (\d+) of many/g)].map((found) => Number(found[1])));
    expect(titles).toEqual(titles.map((_, at) => at + 1));
    const left = 50 - titles.length;
    expect(shown().at(-1)?.text.includes('did not fit in here')).toBe(left > 0);
    if (left > 0) expect(shown().at(-1)?.text).toContain(`${left} more did not fit in here`);
    expect(slept).toEqual(parts.slice(1).map(() => 1_100));
  });

  it('takes an item that is too long for any message, without its last lines', async () => {
    const [item] = longDigest(1).items;
    if (!item) throw new Error('no item');
    const huge = { ...longDigest(1), items: [{ ...item, url: `https://example.org/${'a'.repeat(40_000)}` }] };
    await send(huge);
    expect(wrong).toEqual(wrong.map(() => null));
    expect(shown()[0]?.text).toContain('Paper number 1 of many');
  });

  it('goes on after the parts that were taken', async () => {
    const taken: number[] = [];
    await send(longDigest(50), { onSent: async (part) => void taken.push(part) });
    const all = got.length;
    got = [];
    await send(longDigest(50), { sent: 1, onSent: async (part) => void taken.push(part) });
    expect([got.length, taken.slice(all)]).toEqual([all - 1, taken.slice(1, all)]);
  });

  it.each(platforms[name].refuses)('says what it refuses: %i %s', async (status, body, said, hint) => {
    answer = [status, body];
    const taken: number[] = [];
    const error = await refusal(send(sampleDigest, { onSent: async (part) => void taken.push(part) }));
    expect([error.text.en, error.hint?.en, taken]).toEqual([`${webhook.label.en} did not take the digest: ${said}.`, hint, []]);
  });

  it('is not believed when somebody else answers, with 200 or not', async () => {
    for (const strange of [
      [200, '<!doctype html><title>Sign in</title>'],
      [502, 'Bad gateway'],
      [307, ''],
    ] as const) {
      answer = strange;
      const error = await refusal(send(sampleDigest));
      expect(error.text.en).toBe(`${webhook.label.en} did not take the digest: HTTP ${strange[0]}.`);
    }
  });

  it('is tried again at the next run when it was too much', async () => {
    answer = platforms[name].tooMany;
    const error = await refusal(send(sampleDigest));
    expect(error.hint?.en).toBe('It was too much at once: the next run tries again.');
  });

  it('tells no secret, whatever the platform repeats and whatever fails', async () => {
    const { path } = platforms[name];
    const secrets = [
      'hush',
      '-1001234',
      ...path.split(/[/?=&]/).filter((part) => part.length > 8 && !/^(?:open-apis|access_token|services)$/.test(part)),
    ];
    answer = [
      400,
      JSON.stringify({ code: 1, errcode: 1, ok: false, msg: path, errmsg: `${path} hush`, description: `-1001234 ${path} hush` }),
    ];
    const refused = await refusal(send(sampleDigest));
    const access = { url: `http://127.0.0.1:1${path}`, secret: 'hush', chat: '-1001234' };
    const failed = await refusal(send(sampleDigest, { access }));
    for (const error of [refused, failed]) {
      const told = `${error.text.en} ${error.text.zh} ${error.hint?.en} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
      expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
    }
  });
});

/** A digest that fills messages. */
function longDigest(count: number): Digest {
  const [item] = sampleDigest.items;
  if (!item) throw new Error('no item');
  const items = Array.from({ length: count }, (_, at) => ({
    ...item,
    id: String(at).padStart(12, '0'),
    title: `Paper number ${at + 1} of many：${'很长的标题'.repeat(20)}`,
    url: `https://example.org/${at + 1}`,
    abstract: '摘要。'.repeat(100),
  }));
  return { ...sampleDigest, items, waiting: count };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
