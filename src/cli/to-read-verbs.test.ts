import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenWeb, fakeWeb } from '../../test/capture/fake-web.js';
import { type CliRun, runCli } from '../../test/cli/run-cli.js';
import { smallLog, temporaryLog } from '../../test/cli/temporary-log.js';

const api = 'https://export.arxiv.org/api/query?id_list=2205.01234&max_results=1';
const web = () => ({ fetch: fakeWeb({ [api]: 'arxiv/query.xml', 'https://example.org/r': 'page/plain.html' }).fetch });
const title = 'Attention, Measured: How Far a Head Looks when $n < 16$ and R&D Agree';

/** Runs `daybook to-read …` in a folder. */
function toRead(folder: string, args: readonly string[], outside: Parameters<typeof runCli>[3] = web()): Promise<CliRun> {
  return runCli(folder, ['to-read', ...args], {}, outside);
}

function journalOf(folder: string): Record<string, unknown>[] {
  const text = readFileSync(join(folder, '.daybook/to-read.jsonl'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('to-read add', () => {
  test('keeps links with what their pages say, and git joins the journal by union', async () => {
    const folder = temporaryLog(smallLog);
    const run = await toRead(folder, ['add', 'arXiv:2205.01234v2', 'https://example.org/r?utm_source=feed']);
    expect(run).toEqual({
      exit: 0,
      out: `queued 1 ${title}\nqueued 2 Notes on rulers\n2 links wait to be read.\n`,
      err: '1 of 2: arXiv:2205.01234v2\n2 of 2: https://example.org/r?utm_source=feed\n',
    });
    expect((await toRead(folder, ['list'])).out).toBe(
      [
        `   1  ${title}  (arXiv, 2022-05-02)`,
        '      https://arxiv.org/abs/2205.01234',
        '   2  Notes on rulers  (example.org)',
        '      https://example.org/r',
        '2 links wait to be read.',
        '',
      ].join('\n'),
    );
    expect(journalOf(folder).map(({ event }) => event)).toEqual(['added', 'added', 'captured', 'captured']);
    expect(readFileSync(join(folder, '.daybook/.gitattributes'), 'utf8')).toBe('*.jsonl merge=union\n');
  });

  test('keeps a link when the web does not answer, and reads its page the next time', async () => {
    const folder = temporaryLog(smallLog);
    const first = await toRead(folder, ['add', '2205.01234'], { fetch: brokenWeb().fetch });
    expect(first.exit).toBe(0);
    expect(first.out).toBe('queued 1 https://arxiv.org/abs/2205.01234\n  arxiv.org does not answer.\n1 link waits to be read.\n');
    const again = await toRead(folder, ['add', '2205.01234']);
    expect(again.out).toBe(`waiting already 1 ${title}\n1 link waits to be read.\n`);
    const asked = fakeWeb({});
    await toRead(folder, ['add', '2205.01234'], { fetch: asked.fetch });
    expect(asked.asked).toEqual([]);
  });

  test('says what is noted or waits already, under any address of it, and queues it once', async () => {
    const folder = temporaryLog(smallLog);
    await toRead(folder, ['add', '2205.01234']);
    const links = ['https://arxiv.org/pdf/2205.01234v3', 'https://www.example.org/attention/', 'https://huggingface.co/papers/2205.01234'];
    expect((await toRead(folder, ['add', ...links])).out).toBe(
      [
        `waiting already 1 ${title}`,
        'noted already 2022-05-11#1 https://www.example.org/attention/',
        `waiting already 1 ${title}`,
        '1 link waits to be read.',
        '',
      ].join('\n'),
    );
    expect(journalOf(folder)).toHaveLength(2);
  });

  test('takes a list, keeps what is a link and tells what is none', async () => {
    const folder = temporaryLog(smallLog);
    const list = '# later\n\nhttps://example.org/r\nnothing here\nhttps://example.org/r#end\n看看 https://example.org/later 不错\n';
    const run = await toRead(folder, ['add', '--from', '-', '--json'], { ...web(), stdin: list });
    expect(run.exit).toBe(3);
    const { links, waiting } = JSON.parse(run.out);
    expect(
      links.map((one: { input: string; status: string; link: { url: string } | null }) => [one.status, one.link?.url ?? one.input]),
    ).toEqual([
      ['queued', 'https://example.org/r'],
      ['failed', 'nothing here'],
      ['waiting', 'https://example.org/r'],
      ['queued', 'https://example.org/later'],
    ]);
    expect(waiting).toBe(2);
  });

  test('keeps a title that was typed, and refuses what is no link', async () => {
    const folder = temporaryLog(smallLog);
    expect((await toRead(folder, ['add', 'https://example.org/r', '--title', '量尺笔记'])).out).toContain('queued 1 量尺笔记');
    const odd = await toRead(folder, ['add', 'https://example.org/x', '--title', ' 两行\n\u202e标题 <b>:star: ', '--json']);
    expect(JSON.parse(odd.out).links[0].link.title).toBe('两行 标题 ＜b>：star：');
    const long = await toRead(folder, ['add', `https://example.org/${'x'.repeat(9_000)}`]);
    expect([long.exit, long.err]).toEqual([2, expect.stringContaining('is longer than 8,000 characters.')]);
    const wrong = await toRead(folder, ['add', 'nothing']);
    expect([wrong.exit, wrong.err.split('\n')[0]]).toEqual([2, 'error: “nothing” is no address, arXiv id or DOI.']);
    expect((await toRead(folder, ['add'])).err).toContain('“to-read add” needs <link>');
    expect((await toRead(folder, ['add', 'https://a.example/', 'https://b.example/', '--title', 'x'])).exit).toBe(2);
  });
});

describe('a queued link', () => {
  test('is done by itself when it is noted, waits again when that is undone, and tells where it was noted', async () => {
    const folder = temporaryLog(smallLog);
    await toRead(folder, ['add', '2205.01234', 'https://example.org/r']);
    const added = await runCli(folder, ['add', 'https://arxiv.org/pdf/2205.01234v1', '--title', 'Attention'], {}, web());
    expect(added.err).toContain('2022-05-12#1 was number 1 of the to-read queue; it is done.');
    expect((await toRead(folder, ['list'])).out).toContain('1 link waits to be read.');
    expect((await toRead(folder, ['list', '--done'])).out).toContain(`   1  ${title}  (arXiv, 2022-05-02, 2022-05-12#1)`);
    await runCli(folder, ['undo']);
    expect((await toRead(folder, ['list'])).out).toContain('2 links wait to be read.');
  });

  test('is done when the address that was asked leads to what was noted', async () => {
    const folder = temporaryLog(smallLog);
    await toRead(folder, ['add', 'https://short.example/x'], { fetch: brokenWeb().fetch });
    const leads = fakeWeb({ 'https://short.example/x': { file: 'page/plain.html', to: 'https://example.org/r' } });
    await runCli(folder, ['add', 'https://short.example/x'], {}, { fetch: leads.fetch });
    const done = JSON.parse((await toRead(folder, ['list', '--done', '--json'])).out);
    expect(done).toMatchObject({ waiting: 0, links: [{ number: 1, state: 'noted', ref: '2022-05-12#1' }] });
  });

  test('is marked as read or removed by link or number, and numbers stay', async () => {
    const folder = temporaryLog(smallLog);
    const { fetch } = brokenWeb();
    await toRead(folder, ['add', 'https://a.example/1', 'https://a.example/2', 'https://a.example/3'], { fetch });
    expect((await toRead(folder, ['remove', '1'])).out).toBe('removed 1 https://a.example/1\n2 links wait to be read.\n');
    expect((await toRead(folder, ['done', 'a.example/3'])).out).toBe('read 3 https://a.example/3\n1 link waits to be read.\n');
    expect((await toRead(folder, ['list', '--newest'])).out).toBe('   2  https://a.example/2\n1 link waits to be read.\n');
    const gone = await toRead(folder, ['done', '2', '1']);
    expect([gone.exit, gone.err]).toEqual([2, 'error: “1” is off the queue already: removed.\nSee `daybook to-read list`.\n']);
    expect((await toRead(folder, ['remove', '7'])).err).toContain('“7” does not wait to be read.');
    await toRead(folder, ['add', 'https://a.example/1'], { fetch });
    expect((await toRead(folder, ['list'])).out).toContain('   4  https://a.example/1\n');
  });
});

test('a broken line is told with its place and loses no other', async () => {
  const folder = temporaryLog({
    ...smallLog,
    '.daybook/to-read.jsonl': [
      '{"event":"added","id":"0123456789ab","at":"2022-05-01T00:00:00.000Z","url":"https://a.example/1"}',
      '<<<<<<< HEAD',
      '{"event":"added","id":"0123456789ac","at":"2022-05-01T00:00:01.000Z","url":"javascript:alert(1)"}',
      '{"event":"added","id":"0123456789ad","at":"2022-05-01T00:00:02.000Z","url":"https://a.example/2","ti',
    ].join('\n'),
  });
  const run = await toRead(folder, ['add', 'https://a.example/3'], { fetch: brokenWeb().fetch });
  expect(run.out).toContain('2 links wait to be read.');
  const list = await toRead(folder, ['list']);
  expect(list.out).toContain('https://a.example/1');
  expect(list.out).toContain('https://a.example/3');
  for (const line of [2, 3, 4]) expect(list.err).toContain(`.daybook/to-read.jsonl:${line}: says nothing of a link to read`);
});
