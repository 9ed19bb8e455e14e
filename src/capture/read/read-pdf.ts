import { getDocumentProxy } from 'unpdf';
import { say } from '../../base/text.js';
import { type Facts, fact, firstFact, noFacts } from '../facts.js';
import { arxivIdIn, codeIn, papersIn } from '../text/named-links.js';

/** Reads the first page of a PDF: its title is what is set largest, its abstract what follows that word. */
export async function readPdf(bytes: Uint8Array): Promise<Facts> {
  const runs = await firstPage(bytes);
  if (runs === null)
    return { ...noFacts, problem: say('The PDF cannot be read; it is broken or locked.', '无法读取 PDF：文件损坏或已加密。') };
  const { lines, title: named } = runs;
  const text = lines.map((line) => line.text).join('\n');
  const arxiv = papersIn(text.replace(/\n/g, ' '), 'first page').find(({ value }) => arxivIdIn(value.url) !== null);
  const title = firstFact(fact(largest(lines), 'first page', 'likely'), fact(named, 'PDF title', 'guess'));
  const abstract = abstractIn(text);
  return {
    ...noFacts,
    url: arxiv ? fact(arxiv.value.url, 'first page', 'likely') : null,
    title,
    abstract: fact(abstract, 'first page', 'likely'),
    papers: arxiv ? [{ value: { title: title?.value ?? null, url: arxiv.value.url }, from: 'first page', certainty: 'likely' }] : [],
    code: codeIn(text, 'first page'),
  };
}

interface Line {
  readonly text: string;
  readonly height: number;
}

interface FirstPage {
  readonly lines: readonly Line[];
  /** What the file says its title is: often the name of the file that it was made from. */
  readonly title: string;
}

/** The lines of the first page in their order, with the height of their letters; null for a file that cannot be read. */
async function firstPage(bytes: Uint8Array): Promise<FirstPage | null> {
  try {
    // It takes over the bytes that it is given, and no Buffer.
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
    });
    try {
      const page = await document.getPage(1);
      const { items } = await page.getTextContent();
      const { info } = await document.getMetadata();
      return { lines: linesOf(items), title: String((info as { Title?: unknown }).Title ?? '') };
    } finally {
      await document.destroy();
    }
  } catch {
    return null;
  }
}

function linesOf(items: readonly object[]): readonly Line[] {
  const lines: Line[] = [];
  let text = '';
  let height = 0;
  for (const item of items.slice(0, 20_000)) {
    if (!('str' in item)) continue;
    const run = item as { readonly str: string; readonly height: number; readonly hasEOL: boolean };
    text += run.str;
    if (run.str.trim() !== '') height = Math.max(height, Math.round(run.height * 10) / 10);
    if (!run.hasEOL) continue;
    if (text.trim() !== '') lines.push({ text: text.trim(), height });
    [text, height] = ['', 0];
  }
  return text.trim() === '' ? lines : [...lines, { text: text.trim(), height }];
}

/** The lines that are set largest, where they follow each other; the arXiv stamp at the margin is none. */
function largest(lines: readonly Line[]): string | null {
  const words = lines.slice(0, 60).filter((line) => !/^arXiv:/i.test(line.text) && line.text.length > 3);
  const height = Math.max(0, ...words.map((line) => line.height));
  const start = words.findIndex((line) => line.height === height);
  const rest = words.slice(start).findIndex((line) => line.height < height * 0.95);
  const title = words.slice(start, rest < 0 ? undefined : start + rest).map((line) => line.text);
  return title.length === 0 || title.length > 6 ? null : title.join(' ').replace(/- /g, '-');
}

/** From the word “Abstract” to the introduction; lines are joined, words that were cut at a line's end too. */
function abstractIn(text: string): string | null {
  const found = /(?:^|\n)\s{0,9}(?:Abstract|ABSTRACT|摘\s?要)[\s.:：—-]{0,9}/.exec(text);
  if (found === null) return null;
  const rest = text.slice(found.index + found[0].length);
  const end = rest.search(/\n\s{0,9}(?:(?:1|I)\.?\s{1,9})?(?:Introduction|INTRODUCTION|Keywords|Index Terms|关键词|引言)/);
  return rest
    .slice(0, end < 0 ? 3_000 : end)
    .replace(/([a-z])-\n(?=[a-z])/g, '$1')
    .replace(/\n/g, ' ');
}
