import { type Bilingual, say } from '../../base/text.js';
import type { Dialect } from '../../log/dialect.js';
import { matchLabel } from '../../log/labels.js';
import type { Rule } from '../rule.js';

export const labelTypo: Rule = {
  id: 'label-typo',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A label is misspelt', '标签拼写有误'),
  description: say(
    'A label is a slip of the hand away from one that the log’s format knows, or mixes small, capital and full-width letters as nobody means to.',
    '标签与格式里的某个标签只差一笔，或大小写、全角半角混杂。',
  ),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - GitHub：https://github.com/a/b',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - GtiHub：https://github.com/a/b',
  *check({ entries, dialect }) {
    for (const { note, entry } of entries) {
      for (const { kind, label, labelSpan, line, text } of entry.fields) {
        const han =
          kind === 'text' || kind === 'link' ? meantHanLabel(label || (/^([^:：]{3,8})[:：]/.exec(text)?.[1] ?? ''), dialect) : null;
        if (han) {
          yield { file: note.path, line, message: misspelt(han.written, han.meant) };
          continue;
        }
        const match = label === '' ? null : matchLabel(label, dialect);
        if (!match) continue;
        const { bare, rest } = withoutNumber(label);
        if (match.exact && isUsualForm(bare, match.spelling)) continue;
        const isWritten = note.text.slice(labelSpan.start, labelSpan.end) === label;
        yield {
          file: note.path,
          line,
          message: misspelt(label, match.spelling),
          fix: isWritten ? [{ ...labelSpan, text: match.spelling + rest }] : null,
        };
      }
    }
  },
};

function misspelt(written: string, meant: string): Bilingual {
  return say(`“${written}” looks like a misspelt “${meant}”. Write ${meant}.`, `“${written}” 像是 “${meant}” 的误写。请改为 ${meant}。`);
}

/**
 * The Chinese label of four characters or more that a text begins with, but for a character left out, typed twice or swapped with
 * its neighbour. Another character in its place makes another word: 论文网址 is no misspelt 论文地址.
 */
function meantHanLabel(written: string, dialect: Dialect): { readonly written: string; readonly meant: string } | null {
  const word = written.trim();
  if (!/^\p{Script=Han}{3,8}$/u.test(word)) return null;
  for (const meant of Object.values(dialect.labels).flat()) {
    if (/^\p{Script=Han}{4,}$/u.test(meant) && isSlipOf(word, meant)) return { written: word, meant };
  }
  return null;
}

function isSlipOf(word: string, meant: string): boolean {
  const places = [...meant].map((_, at) => at);
  if (word.length === meant.length - 1) return places.some((at) => meant.slice(0, at) + meant.slice(at + 1) === word);
  if (word.length === meant.length + 1) return places.some((at) => meant.slice(0, at + 1) + meant.slice(at) === word);
  return (
    word !== meant &&
    places.some(
      (at) =>
        meant.slice(0, at) +
          meant
            .slice(at, at + 2)
            .split('')
            .reverse()
            .join('') +
          meant.slice(at + 2) ===
        word,
    )
  );
}

/** `Paper2` and `GitHub（官方）` in their two parts. */
function withoutNumber(label: string): { readonly bare: string; readonly rest: string } {
  const rest = /\s*(?:[0-9０-９]{1,2}|[(（][^()（）]*[)）])$/.exec(label)?.[0] ?? '';
  return { bare: label.slice(0, label.length - rest.length).trim(), rest };
}

/** Whether a label is written as the format has it, in small letters, in capitals, or with capitals only where words begin. */
function isUsualForm(label: string, spelling: string): boolean {
  if (!/[a-z]/i.test(spelling)) return true;
  const lower = spelling.toLowerCase();
  const words = lower.replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
  const forms = [spelling, lower, spelling.toUpperCase(), words, lower.slice(0, 1).toUpperCase() + lower.slice(1)];
  return forms.some((form) => form.replace(/[\s\u00a0]+/g, '') === label.replace(/[\s\u00a0\u200b]+/g, ''));
}
