import { displayWidth } from '../../base/display-width.js';
import { type Bilingual, say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import type { QuerySpan } from '../query.js';
import type { TextPart } from '../search-result.js';

/** Why a query cannot be asked, and the place in it that is wrong. */
export interface QueryProblem {
  readonly message: Bilingual;
  readonly span: QuerySpan;
  /** What to write instead. */
  readonly hint?: Bilingual;
}

/** A wrong query for a terminal: the query, `^^^` under the place, and the sentence. */
export function queryProblemText(query: string, problem: QueryProblem): Bilingual {
  const [before = '', place = ''] = queryProblemParts(query, problem).map(({ text }) => text);
  const shown = queryProblemParts(query, problem)
    .map(({ text }) => text)
    .join('');
  const drawing = `${shown}\n${' '.repeat(displayWidth(before))}${'^'.repeat(Math.max(1, displayWidth(place)))}`;
  const { message, hint } = problem;
  return say(`${drawing}\n${message.en}${hint ? ` ${hint.en}` : ''}`, `${drawing}\n${message.zh}${hint ? hint.zh : ''}`);
}

/** A wrong query for a page: what stands before the place, the place, which is marked, and what stands after; each cut when long. */
export function queryProblemParts(query: string, { span }: QueryProblem): readonly TextPart[] {
  const before = visible(query.slice(Math.max(0, span.start - shownBefore), span.start));
  const place = visible(query.slice(span.start, Math.min(span.end, span.start + shownPlace)));
  const after = visible(query.slice(span.end, span.end + shownAfter));
  return [
    { text: span.start > shownBefore ? `…${before}` : before, marked: false },
    { text: span.end > span.start + shownPlace ? `${place}…` : place, marked: true },
    { text: span.end + shownAfter < query.length ? `${after}…` : after, marked: false },
  ];
}

const shownBefore = 40;
const shownPlace = 40;
const shownAfter = 20;
