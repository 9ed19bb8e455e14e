import { describe, expect, it } from 'vitest';
import { sampleNote } from '../../../test/sample-log.js';
import { authorDialect } from '../../log/dialects/index.js';
import { entryPapers } from '../../log/papers/entry-papers.js';
import { readNote } from '../../log/read-note.js';
import { topics } from '../../log/subjects/topics.js';
import { gapsOf } from '../../pages/entry-lists.js';
import { entrySubjects } from '../../pages/entry-subjects.js';
import { hostsOf } from '../../pages/stats/host-counts.js';
import { doubtfulTargets } from './build-warnings.js';
import { knownNotesText, parseKnownNotes } from './known-notes.js';
import { factsOf, type NoteFacts, noteMark, recalledNote } from './note-facts.js';
import { slugHashes } from './permalinks.js';
import { localTargets } from './referenced-files.js';

const path = 'notes/202205/0511.md';
const text = sampleNote(
  '2022.5.11',
  [
    '1. [CVPR 2022 | 轻量检测器 YOLOv6](https://example.org/a?utm_source=x) :star::star:',
    '   - Paper: [MiniViT](https://arxiv.org/abs/2204.07154)',
    '   - Code: [x](https://github.com/a/b)',
    '   - Tips: 见[那天](0509.md)',
    '   - Tags: 新标签, 检测',
    '   <img src="images/a.png">',
    '2. 没有链接 :star:',
  ].join('\n'),
);

describe('the facts of a note', () => {
  it('say of it what it says itself, without reading it', () => {
    const note = readNote(path, text, authorDialect);
    const facts = JSON.parse(JSON.stringify(factsOf(note, { topics, keepsPictures: true }))) as NoteFacts;
    const recalled = recalledNote(path, facts, topics, () => {
      throw new Error('the note was read');
    });
    expect(recalled.days[0]).toMatchObject({ date: '2022-05-11', ref: '2022-05-11', path });
    expect(recalled.entries.map(({ title, url, relevance }) => [title, url, relevance])).toEqual([
      ['CVPR 2022 | 轻量检测器 YOLOv6', 'https://example.org/a?utm_source=x', 2],
      ['没有链接', null, 1],
    ]);
    for (const [at, entry] of note.entries.entries()) {
      const same = recalled.entries[at];
      if (!same) throw new Error('an entry is missing');
      for (const of of [entryPapers, gapsOf, hostsOf]) expect(of(same)).toEqual(of(entry));
      expect(entrySubjects({ topics }, same)).toEqual(entrySubjects({ topics }, entry));
    }
    for (const of of [noteMark, doubtfulTargets, localTargets]) expect(of(recalled)).toEqual(of(note));
    const [day, again] = [note.days[0], recalled.days[0]];
    expect(day && again && slugHashes(again)).toEqual(day && slugHashes(day));
    expect(localTargets(recalled)).toEqual(['notes/202205/0509.md', 'notes/202205/images/a.png']);
  });

  it('lead to the rest of the note when it is asked for', () => {
    const note = readNote(path, text, authorDialect);
    const facts = factsOf(note, { topics, keepsPictures: true }) as NoteFacts;
    const recalled = recalledNote(path, facts, topics, () => note);
    expect(recalled.text).toBe(text);
    expect(recalled.entries[0]?.fields).toBe(note.entries[0]?.fields);
  });

  it('are not kept of a note that keeps something back', () => {
    expect(factsOf(readNote(path, `${text}\n   <!-- private -->\n`, authorDialect), { topics, keepsPictures: true })).toBeNull();
  });

  it('are read again only by the program that wrote them, with the same settings', () => {
    const notes = new Map([['notes/a b\t"检测".md', { hash: 'x', json: '{"day":null}' }]]);
    const kept = knownNotesText(notes, 'v1 settings');
    expect(parseKnownNotes(kept, 'v1 settings')).toEqual(notes);
    expect(parseKnownNotes(kept, 'v2 settings').size).toBe(0);
    expect(parseKnownNotes(kept.slice(0, -3), 'v1 settings').size).toBe(0);
  });
});
