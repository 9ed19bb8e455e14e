import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { day, fail, refusal, temporaryLog, text } from '../../test/temporary-log.js';
import type { DayDraft } from '../log/edit/day-draft.js';
import { nodeDisk } from './disk.js';

const log = temporaryLog();
const draft: Omit<DayDraft, 'revision'> = {
  ref: '2022-05-11',
  path: day,
  base: text,
  text: `${text}\n2. 新的一点\n`,
  loose: [{ index: 0, field: 'url', value: 'https:/' }],
  done: [
    {
      kind: 'add',
      fields: 'title',
      start: text.length,
      before: '',
      after: '\n2. 新的一点\n',
      looseBefore: [],
      looseAfter: [],
      from: null,
      to: 1,
      time: '2022-05-11T08:00:00.000Z',
      by: 'w1',
    },
  ],
  undone: [],
  at: '2022-05-11T08:00:00.000Z',
};

describe('a draft', () => {
  it('is there again after the program ended, and git does not see it', () => {
    expect(log.open().drafts.read('2022-05-11')).toBe(null);
    expect(log.open().drafts.keep(draft, 0)).toEqual({ kept: true, draft: { ...draft, revision: 1 } });
    expect(log.open().drafts.read('2022-05-11')).toEqual({ ...draft, revision: 1 });
    expect(log.open().drafts.refs()).toEqual(['2022-05-11']);
    expect(log.get('.daybook/drafts/.gitignore')).toBe('*\n');
    expect(log.get(day)).toBe(text);
  });

  it('of another window is not written over, but given back', () => {
    const { drafts } = log.open();
    drafts.keep(draft, 0);
    drafts.keep({ ...draft, text: 'there' }, 1);
    expect(drafts.keep({ ...draft, text: 'here' }, 1)).toEqual({ kept: false, draft: { ...draft, text: 'there', revision: 2 } });
    expect(drafts.keep({ ...draft, text: 'here' }, 2).draft.revision).toBe(3);
  });

  it('has what a language model offers beside it, and none where that cannot be read', () => {
    const { drafts } = log.open();
    const offer = { title: '检测', url: '', field: 'tips' as const, text: '看表 3', model: 'small', tokens: 320, cost: null };
    drafts.keepOffers('2022-05-11', [offer]);
    expect([log.open().drafts.offers('2022-05-11'), drafts.refs()]).toEqual([[offer], []]);
    log.put('.daybook/drafts/2022-05-11.offers.json', '[{"title":1}]');
    expect(drafts.offers('2022-05-11')).toEqual([]);
    drafts.keepOffers('2022-05-11', []);
    expect(log.tree()).toEqual([day]);
  });

  it('leaves no trace when it goes', () => {
    const { drafts } = log.open();
    drafts.keep(draft, 0);
    drafts.keepOffers('2022-05-11', [{ title: '检测', url: '', field: 'tips', text: '看', model: 'small', tokens: 0, cost: null }]);
    drafts.keepPicture('2022-05-11', '0511-1a2b3c4d.png', Buffer.from('picture'));
    expect(String(drafts.picture('2022-05-11', '0511-1a2b3c4d.png'))).toBe('picture');
    expect(drafts.pictures('2022-05-11')).toEqual(['0511-1a2b3c4d.png']);
    log.put('.daybook/drafts/.0123456789ab.tmp', 'cut off');
    drafts.remove('2022-05-11');
    expect(log.tree()).toEqual([day]);
    expect(existsSync(join(log.root, '.daybook'))).toBe(false);
    drafts.remove('2022-05-11');
  });

  it('goes alone when there are others', () => {
    const { drafts } = log.open();
    drafts.keep(draft, 0);
    drafts.keep({ ...draft, ref: '2022-05-12' }, 0);
    drafts.remove('2022-05-11');
    expect(log.tree()).toEqual(['.daybook/drafts/.gitignore', '.daybook/drafts/2022-05-12.json', day]);
  });

  it('that is damaged is left alone and told', async () => {
    log.put('.daybook/drafts/2022-05-11.json', '{"ref": "2022-05-11"');
    const error = await refusal((async () => log.open().drafts.keep(draft, 0))());
    expect([error.code, error.text.en]).toEqual(['unreadable', '.daybook/drafts/2022-05-11.json is damaged.']);
    expect(log.get('.daybook/drafts/2022-05-11.json')).toBe('{"ref": "2022-05-11"');
  });

  it('stays as it was on a full disk, and nothing half-written is left', async () => {
    log.open().drafts.keep(draft, 0);
    const full = { ...nodeDisk, create: () => fail('ENOSPC') };
    const error = await refusal((async () => log.open(full).drafts.keep({ ...draft, text: 'new' }, 1))());
    expect(error.hint?.en).toContain('The disk is full.');
    expect(log.open().drafts.read('2022-05-11')?.text).toBe(draft.text);
    expect(readdirSync(join(log.root, '.daybook/drafts')).sort()).toEqual(['.gitignore', '2022-05-11.json']);
  });

  for (const name of ['../../etc/passwd', '..', 'a/b.png', 'A.png', '.hidden', 'a.png\0', 'x'.repeat(80), 'C:\\a.png', 'a..png'])
    it(`has no picture named ${JSON.stringify(name.slice(0, 20))}`, async () => {
      const error = await refusal((async () => log.open().drafts.keepPicture('2022-05-11', name, Buffer.from('x')))());
      expect(error.code).toBe('bad-value');
      expect((await refusal((async () => log.open().drafts.read(name))())).code).toBe('bad-value');
    });

  it('is not written through a symlink that leaves the log', async () => {
    log.put('.daybook/x', '');
    symlinkSync(log.outside, join(log.root, '.daybook/drafts'));
    expect((await refusal((async () => log.open().drafts.keep(draft, 0))())).code).toBe('bad-value');
    expect(readdirSync(log.outside)).toEqual([]);
  });
});

describe('a picture of the log', () => {
  const path = 'notes/202205/images/0511-1a2b3c4d.png';

  it('is put with its folder, and once', () => {
    const worktree = log.open();
    const takeBack = worktree.place(path, Buffer.from([1, 2]));
    expect(worktree.place(path, Buffer.from([1, 2]))).toBe(null);
    expect(log.tree()).toEqual([day, path]);
    takeBack?.();
    expect(log.tree()).toEqual([day]);
    expect(existsSync(join(log.root, 'notes/202205/images'))).toBe(false);
  });

  it('never takes the place of another', async () => {
    log.open().place(path, Buffer.from([1, 2]));
    expect((await refusal((async () => log.open().place(path, Buffer.from([3])))())).code).toBe('exists');
    expect(log.get(path)).toBe('\u0001\u0002');
  });

  it('that came in between stays', async () => {
    const between = {
      ...nodeDisk,
      place: (from: string, to: string) => {
        writeFileSync(to, 'other');
        nodeDisk.place(from, to);
      },
    };
    expect((await refusal((async () => log.open(between).place(path, Buffer.from([3])))())).code).toBe('exists');
    expect(log.tree()).toEqual([day, path]);
  });

  it('is not there at all on a full disk', async () => {
    const full = { ...nodeDisk, create: () => fail('ENOSPC') };
    expect((await refusal((async () => log.open(full).place(path, Buffer.from([3])))())).code).toBe('unwritable');
    expect(log.tree()).toEqual([day]);
  });
});
