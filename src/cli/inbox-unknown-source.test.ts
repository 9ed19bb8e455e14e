import { describe, expect, test } from 'vitest';
import { runCli } from '../../test/cli/run-cli.js';
import { smallLog, temporaryLog } from '../../test/cli/temporary-log.js';

describe('a source that is not there', () => {
  const names = ['cs.CV', 'Hugging Face', 'YOLO', 'a blog', 'detection', 'saved'];
  const openLog = (some: readonly string[]) =>
    temporaryLog({
      ...smallLog,
      'daybook.json': JSON.stringify({ inbox: { sources: some.map((name) => ({ name, kind: 'folder', path: name })) } }),
    });
  const refused = async (some: readonly string[], ...args: string[]) => {
    const { exit, err } = await runCli(openLog(some), ['inbox', ...args]);
    return [exit, ...err.trim().split('\n')];
  };

  test.each([
    ['fetch', 'yolo5'],
    ['fetch', 'cs.CV', 'yolo5'],
    ['fetch', '--source', 'yolo5'],
    ['fetch', '--source', 'cs.CV', 'yolo5'],
    ['remove', 'yolo5'],
  ])('is answered with those that are, nearest first, by %s %s', async (...args) => {
    const told = [2, 'error: There is no source “yolo5”.'];
    expect(await refused(names.slice(0, 4), ...args)).toEqual([...told, 'Sources: YOLO, a blog, cs.CV, Hugging Face.']);
    expect(await refused(names, ...args)).toEqual([
      ...told,
      expect.stringMatching(/^Sources: YOLO, (.+, ){3}.+ and others \(daybook inbox list\)\.$/),
    ]);
  });

  test('is answered with quotes only where several words are the name of one', async () => {
    const quotes = ['error: There is no source “hugging”.', 'Put the name in quotes: "Hugging Face".'];
    expect(await refused(names, 'fetch', 'hugging', 'face')).toEqual([2, ...quotes]);
    expect((await refused(names, 'fetch', 'hugging', 'yolo')).join()).not.toContain('quotes');
  });

  test('is answered with how to add one where there is none', async () => {
    expect(await refused([], 'fetch', 'a blog')).toEqual([
      2,
      'error: There is no source “a blog”.',
      'No source yet. Add one: daybook inbox add <url>',
    ]);
  });
});
