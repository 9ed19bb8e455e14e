import { nearest } from '../../base/nearest.js';
import { say } from '../../base/text.js';
import { isRelativeLink, resolvePath } from '../resolve-path.js';
import type { Finding, Rule } from '../rule.js';

/** Broken links beyond this number are named without guessing the file that was meant, so that guessing stays cheap. */
const mostGuesses = 200;

export const historyMissingFile: Rule = {
  id: 'history-missing-file',
  severity: 'error',
  enabledByDefault: true,
  title: say('The history links to a file that does not exist', '历史更新里的链接指向不存在的文件'),
  description: say(
    'A day in the README’s history points to a note that is not in the log. The file that was meant is the one of the date in the link’s text.',
    'README 历史更新中的某一天指向日志里没有的笔记。真正要指的文件按链接文字里的日期来找。',
  ),
  good: `=== README.md
## :paperclip:  历史更新
    1. <a href="notes/202205/0510.md">公众号内容拓展学习笔记（2022.5.10）</a>
=== notes/202205/0510.md
# 公众号内容拓展学习笔记（2022.5.10）`,
  bad: `=== README.md
## :paperclip:  历史更新
    1. <a href="notes/202205/05010.md">公众号内容拓展学习笔记（2022.5.10）</a>
=== notes/202205/0510.md
# 公众号内容拓展学习笔记（2022.5.10）`,
  *check({ readme, log }) {
    if (!readme) return;
    const paths = new Set(log.notes.map((note) => note.path));
    const unread = new Set(log.problems.map((problem) => problem.file));
    const pathOfDate = new Map(log.days.map((day) => [day.date as string, day.path]));
    let guesses = 0;
    for (const { href, hrefSpan, date, line } of readme.entries) {
      const path = isRelativeLink(href) ? resolvePath(readme.path, href) : null;
      if (!isRelativeLink(href) || (path !== null && (paths.has(path) || log.files.has(path) || unread.has(path)))) continue;
      const ofDate = date && pathOfDate.get(date);
      if (ofDate) yield misspelt(readme.path, line, href, ofDate, hrefSpan);
      else {
        guesses += date ? 0 : 1;
        const guess = date === null && path !== null && guesses <= mostGuesses ? nearest(path, [...paths]) : null;
        yield absent(readme.path, line, href, guess);
      }
    }
  },
};

function misspelt(
  file: string,
  line: number,
  href: string,
  meant: string,
  span: { readonly start: number; readonly end: number },
): Finding {
  const prefix = href.startsWith('./') ? './' : '';
  return {
    file,
    line,
    message: say(`${href} does not exist. Write ${prefix}${meant}.`, `${href} 不存在。请改为 ${prefix}${meant}。`),
    fix: [{ ...span, text: prefix + meant }],
  };
}

function absent(file: string, line: number, href: string, guess: string | null): Finding {
  const message =
    guess === null
      ? say(
          `${href} does not exist, and no note has its date. Add the note or remove the line.`,
          `${href} 不存在，也没有这一天的笔记。请补上笔记或删去这一行。`,
        )
      : say(`${href} does not exist. Was ${guess} meant?`, `${href} 不存在。是指 ${guess} 吗？`);
  return { file, line, message };
}
