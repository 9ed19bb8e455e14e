/** One example of docs/format.md: a text, and what must be read from it. */
export interface FormatExample {
  /** The heading above it and the line of what is expected, to name the test. */
  readonly name: string;
  readonly text: string;
  /** The dialect it is written in. */
  readonly dialect: string;
  readonly expects: 'entries' | 'blocks' | 'readme';
  readonly expected: unknown;
}

/** The pairs of a fenced `markdown example` (or `markdown english example`) and the `json expected …` after it. */
export function formatExamples(markdown: string): FormatExample[] {
  const examples: FormatExample[] = [];
  let text = '';
  let dialect = '';
  for (const fence of fences(markdown)) {
    const shown = /^markdown (?:(\w+) )?example$/.exec(fence.info);
    if (shown) {
      text = fence.body;
      dialect = shown[1] ?? 'author';
    }
    if (!fence.info.startsWith('json expected')) continue;
    const expects = (fence.info.split(' ')[2] ?? 'entries') as FormatExample['expects'];
    examples.push({ name: `${fence.heading} (line ${fence.line})`, text, dialect, expects, expected: JSON.parse(fence.body) });
  }
  return examples;
}

/** The `json config` fences: each is a whole daybook.json. */
export function configExamples(markdown: string): string[] {
  return fences(markdown)
    .filter((fence) => fence.info === 'json config')
    .map((fence) => fence.body);
}

interface Fence {
  readonly info: string;
  readonly body: string;
  readonly heading: string;
  /** 1-based line of the opening fence. */
  readonly line: number;
}

function fences(markdown: string): Fence[] {
  const found: Fence[] = [];
  let heading = '';
  let open: { info: string; line: number; lines: string[] } | null = null;
  markdown.split('\n').forEach((line, index) => {
    if (open && line === '```') {
      found.push({ info: open.info, body: open.lines.map((each) => `${each}\n`).join(''), heading, line: open.line });
      open = null;
    } else if (open) open.lines.push(line);
    else if (line.startsWith('```')) open = { info: line.slice(3), line: index + 1, lines: [] };
    else if (/^#+ /.test(line)) heading = line.replace(/^#+ /, '');
  });
  return found;
}
