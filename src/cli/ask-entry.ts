import { type Bilingual, type Language, say } from '../base/text.js';
import type { Capture, CapturedField, CapturedLink } from '../capture/capture.js';
import type { LinkValue } from '../log/edit/link-value.js';
import type { EntryAsker } from '../operations/add/entry-asker.js';

/** The prompts that are used, of @clack/prompts or of a test. */
export type Prompts = Pick<typeof import('@clack/prompts'), 'confirm' | 'isCancel' | 'multiselect' | 'select' | 'text'>;

/** Asks about an entry on the terminal, with what was captured filled in. Prompts go to stderr: stdout has results only. */
export function entryAsker(load: () => Promise<Prompts>, language: Language): EntryAsker {
  const output = process.stderr;
  return {
    async goOn(noted) {
      const { confirm, isCancel } = await load();
      const answer = await confirm({ message: `${noted[language]} ${words.again[language]}`, initialValue: false, output });
      return isCancel(answer) ? null : answer;
    },
    async review(capture, draft) {
      const { isCancel, multiselect, select, text } = await load();
      const title = await text({ message: words.title[language], initialValue: draft.title, validate: filled(language), output });
      if (isCancel(title)) return null;
      const relevance = await select({ message: words.stars[language], options: starOptions, initialValue: draft.relevance ?? 0, output });
      if (isCancel(relevance)) return null;
      const keep = async (
        field: 'papers' | 'code',
        kept: readonly (string | LinkValue)[],
      ): Promise<readonly (string | LinkValue)[] | null> => {
        const links = linksOf(capture, field, kept);
        if (links.length === 0) return kept;
        const options = links.map(({ link, from }, value) => ({ value, label: labelOf(link), hint: from }));
        const initialValues = links.flatMap(({ isKept }, value) => (isKept ? [value] : []));
        const chosen = await multiselect({ message: words[field][language], options, initialValues, required: false, output });
        return isCancel(chosen) ? null : links.filter((_, index) => chosen.includes(index)).map(({ link }) => link);
      };
      const papers = await keep('papers', draft.papers ?? []);
      const code = papers && (await keep('code', draft.code ?? []));
      if (!papers || !code) return null;
      const tips = await text({ message: words.tips[language], initialValue: draft.tips ?? '', output });
      return isCancel(tips) ? null : { ...draft, title, relevance, papers, code, tips: tips?.trim() || null };
    },
  };
}

/** Loaded only when somebody is asked. */
export async function loadPrompts(): Promise<Prompts> {
  return import('@clack/prompts');
}

const words = {
  again: say('Add it again?', '再记一次吗？'),
  title: say('Title', '标题'),
  stars: say('How near to your work?', '与你的工作有多相关？'),
  papers: say('Which papers? (space chooses)', '保留哪些论文？（空格选择）'),
  code: say('Which code? (space chooses)', '保留哪些代码？（空格选择）'),
  tips: say('Your remark', '你的看法'),
} as const satisfies Readonly<Record<string, Bilingual>>;

const starOptions: { value: number; label: string }[] = [0, 1, 2, 3, 4, 5].map((value) => ({
  value,
  label: `${value} ${'★'.repeat(value)}`,
}));

function filled(language: Language): (value: string | undefined) => string | undefined {
  return (value) => (value?.trim() ? undefined : say('An entry needs a title.', '条目需要标题。')[language]);
}

interface OfferedLink {
  readonly link: string | LinkValue;
  readonly from: string;
  readonly isKept: boolean;
}

/** What was captured, guesses too; what was typed instead of it is not asked about. */
function linksOf(
  capture: Capture,
  field: CapturedField & ('papers' | 'code'),
  kept: readonly (string | LinkValue)[],
): readonly OfferedLink[] {
  if (kept.some((link) => typeof link === 'string')) return [];
  const sources = capture.provenance.filter((one) => one.field === field);
  return capture[field].map((link: CapturedLink, index) => ({
    link,
    from: `${sources[index]?.from}, ${sources[index]?.certainty}`,
    isKept: kept.includes(link),
  }));
}

function labelOf(link: string | LinkValue): string {
  return typeof link === 'string' ? link : (link.title ?? link.url ?? '');
}
