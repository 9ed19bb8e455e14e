import { beforeEach, describe, expect, it } from 'vitest';
import { day, temporaryLog, testPorts, text } from '../../../test/temporary-log.js';
import type { WebRequest } from '../../base/fetcher.js';
import { openDaybook } from '../../daybook.js';
import { siteRoutes } from '../site.js';

const log = temporaryLog();
const entry = { n: '1', title: '检测 with YOLOv6', url: 'https://example.org/a', relevance: '1' };
const offers = '.daybook/drafts/2022-05-11.offers.json';
const answer = { abstract: '更[快](https://evil.example)的检测。', tips: '<b>看</b>表 3。', topics: ['object-detection', 'none'] };

const webPage = `<!doctype html><title>a</title><article><p>${'What the page says of detection. '.repeat(20)}</p></article>`;

let asked: WebRequest[] = [];
/** What the model does meanwhile, and says. */
let says: () => Promise<string> = async () => '';
const fetch = async (request: WebRequest) => {
  asked.push(request);
  const answered = { url: request.url, status: 200, headers: {}, isKept: false };
  if (request.method !== 'POST') return { ...answered, body: new TextEncoder().encode(webPage), type: 'text/html' };
  const choices = [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: await says() } }];
  const body = new TextEncoder().encode(JSON.stringify({ choices, usage: { prompt_tokens: 2_000, completion_tokens: 500 } }));
  return { ...answered, body, type: 'application/json' };
};

/** Opens the editor's pages with a language model, or without one. */
async function opened(assist: object | null = {}) {
  const settings = assist && { url: 'https://models.example.org/v1', model: 'small', price: { input: 1_000, output: 1_000 }, ...assist };
  log.put('daybook.json', JSON.stringify({ language: 'zh', inbox: settings ? { assist: settings } : {} }));
  const daybook = await openDaybook(log.root, { ...testPorts, fetch });
  const live = { current: async () => ({ log: await daybook.readLog(), version: 'v1', diagnostics: () => [] }), listen: () => () => {} };
  const site = siteRoutes(daybook, live);
  const send = async (path: string, fields?: Readonly<Record<string, string>>): Promise<{ answer: Response; page: string }> => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields ?? {})) body.append(name, value);
    const init: RequestInit = fields ? { method: 'POST', body } : {};
    const answer = await site.fetch(new Request(`http://127.0.0.1:3210${path}`, { ...init, headers: { host: '127.0.0.1:3210' } }));
    return { answer, page: await answer.text() };
  };
  const page = async () => (await send('/edit/2022-05-11?n=1')).page;
  const step = async (fields: Readonly<Record<string, string>>, form: Readonly<Record<string, string>> = entry) => {
    const revision = /name="revision" value="([^"]+)"/.exec(await page())?.[1] ?? '';
    const { answer: sent, page: shown } = await send('/edit/2022-05-11/form', { ...form, revision, ...fields });
    return { said: sent.headers.get('location') ?? sent.status, shown };
  };
  return { page, step };
}

/** The states of the three fields, as a page has them. */
const states = (page: string) => [...page.matchAll(/id="o-(\w+)" data-state="(\w+)"/g)].map(([, field, state]) => `${field} ${state}`);
const draft = () => JSON.parse(log.get('.daybook/drafts/2022-05-11.json'));

beforeEach(() => {
  asked = [];
  says = async () => JSON.stringify(answer);
});

