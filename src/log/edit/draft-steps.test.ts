import { describe, expect, it } from 'vitest';
import { type StepNote, type Stepped, takeBack, takeStep } from './draft-steps.js';

const begun: Stepped = { text: '1. 检测\n', loose: [], done: [], undone: [] };

describe('steps of work on a draft', () => {
  it('typing into one field is one step, until another field or a pause', () => {
    let draft = typed(begun, '1. 检测 Y\n', 'title', 0);
    draft = typed(draft, '1. 检测 YOLO\n', 'title', 8);
    expect(draft.done.map(({ before, after }) => [before, after])).toEqual([['', ' YOLO']]);
    draft = typed(draft, '1. 检测 YOLO\n   - Tips: 快\n', 'tips', 9);
    draft = typed(draft, '1. 检测 YOLO\n   - Tips: 快，准\n', 'tips', 20);
    expect(draft.done.map(({ fields, after }) => [fields, after])).toEqual([
      ['title', ' YOLO'],
      ['tips', '   - Tips: 快\n'],
      ['tips', '，准'],
    ]);
  });

  it('typing in another window, and on a page without script, is a step of its own', () => {
    let draft = typed(typed(begun, '1. 检测甲\n', 'title', 0, 'w1'), '1. 检测乙\n', 'title', 1, 'w2');
    expect(draft.done.map(({ before, after }) => [before, after])).toEqual([
      ['', '甲'],
      ['甲', '乙'],
    ]);
    draft = typed(typed(begun, '1. 检测甲\n', 'title', 0, ''), '1. 检测乙\n', 'title', 1, '');
    expect(draft.done.length).toBe(2);
  });

  it('typing back to what stood before leaves no step', () => {
    expect(typed(typed(begun, '1. 检测！\n', 'title', 0), '1. 检测\n', 'title', 1)).toEqual(begun);
  });

  it('a new entry and the rest of its title are one step', () => {
    const added = takeStep(
      begun,
      { text: '1. 检测\n2. 分\n', loose: [] },
      { kind: 'add', fields: 'title', from: null, to: 1, time: at(0), by: 'w1' },
    );
    const draft = takeStep(
      added,
      { text: '1. 检测\n2. 分割\n', loose: [] },
      { kind: 'type', fields: 'title', from: 1, to: 1, time: at(2), by: 'w1' },
    );
    expect(draft.done.map(({ kind, from, to, after }) => [kind, from, to, after])).toEqual([['add', null, 1, '2. 分割\n']]);
  });

  it('a step that comes after others were taken back leaves none to take again', () => {
    const draft = typed(begun, '1. 检测！\n', 'title', 0);
    const back = takeBack(draft)?.draft ?? begun;
    expect([back.text, back.undone.length]).toEqual(['1. 检测\n', 1]);
    expect(typed(back, '1. 分割\n', 'title', 30).undone).toEqual([]);
  });

  it('remembers the newest steps, two hundred of them or a million characters', () => {
    let draft = begun;
    for (let n = 0; n < 250; n++) draft = move(draft, `${n}\n`);
    expect([draft.done.length, draft.done[0]?.before, draft.done.at(-1)?.after]).toEqual([200, '49', '9']);
    draft = move(draft, '长'.repeat(900_000));
    draft = move(draft, '短');
    expect(draft.done.map(({ before }) => before.length)).toEqual([900_000]);
  });
});

function typed(draft: Stepped, text: string, fields: string, second: number, by = 'w1'): Stepped {
  return takeStep(draft, { text, loose: [] }, { kind: 'type', fields, from: 0, to: 0, time: at(second), by });
}

function move(draft: Stepped, text: string): Stepped {
  const step: StepNote = { kind: 'move', fields: '', from: 0, to: 1, time: at(0), by: 'w1' };
  return takeStep(draft, { text, loose: [] }, step);
}

function at(second: number): string {
  return new Date(Date.UTC(2022, 4, 11, 8, 0, second)).toISOString();
}
