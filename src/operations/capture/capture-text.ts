import { type Bilingual, type Language, say } from '../../base/text.js';
import type { CapturedField, Certainty } from '../../capture/capture.js';

/** The parts of a capture that are shown to people. */
export interface ShownCapture {
  readonly markdown: string;
  readonly provenance: readonly { readonly field: CapturedField; readonly from: string; readonly certainty: Certainty }[];
  readonly noted: readonly { readonly id: string; readonly ref: string; readonly title: string }[];
}

/** The entry as Markdown and, below it, where each value is from and what was noted before. */
export function captureText({ markdown, provenance, noted }: ShownCapture, language: Language): string {
  const sources = new Map<string, number>();
  for (const { field, from, certainty } of provenance) {
    const line = `${fieldNames[field][language]}${colon[language]}${from}${comma[language]}${certainties[certainty][language]}`;
    sources.set(line, (sources.get(line) ?? 0) + 1);
  }
  const lines = [...sources].map(([line, times]) => (times === 1 ? line : `${line} × ${times}`));
  const before = noted.map(({ id, ref, title }) => say(`${id}: noted in ${ref} “${title}”`, `${id}：${ref}“${title}”里记过`)[language]);
  return [markdown, '', ...[...lines, ...before].map((line) => `  ${line}`)].join('\n');
}

const colon = say(': ', '：');
const comma = say(', ', '，');

const certainties: Readonly<Record<Certainty, Bilingual>> = {
  sure: say('sure', '确定'),
  likely: say('likely', '很可能'),
  guess: say('a guess, not written', '猜测，不写入'),
};

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
