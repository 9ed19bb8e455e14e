import { say } from '../../base/text.js';
import type { QueryProblem } from './query-problem.js';
import type { QueryToken } from './read-tokens.js';

/** The first thing that is wrong with how tokens stand together: quotes, parentheses, operators, too many of them. */
export function tokenProblem(tokens: readonly QueryToken[]): QueryProblem | null {
  const problems = [unclosedQuote(tokens), wrongParenthesis(tokens), loneOperator(tokens), tooMany(tokens)];
  return problems.find((problem) => problem !== null) ?? null;
}

const mostTerms = 64;
const mostParentheses = 16;

function unclosedQuote(tokens: readonly QueryToken[]): QueryProblem | null {
  const token = tokens.find((each) => 'closed' in each && !each.closed);
  if (!token) return null;
  const start = token.kind === 'filter' ? token.valueSpan.start : token.span.start;
  return {
    message: say('This quote is not closed.', '这个引号没有配对。'),
    span: { start, end: start + 1 },
    hint: say('Write " where the phrase ends, or leave this one out.', '请在短语末尾补上 "，或去掉这个引号。'),
  };
}

function wrongParenthesis(tokens: readonly QueryToken[]): QueryProblem | null {
  const open: QueryToken[] = [];
  for (const token of tokens) {
    if (token.kind === 'open') open.push(token);
    if (open.length > mostParentheses) {
      return {
        message: say(`Parentheses go ${mostParentheses} deep at most.`, `括号最多嵌套 ${mostParentheses} 层。`),
        span: token.span,
      };
    }
    if (token.kind === 'close' && !open.pop()) {
      return { message: say('This parenthesis closes nothing.', '这个右括号没有对应的左括号。'), span: token.span, hint: quoteHint };
    }
  }
  const last = open.at(-1);
  return last ? { message: say('This parenthesis is not closed.', '这个括号没有配对。'), span: last.span, hint: quoteHint } : null;
}

const quoteHint = say('Put text that has parentheses in quotes.', '含括号的文本请放在引号内。');

function loneOperator(tokens: readonly QueryToken[]): QueryProblem | null {
  for (const [at, { kind, span }] of tokens.entries()) {
    if (kind !== 'or' && kind !== 'and' && kind !== 'not') continue;
    const begins = startsOperand(tokens[at + 1]);
    if (kind === 'not' ? begins : begins && endsOperand(tokens[at - 1])) continue;
    const name = kind === 'or' ? 'or' : kind.toUpperCase();
    const message =
      kind === 'not'
        ? say('There is nothing after NOT that it could leave out.', 'NOT 之后没有要排除的内容。')
        : say(`“${name}” needs something on both sides.`, `“${name}”的两边都要有内容。`);
    const hint = say(`Write "${name}" to look for the word.`, `要搜索这个词，请写成 "${name}"。`);
    return { message, span, hint };
  }
  return null;
}

function startsOperand(token: QueryToken | undefined): boolean {
  return token !== undefined && token.kind !== 'close' && token.kind !== 'or' && token.kind !== 'and';
}

function endsOperand(token: QueryToken | undefined): boolean {
  return token !== undefined && token.kind !== 'open' && token.kind !== 'or' && token.kind !== 'and' && token.kind !== 'not';
}

function tooMany(tokens: readonly QueryToken[]): QueryProblem | null {
  const terms = tokens.filter(({ kind }) => kind === 'word' || kind === 'phrase' || kind === 'filter');
  const [first, last] = [terms[mostTerms], terms.at(-1)];
  if (!first || !last) return null;
  return {
    message: say(
      `A query has ${mostTerms} words and filters at most; this one has ${terms.length}.`,
      `查询最多有 ${mostTerms} 个词和筛选条件，这里有 ${terms.length} 个。`,
    ),
    span: { start: first.span.start, end: last.span.end },
  };
}
