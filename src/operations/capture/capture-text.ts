import { type Bilingual, type Language, say } from '../../base/text.js';
import type { Capture, CapturedField, Certainty } from '../../capture/capture.js';
import { certaintyWords, originWords } from '../../capture/origin-words.js';
import { idName } from '../../log/papers/strong-ids.js';

/** The parts of a capture that are shown to people. */
export interface ShownCapture extends Pick<Capture, 'date' | 'abstract' | 'papers' | 'code' | 'images'> {
  readonly markdown: string;
  readonly provenance: readonly { readonly field: CapturedField; readonly from: string; readonly certainty: Certainty }[];
  readonly noted: readonly { readonly id: string; readonly ref: string; readonly title: string }[];
}

/** The entry as Markdown and, below it, where each value is from and what was noted before. */
export function captureText(capture: ShownCapture, language: Language): string {
  const { markdown, provenance, noted } = capture;
  const sources = new Map<string, number>();
  const seen = new Map<CapturedField, number>();
  for (const { field, from, certainty } of provenance) {
    const at = seen.get(field) ?? 0;
    seen.set(field, at + 1);
    const guessed = certainty === 'guess' ? unwritten(capture, field, at) : null;
    const sure = guessed === null ? certaintyWords[certainty] : say(`a guess, not written: ${guessed}`, `猜测，不写入：${guessed}`);
    const line = `${fieldNames[field][language]}${colon[language]}${originWords(from)[language]}${comma[language]}${sure[language]}`;
    sources.set(line, (sources.get(line) ?? 0) + 1);
  }
  const lines = [...sources].map(([line, times]) => (times === 1 ? line : `${line} × ${times}`));
  const before = noted.map(
    ({ id, ref, title }) => say(`${idName(id)}: noted in ${ref} “${title}”`, `${idName(id)}：${ref}“${title}”里记过`)[language],
  );
  return [markdown, '', ...[...lines, ...before].map((line) => `  ${line}`)].join('\n');
}

/** The value of a guess that is not written, and so cannot be seen above; null for one that is. */
function unwritten({ date, abstract, papers, code, images }: ShownCapture, field: CapturedField, at: number): string | null {
  switch (field) {
    case 'date':
      return date;
    case 'abstract':
      return abstract === null || abstract.length < 80 ? abstract : `${abstract.slice(0, 79)}…`;
    case 'papers':
      return papers[at]?.url ?? null;
    case 'code':
      return code[at]?.url ?? null;
    case 'images':
      return images[at] ?? null;
    default:
      return null;
  }
}

const colon = say(': ', '：');
const comma = say(', ', '，');

const fieldNames: Readonly<Record<CapturedField, Bilingual>> = {
  title: say('title', '标题'),
  site: say('site', '来源'),
  date: say('date', '日期'),
  abstract: say('abstract', '摘要'),
  venue: say('venue', '会议'),
  papers: say('paper', '论文'),
  code: say('code', '代码'),
  images: say('picture', '图片'),
};
