import { describe, expect, it } from 'vitest';
import { sampleLog, sampleNote } from '../../test/sample-log.js';
import { fieldReferences, isRunning, reference, shortUrl } from './reference.js';

function field(line: string): Parameters<typeof fieldReferences> {
  const note = sampleLog({ 'notes/202205/0511.md': sampleNote('2022.5.11', `1. [甲](https://a.org) :star:\n   - ${line}`) }).notes[0];
  const first = note?.entries[0]?.fields[0];
  if (!note || !first) throw new Error('the sample has no field');
  return [note.text, first];
}

const shown = (line: string) => fieldReferences(...field(line)).map((one) => [one.kind, one.text, one.url, one.id]);

describe('fieldReferences', () => {
  it('shows a paper by its title with its arXiv id beside it', () => {
    expect(shown('Paper: [Anchor DETR](https://arxiv.org/pdf/2109.07107v2.pdf)')).toEqual([
      ['paper', 'Anchor DETR', 'https://arxiv.org/pdf/2109.07107v2.pdf', '2109.07107'],
    ]);
  });

  it('shows a repository by owner and name, however it is linked', () => {
    const expected = [['code', 'NVlabs/FAN', 'https://github.com/NVlabs/FAN', null]];
    expect(shown('Code: [https://github.com/NVlabs/FAN](https://github.com/NVlabs/FAN)')).toEqual(expected);
    expect(shown('GitHub：https://github.com/NVlabs/FAN')).toEqual(expected);
    expect(shown('Code: [这里](https://github.com/NVlabs/FAN)')).toEqual(expected);
  });

  it('names a paper that has no link', () => {
    expect(shown('论文：Efficient Transformers')).toEqual([['paper', 'Efficient Transformers', null, null]]);
  });

  it('leaves text with links in it to be read as text', () => {
    expect(shown('项目主页：这里说了很多话，见 [主页](https://a.org/p)')).toEqual([]);
    expect(isRunning(...field('项目主页：这里说了很多话，见 [主页](https://a.org/p)'))).toBe(true);
    expect(isRunning(...field('项目主页：[主页](https://a.org/p)'))).toBe(false);
  });
});

it('shows an address without a title by what identifies it', () => {
  expect(reference('paper', '', null, 'https://arxiv.org/abs/2204.07154').text).toBe('arXiv:2204.07154');
  expect(shortUrl('https://www.example.org/a/')).toBe('example.org/a/');
  expect(shortUrl('https://openaccess.example.org/content/ICCV2021/html/Li_ResRep_paper.html')).toBe(
    'openaccess.example.org/…/Li_ResRep_paper.html',
  );
});
