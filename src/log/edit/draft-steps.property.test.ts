import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LooseValue } from './day-draft.js';
import { type StepNote, type Stepped, stepKinds, takeAgain, takeBack, takeStep } from './draft-steps.js';

const text = fc
  .array(fc.constantFrom('检测', 'YOLOv6', '1. ', '\n', '\r\n', '😀', 'a', ''), { maxLength: 8 })
  .map((parts) => parts.join(''));
const loose = fc.constantFrom<readonly LooseValue[]>([], [{ index: 0, field: 'url', value: 'https:/' }]);
const step = fc.record({
  text,
  loose,
  kind: fc.constantFrom(...stepKinds),
  fields: fc.constantFrom('', 'title', 'tips'),
  from: fc.constantFrom(null, 0, 1),
  to: fc.constantFrom(null, 0, 1),
  by: fc.constantFrom('', 'w1', 'w2'),
  seconds: fc.nat({ max: 12 }),
});

const begun: Stepped = { text: '# 2022.5.11\n', loose: [], done: [], undone: [] };

describe('for any steps', () => {
  test('taking all of them back gives the draft before, and taking them again the draft after', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const after = worked(steps);
        let draft = after;
        for (let back = takeBack(draft); back; back = takeBack(draft)) draft = back.draft;
        expect([draft.text, draft.loose, draft.done]).toEqual([begun.text, begun.loose, []]);
        for (let again = takeAgain(draft); again; again = takeAgain(draft)) draft = again.draft;
        expect(draft).toEqual(after);
      }),
    );
  });

  test('each one taken back gives a text that stood there before', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const seen = new Set([begun.text, ...steps.map((one) => one.text)]);
        let draft = worked(steps);
        for (let back = takeBack(draft); back; back = takeBack(draft)) {
          draft = back.draft;
          expect(seen).toContain(draft.text);
        }
      }),
    );
  });
});

function worked(steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]): Stepped {
  let draft = begun;
  let clock = Date.UTC(2022, 4, 11);
  for (const { seconds, text: next, loose: left, ...about } of steps) {
    clock += seconds * 1000;
    const taken: StepNote = { ...about, time: new Date(clock).toISOString() };
    draft = takeStep(draft, { text: next, loose: left }, taken);
  }
  return draft;
}
