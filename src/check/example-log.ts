import { authorDialect } from '../log/dialects/index.js';
import { assembleLog } from '../log/log.js';
import { readNote } from '../log/read-note.js';
import type { Log } from '../log/types.js';

const defaultPath = 'notes/202205/0511.md';

/**
 * The small log that a rule's example stands for. `=== path` begins a file; without it the example is one note.
 * A note that begins with an entry gets the heading of its date. A file that is no Markdown is a picture or the like.
 */
export function exampleLog(example: string): Log {
  const files = example.startsWith('=== ') ? filesOf(example) : [{ path: defaultPath, text: example }];
  const markdown = files.filter(({ path }) => path.endsWith('.md'));
  const readme = markdown.find(({ path }) => path === 'README.md');
  const notes = markdown.filter((file) => file !== readme).map(({ path, text }) => readNote(path, withHeading(path, text), authorDialect));
  return assembleLog({
    dialect: authorDialect,
    notes,
    readme: readme ? readNote(readme.path, readme.text, authorDialect) : null,
    files: new Set(files.filter(({ path }) => !path.endsWith('.md')).map(({ path }) => path)),
    problems: [],
  });
}

function filesOf(example: string): { readonly path: string; readonly text: string }[] {
  return example
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return end < 0 ? { path: part, text: '' } : { path: part.slice(0, end), text: part.slice(end + 1) };
    });
}

function withHeading(path: string, text: string): string {
  const date = /(\d{4})(\d\d)\/\d\d(\d\d)\.md$/.exec(path);
  if (!/^\d+\. |^\[/.test(text) || !date) return text;
  return `# 公众号内容拓展学习笔记（${date[1]}.${Number(date[2])}.${Number(date[3])}）\n\n------\n\n## :paperclip:  今日要点\n\n${text}\n`;
}
