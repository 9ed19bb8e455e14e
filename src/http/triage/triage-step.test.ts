import { describe, expect, test } from 'vitest';
import { openTriageSite, triageLines } from '../../../test/inbox/triage-site.js';

describe('the steps of the pages of the inbox', () => {
  test('mute, pin, and show what is muted and pinned with the way back', async () => {
    const { get, post } = await openTriageSite();
    const steps = [
      ['mute-word', 'script', 'Muted the word “script”.'],
      ['pin-author', 'Ada Li', 'Pinned the author “Ada Li”.'],
      ['pin-venue', 'CVPR', 'Pinned the venue “CVPR”.'],
      ['unpin-venue', 'CVPR', 'Unpinned the venue “CVPR”.'],
    ] as const;
    for (const [step, value, said] of steps) expect((await get((await post({ do: step, value })).to)).body).toContain(said);
    const { body } = await get('/inbox?shows=muted');
    expect(body).toContain('Muted and pinned (2)');
    const { to } = await post({ do: 'unmute-word', value: 'script', shows: 'muted' });
    expect(to).toMatch(/^\/inbox\?shows=muted&said=/);
    expect((await get(to)).body).toContain('Unmuted the word “script”.');
    expect((await post({ do: 'unpin-author', value: 'Nobody' })).status).toBe(404);
  });

  test('answer forms with a page and the script with data', async () => {
    const { get, post } = await openTriageSite();
    const dismissed = await post({ do: 'dismiss', item: '0a0000000002' });
    expect([dismissed.status, dismissed.to.startsWith('/inbox?said=')]).toEqual([303, true]);
    expect((await get(dismissed.to)).body).toContain('Dismissed: 小目标检测的 10 个技巧.');
    const again = await post({ do: 'dismiss', item: '0a0000000002' }, { accept: 'application/json' });
    expect(JSON.parse(again.body)).toEqual({
      text: 'That was decided already.',
      decision: null,
      gone: [],
      stays: [],
      counts: { new: 1, dismissed: 1, muted: 0, noted: 0 },
      waiting: '1 item waits',
    });
    const muted = await post({ do: 'mute-word', value: 'script' }, { accept: 'application/json' });
    expect(JSON.parse(muted.body)).toMatchObject({ gone: ['0a0000000001'], counts: { new: 0, muted: 1 }, waiting: '0 items wait' });
    await post({ do: 'undo' }, { accept: 'application/json' });
    const undone = await post({ do: 'undo' }, { accept: 'application/json' });
    expect(JSON.parse(undone.body)).toMatchObject({
      text: 'Taken back: dismissed 1 item.',
      gone: [],
      counts: { new: 2, dismissed: 0 },
      waiting: '2 items wait',
    });
  });

  test('do with several what can be done, say why the others are refused, and which of them stay', async () => {
    const url = `https://a.example/${'a'.repeat(8_000)}`;
    const { get, post } = await openTriageSite([...triageLines.slice(0, 2), { id: '0a0000000005', title: 'Long', url, source: 'x' }]);
    const send = async (step: string, items: readonly string[]) => {
      const body = new URLSearchParams([['do', step], ...items.map((item) => ['item', item])]);
      return JSON.parse((await post(body, { accept: 'application/json' })).body);
    };
    expect(await send('later', ['0a0000000002', '0a0000000005', 'ffffffffffff'])).toMatchObject({
      text: expect.stringMatching(
        /^Put into the to-read queue: 小目标检测的 10 个技巧\. 2 were refused: Long: “https:.* There is no item “f+”/,
      ),
      gone: ['0a0000000002'],
      stays: ['0a0000000005'],
      counts: { new: 2 },
    });
    expect(await send('dismiss', ['0a0000000002', 'ffffffffffff'])).toMatchObject({
      text: '2 were refused: 小目标检测的 10 个技巧: It is to be read later already. There is no item “ffffffffffff” in the inbox.',
      decision: null,
      stays: [],
    });
    const form = new URLSearchParams([
      ['do', 'dismiss'],
      ['item', '0a0000000001'],
      ['item', '0a0000000002'],
    ]);
    const { status, to } = await post(form);
    expect(status).toBe(303);
    expect((await get(to)).body).toContain(
      'alert(1)&lt;/script&gt;. 1 was refused: 小目标检测的 10 个技巧: It is to be read later already.',
    );
  });

  test('say what was wrong', async () => {
    const { post } = await openTriageSite();
    expect(await post({ do: 'dismiss' })).toMatchObject({ status: 400, body: expect.stringContaining('No item is ticked.') });
    expect(await post({ do: 'burn', item: '0a0000000002' })).toMatchObject({ status: 400 });
    expect(await post({ do: 'undo' })).toMatchObject({ status: 409, body: expect.stringContaining('No decision of the inbox is left') });
    expect(await post({ do: 'mute-word', value: ' ' }, { accept: 'application/json' })).toMatchObject({
      status: 400,
      body: expect.stringContaining('There is no word in it.'),
    });
    expect(await post({ do: 'dismiss', item: 'ffffffffffff' })).toMatchObject({ status: 404 });
    expect(await post({ do: 'dismiss', item: '0a0000000002' }, { 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403 });
  });
});
