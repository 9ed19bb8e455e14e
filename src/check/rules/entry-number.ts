import { say } from '../../base/text.js';
import type { Entry, NoteFile } from '../../log/types.js';
import type { Finding, Rule } from '../rule.js';

export const entryNumber: Rule = {
  id: 'entry-number',
  severity: 'warning',
  enabledByDefault: true,
  title: say('An entry has a wrong or repeated number', '条目的序号有误或重复'),
  description: say(
    'Entries are numbered on from the first one of the day. A note that numbers all its entries 1 leaves the counting to Markdown and is fine.',
    '条目从当天第一条起依次编号。若所有条目都写 1，即交给 Markdown 计数，不算错。',
  ),
  good: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Abstract: 检测
2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Abstract: 分割`,
  bad: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Abstract: 检测
1. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Abstract: 分割
3. [丙方法](https://mp.weixin.qq.com/s/ccc) :star:
   - Abstract: 跟踪`,
  *check(context) {
    for (const note of context.notes) {
      const numbered = note.entries.filter((entry) => entry.ordinal !== null);
      if (numbered.length > 1 && numbered.every((entry) => entry.ordinal === 1)) continue;
      let due = firstNumber(numbered, context.previous(note));
      // An entry without number may have taken one or not: both ways of counting on are right.
      let unnumbered = 0;
      for (const entry of note.entries) {
        if (entry.ordinal === null) {
          unnumbered += 1;
          continue;
        }
        const isRight = entry.ordinal >= due && entry.ordinal <= due + unnumbered;
        if (!isRight) yield wrongNumber(note, entry, due);
        due = (isRight ? entry.ordinal : due) + 1;
        unnumbered = 0;
      }
    }
  },
};

/** 1, or the number after the note before when the log counts through its days. */
function firstNumber(entries: readonly Entry[], previous: NoteFile | null): number {
  const first = entries[0]?.ordinal ?? 1;
  return first === (previous?.entries.at(-1)?.ordinal ?? 0) + 1 ? first : 1;
}

function wrongNumber(note: NoteFile, entry: Entry, expected: number): Finding {
  const head = note.text.slice(entry.headSpan.start, entry.headSpan.end);
  const digits = /\d+/.exec(head);
  const start = entry.headSpan.start + (digits?.index ?? 0);
  const others = note.entries.some((other) => other.ordinal === null);
  return {
    file: note.path,
    line: entry.line,
    message: say(
      `The entry is numbered ${entry.ordinal} where ${expected} is due. Write ${expected}.`,
      `这一条的序号是 ${entry.ordinal}，应为 ${expected}。请改为 ${expected}。`,
    ),
    // Where an entry has no number, it is not clear which one it should have had.
    fix: digits && !others ? [{ start, end: start + digits[0].length, text: String(expected) }] : null,
  };
}
