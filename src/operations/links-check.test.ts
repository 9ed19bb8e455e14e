import { expect, it } from 'vitest';
import { runCli } from '../../test/cli/run-cli.js';
import { temporaryLog } from '../../test/cli/temporary-log.js';
import { sampleNote } from '../../test/sample-log.js';
import { webHost } from '../../test/web-host.js';
import { silentLogger } from '../base/logger.js';
import { openDaybook } from '../daybook.js';
import { WebError } from '../fetch/web-error.js';
import { linksCheckOperation } from './links-check.js';

const host = webHost((request, response) => {
  const [, path] = (request.url ?? '').split('/');
  if (path === 'moved') response.writeHead(301, { location: '/page' }).end();
  else if (path === 'found') response.writeHead(302, { location: '/page' }).end();
  else if (path === 'moved-away') response.writeHead(308, { location: '/gone' }).end();
  else if (path === 'gone') response.writeHead(410).end();
  else if (path === 'closed') response.writeHead(403).end();
  else if (path === 'login') response.writeHead(401).end();
  else if (path === 'no-head') response.writeHead(request.method === 'HEAD' ? 405 : 200).end('page');
  else if (path === 'cuts-head' && request.method === 'HEAD') request.socket.destroy();
  else response.writeHead(path === 'absent' ? 404 : 200).end();
});
const at = (path: string): string => `http://127.0.0.1:${host.port}/${path}`;

function log(): string {
  return temporaryLog({
    'daybook.json': JSON.stringify({ fetch: { allow: [`127.0.0.1:${host.port}`] } }),
    'notes/202205/0510.md': sampleNote('2022.5.10', `1. [昨天的检测](${at('absent')}) :star:`),
    'notes/202205/0511.md': sampleNote(
      '2022.5.11',
      [
        `1. [检测 with YOLOv6](${at('page')}) :star:`,
        `   - Paper: [A](${at('moved')}) [B](${at('found')}) [C](mailto:me@example.org) [D](notes/x.md)`,
        `   - Code: ${at('absent')}`,
        `   - Tips: [again](${at('page#part')}), [closed](${at('closed')}), [no head](${at('no-head')})`,
        `2. [Attention](${at('moved-away')}) :star:`,
        `   - Paper: [again](${at('page')}) [login](${at('login')})`,
      ].join('\n'),
    ),
  });
}

it('tells what is alive, moved, dead and unknown, in the order of the log', async () => {
  const run = await runCli(log(), ['links', 'check', '--json']);
  expect([run.exit, run.err]).toEqual([0, '']);
  const { links, counts } = JSON.parse(run.out);
  expect(
    links.map((link: { url: string; status: string; httpStatus: number; refs: string[] }) => [
      link.url,
      link.status,
      link.httpStatus,
      link.refs,
    ]),
  ).toEqual([
    [at('page'), 'alive', 200, ['2022-05-11#1', '2022-05-11#2']],
    [at('moved'), 'moved', 200, ['2022-05-11#1']],
    [at('found'), 'alive', 200, ['2022-05-11#1']],
    [at('absent'), 'dead', 404, ['2022-05-11#1']],
    [at('closed'), 'unknown', 403, ['2022-05-11#1']],
    [at('no-head'), 'alive', 200, ['2022-05-11#1']],
    [at('moved-away'), 'dead', 410, ['2022-05-11#2']],
    [at('login'), 'unknown', 401, ['2022-05-11#2']],
  ]);
  expect(links[1].finalUrl).toBe(at('page'));
  expect(counts).toEqual({ alive: 3, moved: 1, dead: 2, unknown: 2 });
  expect(host.asked.filter((line) => line === 'HEAD /page').length).toBe(3);
});

it('shows what needs a look', async () => {
  const { out } = await runCli(log(), ['links', 'check']);
  expect(out.split('\n')).toEqual([
    `dead  ${at('absent')}  (2022-05-11#1)`,
    '    HTTP 404',
    `dead  ${at('moved-away')}  (2022-05-11#2)`,
    '    HTTP 410',
    `moved  ${at('moved')} → ${at('page')}  (2022-05-11#1)`,
    `unknown  ${at('closed')}  (2022-05-11#1)`,
    '    HTTP 403',
    `unknown  ${at('login')}  (2022-05-11#2)`,
    '    HTTP 401',
    '3 alive, 1 moved, 2 dead, 2 unknown.',
    '',
  ]);
});

it('asks for a day, an entry or all, and for one of these', async () => {
  const folder = log();
  const counts = async (...args: readonly string[]): Promise<unknown> =>
    JSON.parse((await runCli(folder, ['links', 'check', '--json', ...args])).out).counts;
  expect(await counts('--date', '2022-05-10')).toEqual({ alive: 0, moved: 0, dead: 1, unknown: 0 });
  expect(await counts('--ref', '2022-05-11#2')).toEqual({ alive: 1, moved: 0, dead: 1, unknown: 1 });
  expect(await counts('--all')).toEqual({ alive: 3, moved: 1, dead: 2, unknown: 2 });
  const both = await runCli(folder, ['links', 'check', '--all', '--date', '2022-05-10']);
  expect([both.exit, both.err]).toEqual([2, 'error: Give one of --date, --ref and --all.\n']);
});

it('says so when there is nothing to ask', async () => {
  const folder = temporaryLog({ 'notes/202205/0511.md': sampleNote('2022.5.11', '1. 没有链接的检测 :star:') });
  expect(await runCli(folder, ['links', 'check'])).toEqual({ exit: 0, out: 'There are no links.\n', err: '' });
});

it('does not take a busy, closed or silent host for a dead one, nor every host when this machine is offline', async () => {
  const folder = temporaryLog({
    'notes/202205/0511.md': sampleNote(
      '2022.5.11',
      '1. [检测](https://a.example/1)\n2. [YOLO](https://b.example/2)\n3. [DETR](https://a.example/3)',
    ),
  });
  const check = async (answer: (url: string) => number | WebError) => {
    const warnings: string[] = [];
    const daybook = await openDaybook(folder, {
      now: () => new Date(0),
      logger: { ...silentLogger, warn: ({ en }) => warnings.push(en) },
      fetch: async ({ url }) => {
        const said = answer(url);
        if (said instanceof WebError) throw said;
        return { url, status: said, headers: {}, body: new Uint8Array(0), type: 'text/html', isKept: false };
      },
    });
    const output = await linksCheckOperation.run({ daybook, language: 'zh' }, linksCheckOperation.input.parse({}));
    const { links } = output as { links: readonly { status: string; reason: string | null }[] };
    return { statuses: links.map(({ status }) => status), reasons: links.map(({ reason }) => reason), warnings };
  };
  const gone = (url: string): WebError => new WebError('no-such-name', url);
  const busy = await check((url) => (url.endsWith('1') ? 503 : url.endsWith('2') ? new WebError('timeout', url) : gone(url)));
  expect(busy).toEqual({
    statuses: ['unknown', 'unknown', 'dead'],
    reasons: [null, '无法访问 https://b.example/2：等待超时。', '无法访问 https://a.example/3：没有这个主机名。'],
    warnings: [],
  });
  const offline = await check(gone);
  expect(offline.statuses).toEqual(['unknown', 'unknown', 'unknown']);
  expect(offline.warnings).toEqual([
    'No host’s name could be looked up, so nothing is called dead. Look at your connection to the internet.',
  ]);
});
