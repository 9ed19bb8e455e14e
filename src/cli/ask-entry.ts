import { type Bilingual, type Language, say } from '../base/text.js';
import { addressOf } from '../capture/address-of.js';
import type { Capture, CapturedField, CapturedLink, Certainty } from '../capture/capture.js';
import { certaintyWords, originWords } from '../capture/origin-words.js';
import type { LinkValue } from '../log/edit/link-value.js';
import type { EntryAsker } from '../operations/add/entry-asker.js';
import { terminalText } from './terminal-text.js';

/** The prompts that are used, of @clack/prompts or of a test. */
export type Prompts = Pick<typeof import('@clack/prompts'), 'confirm' | 'isCancel' | 'multiselect' | 'select' | 'text'>;

/** Asks about an entry on the terminal, with what was captured filled in. Prompts go to stderr: stdout has results only. */
export function entryAsker(load: () => Promise<Prompts>, language: Language, tell: (line: string) => void): EntryAsker {
  const output = process.stderr;
  const unless = (isBad: (value: string) => boolean, problem: Bilingual) => (value: string | undefined) =>
    isBad(value ?? '') ? problem[language] : undefined;
  return {
    async link() {
      const { isCancel, text } = await load();
      const validate = unless((value) => addressOf(value) === null, problems.link);
      const link = await text({ message: words.link[language], validate, output });
      return isCancel(link) ? null : link;
    },
    reading: (address) => tell(`${words.reading[language]}${address} …\n`),
    async goOn(noted) {
      const { confirm, isCancel } = await load();
      const [active, inactive] = [words.yes[language], words.no[language]];
      const message = terminalText(`${noted[language]}${words.again[language]}`);
      const answer = await confirm({ message, active, inactive, initialValue: false, output });
      return isCancel(answer) ? null : answer;
    },
    async review(capture, draft) {
      const { isCancel, multiselect, select, text } = await load();
      const filled = unless((value) => value.trim() === '', problems.title);
      const title = await text({ message: words.title[language], initialValue: terminalText(draft.title), validate: filled, output });
      if (isCancel(title)) return null;
      const stars = { message: words.stars[language], options: starOptions, initialValue: draft.relevance ?? 0 };
      const relevance = await select({ ...stars, showInstructions: false, output });
      if (isCancel(relevance)) return null;
      const keep = async (
        field: 'papers' | 'code',
        kept: readonly (string | LinkValue)[],
      ): Promise<readonly (string | LinkValue)[] | null> => {
        const links = capture === null ? [] : linksOf(capture, field, kept);
        if (links.length === 0) return kept;
        const options = links.map(({ link, from, certainty }, value) => {
          return {
            value,
            label: labelOf(link),
            hint: `${originWords(from)[language]}${comma[language]}${certaintyWords[certainty][language]}`,
          };
        });
        const initialValues = links.flatMap(({ isKept }, value) => (isKept ? [value] : []));
        const question = { message: words[field][language], options, initialValues, required: false };
        const chosen = await multiselect({ ...question, showInstructions: false, output });
        return isCancel(chosen) ? null : links.filter((_, index) => chosen.includes(index)).map(({ link }) => link);
      };
      const papers = await keep('papers', draft.papers ?? []);
      const code = papers && (await keep('code', draft.code ?? []));
      if (!papers || !code) return null;
      const tips = await text({ message: words.tips[language], initialValue: terminalText(draft.tips ?? ''), output });
      return isCancel(tips) ? null : { ...draft, title, relevance, papers, code, tips: tips?.trim() || null };
    },
  };
}

/** Loaded only when somebody is asked. */
export async function loadPrompts(): Promise<Prompts> {
  return import('@clack/prompts');
}

const words = {
  link: say('Link of what was read', '读到的内容的链接'),
  reading: say('Reading ', '正在读取 '),
  again: say(' Add it again?', '再记一次吗？'),
  yes: say('Yes', '是'),
  no: say('No', '否'),
  title: say('Title', '标题'),
  stars: say('How near to your work? (↑↓ chooses, Enter goes on)', '与你的工作有多相关？（↑↓ 选择，回车继续）'),
  papers: say('Which papers? (space chooses, Enter goes on)', '保留哪些论文？（空格选择，回车继续）'),
  code: say('Which code? (space chooses, Enter goes on)', '保留哪些代码？（空格选择，回车继续）'),
  tips: say('Your remark', '你的看法'),
} as const satisfies Readonly<Record<string, Bilingual>>;

const problems = {
  link: say('That is no address, arXiv id or DOI.', '这不是网址、arXiv 编号或 DOI。'),
  title: say('An entry needs a title.', '条目需要标题。'),
} as const satisfies Readonly<Record<string, Bilingual>>;

const comma = say(', ', '，');

const starOptions: { value: number; label: string }[] = [0, 1, 2, 3, 4, 5].map((value) => ({
  value,
  label: `${value} ${'★'.repeat(value)}`.trim(),
}));

interface OfferedLink {
  readonly link: string | LinkValue;
  readonly from: string;
  readonly certainty: Certainty;
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
    from: sources[index]?.from ?? '',
    certainty: sources[index]?.certainty ?? 'guess',
    isKept: kept.includes(link),
  }));
}

function labelOf(link: string | LinkValue): string {
  return typeof link === 'string' ? link : (link.title ?? link.url ?? '');
}
