import { type Bilingual, say } from '../../base/text.js';
import { textKey } from '../../base/text-key.js';
import { canonicalUrl, isHttpUrl } from '../../base/urls.js';
import type { Entry, FieldKind, Link, NoteFile } from '../../log/types.js';
import { mediaIdentity } from '../identities.js';
import type { Finding, Rule } from '../rule.js';

/** Shorter texts are repeated for good reasons: “综述”. */
const shortestText = 6;

export const leftover: Rule = {
  id: 'leftover',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A value is left from the previous note', '前一篇笔记留下的内容'),
  description: say(
    'An entry has the same link, title, text or picture as the entry at the same place in the previous note: yesterday’s note was the template and this value was not overwritten. A note that repeats another as a whole is `duplicate-day`.',
    '条目的链接、标题、文字或图片与前一篇同一位置的条目相同：以昨天的笔记为模板时没有改写这一处。整篇重复由 `duplicate-day` 报告。',
  ),
  good: `=== notes/202205/0510.md
1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Paper: [Fast Detection](https://arxiv.org/abs/2205.01234)
=== notes/202205/0511.md
1. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Paper: [Slow Detection](https://arxiv.org/abs/2205.04321)`,
  bad: `=== notes/202205/0510.md
1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Paper: [Fast Detection](https://arxiv.org/abs/2205.01234)
=== notes/202205/0511.md
1. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Paper: [Fast Detection](https://arxiv.org/abs/2205.04321)`,
  *check({ notes, duplicates, previous }) {
    for (const note of notes) {
      const before = previous(note);
      if (!before || duplicates.has(note)) continue;
      for (const [index, entry] of note.entries.entries()) {
        const earlier = before.entries[index];
        if (earlier) yield* compareEntries({ note, before, entry, earlier, place: `${before.days[0]?.ref ?? before.path}#${index + 1}` });
      }
    }
  },
};

interface Pair {
  readonly note: NoteFile;
  readonly before: NoteFile;
  readonly entry: Entry;
  readonly earlier: Entry;
  /** The earlier entry's ref. */
  readonly place: string;
}

function* compareEntries(pair: Pair): Generator<Finding> {
  const { note, before, entry, earlier, place } = pair;
  const sameUrl = isSameUrl(entry.url, earlier.url);
  const sameTitle = isSameText(entry.title, earlier.title);
  if (sameUrl || sameTitle) yield left(note, entry.line, sameValue(sameTitle, sameUrl), place);
  for (const kind of ['paper', 'code'] as const) yield* compareLinks(pair, kind);
  for (const kind of ['abstract', 'tips', 'keyPoints'] as const) {
    const field = entry.fields.find((one) => one.kind === kind);
    const old = earlier.fields.find((one) => one.kind === kind);
    if (field && old && isSameText(field.text, old.text)) yield left(note, field.line, say('the same text', '相同的文字'), place);
  }
  for (const [index, media] of entry.media.entries()) {
    const old = earlier.media[index];
    if (old && mediaIdentity(media, note) === mediaIdentity(old, before))
      yield left(note, media.line, say('the same picture', '相同的图片'), place);
  }
}

function* compareLinks({ note, entry, earlier, place }: Pair, kind: 'paper' | 'code'): Generator<Finding> {
  const old = linksOf(earlier, kind);
  const others = linksOf(earlier, kind === 'paper' ? 'code' : 'paper');
  for (const [index, link] of linksOf(entry, kind).entries()) {
    const same = old[index];
    const sameUrl = isSameUrl(link.url, same?.url ?? null);
    const sameTitle = !isHttpUrl(link.title ?? '') && isSameText(link.title ?? '', same?.title ?? '');
    if (sameUrl || sameTitle) yield left(note, link.line, sameValue(sameTitle, sameUrl), place);
    else if (others.some((other) => isSameUrl(link.url, other.url))) {
      yield crossed(note, link.line, kind, place);
    }
  }
}

function linksOf(entry: Entry, kind: FieldKind): Link[] {
  return entry.fields.flatMap((field) => (field.kind === kind ? field.links : []));
}

function sameValue(title: boolean, url: boolean): Bilingual {
  if (title && url) return say('the same title and address', '相同的标题和网址');
  return title ? say('the same title', '相同的标题') : say('the same address', '相同的网址');
}

function isSameUrl(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && isHttpUrl(a) && canonicalUrl(a) === canonicalUrl(b);
}

function isSameText(a: string, b: string): boolean {
  const key = textKey(a);
  return key.length >= shortestText && key === textKey(b);
}

function left(file: NoteFile, line: number, what: Bilingual, place: string): Finding {
  return {
    file: file.path,
    line,
    message: say(
      `This has ${what.en} as ${place}, at the same place of the previous note. Put the right one in.`,
      `这里与前一篇同一位置的 ${place} 有${what.zh}。请改成正确的内容。`,
    ),
  };
}

function crossed({ path }: NoteFile, line: number, kind: 'paper' | 'code', place: string): Finding {
  const message =
    kind === 'paper'
      ? say(
          `The paper’s link is the code of ${place}, at the same place of the previous note. Put the paper’s in.`,
          `论文链接是前一篇同一位置 ${place} 的代码地址。请换成论文地址。`,
        )
      : say(
          `The code’s link is the paper of ${place}, at the same place of the previous note. Put the code’s in.`,
          `代码链接是前一篇同一位置 ${place} 的论文地址。请换成代码地址。`,
        );
  return { file: path, line, message };
}
