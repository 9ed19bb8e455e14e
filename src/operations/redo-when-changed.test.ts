import { expect, it, vi } from 'vitest';
import { DaybookError, type ErrorCode } from '../base/errors.js';
import { say } from '../base/text.js';
import { redoWhenChanged } from './redo-when-changed.js';

const refused = (code: ErrorCode): DaybookError => new DaybookError(code, say('no', '不'));

it('makes the change anew as often as another write came between', async () => {
  let made = 0;
  const writes: string[] = [];
  const result = await redoWhenChanged(
    async () => ({ number: ++made }),
    async ({ number }, refusedTexts) => {
      writes.push(`${number} ${refusedTexts}`);
      if (number < 3) throw refused(number === 1 ? 'exists' : 'changed-on-disk');
      return 'written';
    },
  );
  expect(result).toEqual({ number: 3, report: 'written' });
  expect(writes).toEqual(['1 dropped', '2 dropped', '3 dropped']);
});

it('does not do again what fails for another reason, nor what cannot be made', async () => {
  const write = vi.fn(async () => Promise.reject(refused('unwritable')));
  await expect(redoWhenChanged(async () => ({}), write)).rejects.toMatchObject({ code: 'unwritable' });
  expect(write).toHaveBeenCalledTimes(1);
  const make = vi.fn(async (): Promise<object> => Promise.reject(refused('exists')));
  await expect(redoWhenChanged(make, write)).rejects.toMatchObject({ code: 'exists' });
  expect(make).toHaveBeenCalledTimes(1);
});

it('gives up in the end, and then lets the text be kept', async () => {
  const clock = vi.spyOn(Date, 'now').mockReturnValueOnce(0);
  const texts: string[] = [];
  const work = redoWhenChanged(
    async () => ({}),
    async (_, refusedTexts) => {
      texts.push(refusedTexts);
      throw refused('changed-on-disk');
    },
  );
  await expect(work).rejects.toMatchObject({ code: 'changed-on-disk' });
  expect(texts).toEqual(['kept']);
  clock.mockRestore();
});