describe('help from a language model in the editor', () => {
  it('is not there where none is set up, and a form that asks for it is told so', async () => {
    const { page, step } = await opened(null);
    expect(await page()).not.toContain('value="suggest"');
    const { said, shown } = await step({ do: 'suggest', tips: '打到一半' });
    expect([said, shown.includes('没有设置语言模型'), asked.length]).toEqual([200, true, 0]);
    expect(draft().text).toContain('Tips: 打到一半');
  });

  it('offers plain texts for the empty fields, says who wrote them, what they cost and what is left, and writes nothing', async () => {
    const { page, step } = await opened();
    expect((await step({ do: 'suggest' })).said).toBe('/edit/2022-05-11?n=1&said=suggested');
    const shown = await page();
    expect(states(shown)).toEqual(['abstract offered', 'tips offered', 'tags offered']);
    for (const words of ['由 small 机器写成', '更快的检测。', '看表 3。', '目标检测', '用了 2,500 个 token，花费 2.5000', '还剩 47,500 个'])
      expect(shown).toContain(words);
    expect(shown).not.toContain('evil.example');
    const kept = log.tree().filter((path) => !path.startsWith('.daybook/cache/'));
    expect([log.get(day), kept]).toEqual([text, ['.daybook/drafts/.gitignore', offers, 'daybook.json', day]]);
  });

  it('takes an offer into the draft, marked until the field is changed, and undoes it', async () => {
    const { page, step } = await opened();
    await step({ do: 'suggest' });
    expect((await step({ do: 'take-tips' })).said).toBe('/edit/2022-05-11?n=1&said=offer-taken');
    expect(draft().text).toBe(`${text}   - Tips: 看表 3。\n`);
    expect(states(await page())).toEqual(['abstract offered', 'tips taken', 'tags offered']);
    await step({ do: 'undo', tips: '看表 3。' });
    expect(states(await page())[1]).toBe('tips offered');
    await step({ do: 'redo' });
    await step({ do: 'set', tips: '看表 3 和表 4。' });
    expect(states(await page())).toEqual(['abstract offered', 'tips none', 'tags offered']);
    expect(log.get(day)).toBe(text);
    await step({ do: 'save', tips: '看表 3 和表 4。' });
    expect(log.get(day)).toBe(`${text}   - Tips: 看表 3 和表 4。\n`);
    expect(log.tree().filter((path) => path.startsWith('.daybook/drafts'))).toEqual([]);
  });

  it('drops an offer, and keeps nothing of the last one', async () => {
    const { page, step } = await opened();
    await step({ do: 'suggest' });
    expect((await step({ do: 'drop-tags' })).said).toBe('/edit/2022-05-11?n=1&said=offer-dropped');
    expect(states(await page())).toEqual(['abstract offered', 'tips offered', 'tags none']);
    await step({ do: 'drop-abstract' });
    await step({ do: 'drop-tips' });
    expect(log.tree().filter((path) => path.startsWith('.daybook/drafts'))).toEqual([]);
  });

  it('that answers late never stands in the place of what was typed meanwhile', async () => {
    const { page, step } = await opened();
    says = async () => {
      await step({ do: 'set', tips: '我自己写的' });
      return JSON.stringify(answer);
    };
    await step({ do: 'suggest' });
    expect(states(await page())).toEqual(['abstract offered', 'tips none', 'tags offered']);
    expect((await step({ do: 'take-tips', tips: '我自己写的' })).said).toBe('/edit/2022-05-11?n=1&said=not-offered');
    expect(draft().text).toBe(`${text}   - Tips: 我自己写的\n`);
  });

  it('that answers when its entry is gone is dropped, and when it was moved follows it', async () => {
    const { page, step } = await opened();
    log.put(day, `${text}\n2. [分割](https://example.org/b)\n`);
    says = async () => {
      await step({ do: 'down' });
      return JSON.stringify(answer);
    };
    expect((await step({ do: 'suggest' })).said).toBe('/edit/2022-05-11?n=2&said=suggested');
    expect(states(await page())).toEqual(['abstract none', 'tips none', 'tags none']);
    says = async () => {
      await step({ n: '1', title: '分割', url: 'https://example.org/b', relevance: '0', do: 'remove' });
      return JSON.stringify(answer);
    };
    const late = await step({ n: '1', title: '分割', url: 'https://example.org/b', relevance: '0', do: 'suggest' });
    expect(late.said).toBe('/edit/2022-05-11?said=suggested-late');
  });

  it('that is not to be asked, or says nothing of use, is told in a sentence, and what was typed is kept', async () => {
    const { step } = await opened({ tokensPerDay: 100 });
    const { said, shown } = await step({ do: 'suggest', abstract: '打到一半' });
    expect([said, shown.includes('不再询问语言模型：每天 100 个 token，已用 0 个。'), asked.length]).toEqual([200, true, 0]);
    expect(draft().text).toContain('Abstract: 打到一半');
    says = async () => 'HACKED';
    expect((await (await opened()).step({ do: 'suggest', abstract: '打到一半' })).said).toBe('/edit/2022-05-11?n=1&said=suggested-nothing');
  });

  it('is told what the inbox knows of the link, and not what a model wrote before', async () => {
    const item = {
      id: '0123456789ab',
      at: '2022-05-11T07:00:00.000Z',
      source: 'cs.CV',
      ...{ title: 'YOLOv6', url: 'https://example.org/a' },
    };
    log.put(
      '.daybook/inbox/items-2022-05.jsonl',
      `${JSON.stringify({ ...item, abstract: 'As the source tells.', authors: ['Ada Li'] })}\n`,
    );
    const { step } = await opened();
    await step({ do: 'suggest' });
    await step({ do: 'take-abstract' });
    await step({ do: 'suggest', abstract: '更快的检测。' });
    expect(asked).toHaveLength(1);
    const told = JSON.stringify(asked[0]?.json);
    expect([told.includes('As the source tells.'), told.includes('Ada Li'), told.includes('检测 with YOLOv6')]).toEqual([true, true, true]);
  });

  it('is asked about an entry with half an address once that is put right, or by a script that keeps what is typed itself', async () => {
    const { step } = await opened();
    await step({ do: 'set', url: 'https:/' });
    const answered = await step({ do: 'suggest', url: 'https:/' });
    expect([answered.said, answered.shown.includes('不是网址'), asked.length]).toEqual([200, true, 0]);
    expect((await step({ do: 'suggest' }, { n: '1' })).said).toBe('/edit/2022-05-11?n=1&said=suggested');
    expect(asked.at(-1)?.method).toBe('POST');
  });

  it('is told how its page begins where neither inbox nor entry has an abstract, and what the entry says where it has one', async () => {
    const { step } = await opened();
    await step({ do: 'suggest', tips: '不给模型看' });
    await step({ do: 'suggest', abstract: '作者的摘要', tips: '不给模型看' });
    expect(asked.map(({ method = 'GET', url }) => `${method} ${url}`)).toEqual([
      'GET https://example.org/a',
      'POST https://models.example.org/v1/chat/completions',
      'POST https://models.example.org/v1/chat/completions',
    ]);
    const [, first, second] = asked.map(({ json }) => JSON.stringify(json));
    expect([first?.includes('What the page says of detection.'), second?.includes('作者的摘要')]).toEqual([true, true]);
    expect(`${first}${second}`).not.toContain('不给模型看');
  });
});
