import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { smallLog, temporaryLog } from '../../../../test/cli/temporary-log.js';
import { mailHost, smtpError } from '../../../../test/mail-host.js';
import { sampleRanking, sampleSources } from '../../../../test/sample-digest.js';
import { webHost } from '../../../../test/web-host.js';
import { silentLogger } from '../../../base/logger.js';
import { openDaybook } from '../../../daybook.js';
import { digestTitle, waitingWords } from '../../../pages/inbox/digest-words.js';
import { unwritable } from '../../../worktree/disk-error.js';
import type { Daybook } from '../../daybook-context.js';
import { keptDigest, newestDigests } from './kept-digests.js';
import { type Morning, runMorning } from './run-morning.js';

let answer = '{"code":0}';
const chat = webHost((request, response) => void request.resume().once('end', () => response.writeHead(200).end(answer)));

interface Setting {
  readonly folder: string;
  readonly daybook: Daybook;
  readonly fetched: () => number;
  readonly run: (isAgain?: boolean) => Promise<Morning>;
}

/** A log whose digest goes to a mail server and to Feishu. */
async function setting(port: number, env: Readonly<Record<string, string>> = {}, now = '2022-05-11T23:00:00Z'): Promise<Setting> {
  answer = '{"code":0}';
  const config = {
    title: '每日一读',
    fetch: { allow: [`localhost:${port}`, `127.0.0.1:${chat.port}`] },
    inbox: {
      digest: {
        limit: 2,
        mail: { to: 'me@example.org', from: 'log@example.org', server: 'localhost', port, security: 'none' },
        webhooks: ['feishu'],
      },
    },
  };
  const folder = temporaryLog({ ...smallLog, 'daybook.json': JSON.stringify(config) });
  return opened(folder, { DAYBOOK_FEISHU_URL: `http://127.0.0.1:${chat.port}/hook/TOPSECRET`, ...env }, now);
}

async function opened(folder: string, env: Readonly<Record<string, string>>, now: string): Promise<Setting> {
  const daybook = await openDaybook(folder, { now: () => new Date(now), logger: silentLogger, env });
  let fetched = 0;
  const steps = {
    fetch: async () => {
      fetched++;
      return sampleSources;
    },
    rank: async () => sampleRanking,
  };
  return {
    folder,
    daybook,
    fetched: () => fetched,
    run: (isAgain = false) => runMorning(daybook, steps, { isAgain, sleep: async () => {} }),
  };
}

const said = ({ deliveries }: Morning): readonly string[] => deliveries.map(({ text }) => text.en);

