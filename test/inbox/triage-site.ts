import { fakeWeb } from '../capture/fake-web.js';
import { smallLog, temporaryLog } from '../cli/temporary-log.js';
import { openPages } from '../open-pages.js';

const at = '2022-05-11T04:00:00.000Z';

/** What was offered: one item with markup in all that it says, one in Chinese, one whose address runs a script. */
export const triageLines = [
  {
    id: '0a0000000001',
    title: '<script>alert(1)</script>',
    url: 'https://a.example/"><script>',
    source: '<b>feed</b>',
    abstract: '<img src=x onerror=alert(1)>',
    authors: ['"><i>'],
  },
  { id: '0a0000000002', title: '小目标检测的 10 个技巧', url: 'https://a.example/tricks', source: '机器之心' },
  { id: '0a0000000003', title: 'bad', url: 'javascript:alert(1)', source: 'x' },
];

/** A server with an inbox, asked in English. */
export async function openTriageSite(offered: readonly object[] = triageLines) {
  const text = offered.map((line) => `${JSON.stringify({ ...line, at })}\n`).join('');
  const folder = temporaryLog({ ...smallLog, '.daybook/inbox/items-2022-05.jsonl': text });
  const pages = await openPages(folder, { now: () => new Date('2022-05-12T04:00:00Z'), fetch: fakeWeb({}).fetch });
  pages.end();
  const get = async (path: string) => {
    const answer = await pages.get(path);
    return { status: answer.status, body: await answer.text() };
  };
  const post = async (form: Readonly<Record<string, string>> | URLSearchParams, more: Readonly<Record<string, string>> = {}) => {
    const answer = await pages.post('/inbox', new URLSearchParams(form), more);
    return { status: answer.status, to: answer.headers.get('location') ?? '', body: await answer.text() };
  };
  return { folder, get, post };
}