describe('a morning', () => {
  it('keeps the digest of its day, and sends it once to each', async () => {
    const mail = await mailHost();
    const { folder, daybook, run, fetched } = await setting(mail.port);
    const first = await run();
    expect([first.isNew, said(first)]).toEqual([true, ['Mail: sent.', 'Feishu: sent.']]);
    const second = await run();
    expect([second.isNew, said(second), second.digest]).toEqual([false, ['Mail: sent before.', 'Feishu: sent before.'], first.digest]);
    expect([fetched(), mail.mails.length, chat.asked.length]).toEqual([1, 1, 1]);
    expect(mail.mails[0]?.source).toContain('Subject: =?UTF-8?');
    expect(keptDigest(daybook, first.digest.date)).toEqual(first.digest);
    expect(first.digest.date).toBe('2022-05-12');
    const noted = readFileSync(join(folder, '.daybook/inbox/deliveries.jsonl'), 'utf8').split('\n');
    expect(noted).toEqual([
      '{"date":"2022-05-12","to":"mail","part":0,"of":1,"at":"2022-05-11T23:00:00.000Z"}',
      '{"date":"2022-05-12","to":"mail","part":1,"of":1,"at":"2022-05-11T23:00:00.000Z"}',
      '{"date":"2022-05-12","to":"feishu","part":0,"of":1,"at":"2022-05-11T23:00:00.000Z"}',
      '{"date":"2022-05-12","to":"feishu","part":1,"of":1,"at":"2022-05-11T23:00:00.000Z"}',
      '',
    ]);
    expect(readFileSync(join(folder, '.daybook/.gitattributes'), 'utf8')).toBe('*.jsonl merge=union\n');
    expect(said(await run(true))).toEqual(['Mail: sent.', 'Feishu: sent.']);
    expect([mail.mails.length, chat.asked.length]).toEqual([2, 2]);
    expect(/Message-ID: (.*)/.exec(mail.mails[0]?.source ?? '')?.[1]).toBe(/Message-ID: (.*)/.exec(mail.mails[1]?.source ?? '')?.[1]);
  });

  it('is another one on another day', async () => {
    const mail = await mailHost();
    const { folder, run } = await setting(mail.port);
    await run();
    const next = await opened(folder, { DAYBOOK_FEISHU_URL: `http://127.0.0.1:${chat.port}/hook` }, '2022-05-12T23:00:00Z');
    expect([(await next.run()).isNew, mail.mails.length]).toEqual([true, 2]);
    expect(newestDigests(next.daybook, 10).map(({ date }) => date)).toEqual(['2022-05-13', '2022-05-12']);
  });

  it('is not over on a day on which the first source is added after it', async () => {
    const mail = await mailHost();
    const { daybook, run } = await setting(mail.port);
    const none = { fetch: async () => [], rank: async () => [] };
    const early = await runMorning(daybook, none, { isAgain: false, sleep: async () => {} });
    expect([said(early), mail.mails.length, newestDigests(daybook, 10)]).toEqual([[], 0, []]);
    const first = await run();
    expect([first.isNew, said(first), first.digest.items.length]).toEqual([true, ['Mail: sent.', 'Feishu: sent.'], 2]);
  });

  it('tells of nothing twice: what waits longer is counted, and the next best come', async () => {
    const { folder } = await setting((await mailHost()).port);
    const told: (readonly [readonly string[], number])[] = [];
    for (const day of ['11', '12', '13', '14']) {
      const { digest } = await (await opened(folder, {}, `2022-05-${day}T23:00:00Z`)).run();
      told.push([digest.items.map(({ id }) => id), digest.waiting]);
    }
    expect(told).toEqual([
      [['0123456789ab', 'ba9876543210'], 5],
      [['aaaaaaaaaaa3', 'aaaaaaaaaaa4'], 5],
      [['aaaaaaaaaaa5'], 5],
      [[], 5],
    ]);
    const { digest } = await (await opened(folder, {}, '2022-05-14T23:00:00Z')).run();
    expect([digestTitle(digest, 'en'), waitingWords(digest).en]).toEqual([
      'Nothing new to note, 15 May 2022',
      '5 items of earlier digests still wait in the inbox. This is what came of each source:',
    ]);
  });

  it('tries again what failed, and only that', async () => {
    let isGrey = true;
    const mail = await mailHost({ onRcptTo: (_, __, done) => done(isGrey ? smtpError(451, '4.7.1 Greylisted') : null) });
    const { run } = await setting(mail.port);
    const first = await run();
    expect(said(first)).toEqual([
      'Mail: No mail was sent: localhost wants it to be tried again later: “451 4.7.1 Greylisted”.',
      'Feishu: sent.',
    ]);
    expect(first.deliveries.map(({ outcome }) => outcome)).toEqual(['failed', 'sent']);
    isGrey = false;
    expect(said(await run())).toEqual(['Mail: sent.', 'Feishu: sent before.']);
    expect([mail.mails.length, chat.asked.length]).toEqual([1, 1]);
  });

  it('sends nothing that cannot be noted, or every run would send it', async () => {
    const mail = await mailHost();
    const { daybook } = await setting(mail.port);
    const { appendText: append } = daybook.worktree;
    const fails = unwritable('.daybook/inbox/deliveries.jsonl', Object.assign(new Error('full'), { code: 'ENOSPC' }));
    const appendText = (path: string, text: string) => (path.endsWith('deliveries.jsonl') ? Promise.reject(fails) : append(path, text));
    const full = { ...daybook, worktree: { ...daybook.worktree, appendText } };
    const steps = { fetch: async () => sampleSources, rank: async () => sampleRanking };
    const { deliveries } = await runMorning(full, steps, { isAgain: false });
    expect(deliveries.map(({ outcome }) => outcome)).toEqual(['failed', 'failed']);
    expect(deliveries[0]?.text.en).toContain('.daybook/inbox/deliveries.jsonl');
    expect([mail.mails.length, chat.asked.length]).toEqual([0, 0]);
  });

  it('says which secret is missing, and takes it from a file outside the log', async () => {
    const mail = await mailHost();
    const { folder, run } = await setting(mail.port, { DAYBOOK_FEISHU_URL: '' });
    const [, feishu] = (await run()).deliveries;
    expect([feishu?.text.en, feishu?.hint?.en]).toEqual([
      'Feishu: DAYBOOK_FEISHU_URL is not set.',
      'Set it in the environment, or in the file that DAYBOOK_SECRETS names; never in daybook.json.',
    ]);
    const outside = mkdtempSync(join(tmpdir(), 'daybook-secrets-'));
    onTestFinished(() => rmSync(outside, { recursive: true }));
    const file = join(outside, 'secrets.env');
    const line = `DAYBOOK_FEISHU_URL="http://127.0.0.1:${chat.port}/hook/TOPSECRET"\n`;
    writeFileSync(file, line);
    const other = await opened(folder, { DAYBOOK_SECRETS: file }, '2022-05-11T23:30:00Z');
    expect(said(await other.run())).toEqual(['Mail: sent before.', 'Feishu: sent.']);
    writeFileSync(join(folder, 'secrets.env'), line);
    const inside = await opened(folder, { DAYBOOK_SECRETS: join(folder, 'secrets.env') }, '2022-05-12T23:00:00Z');
    expect(said(await inside.run())[1]).toBe(
      `Feishu: DAYBOOK_SECRETS names ${join(folder, 'secrets.env')}, which lies in the log, where git sees it.`,
    );
    const absent = await opened(folder, { DAYBOOK_SECRETS: join(outside, 'none') }, '2022-05-12T23:00:00Z');
    expect(said(await absent.run())[1]).toBe(`Feishu: DAYBOOK_SECRETS names ${join(outside, 'none')}, which cannot be read.`);
  });

  it('tells no secret when a chat refuses or its address is none', async () => {
    const mail = await mailHost();
    const { run } = await setting(mail.port, { DAYBOOK_FEISHU_URL: 'hook/TOPSECRET' });
    expect(said(await run())[1]).toBe('Feishu: DAYBOOK_FEISHU_URL is no address on the web.');
    const other = await setting(mail.port);
    answer = '{"code":19001,"msg":"param invalid: TOPSECRET"}';
    expect(JSON.stringify((await other.run()).deliveries)).not.toContain('TOPSECRET');
  });

  it('passes over lines of its journals that say nothing', async () => {
    const mail = await mailHost();
    const { folder, run } = await setting(mail.port);
    await run();
    const path = join(folder, '.daybook/inbox/digests-2022-05.jsonl');
    writeFileSync(path, `<<<<<<< HEAD\n{"date":"2022-05-12"}\n${readFileSync(path, 'utf8')}{"date":"20`);
    expect((await run()).isNew).toBe(false);
  });
});
