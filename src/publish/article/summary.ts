import { shorten } from '../../pages/title.js';
import type { Article } from './article.js';

/** A summary made of the points' titles, as many as fit. */
export function summaryOf(article: Article, most: number): string {
  const [comma, end] = article.language === 'zh' ? ['；', '。'] : ['; ', '.'];
  let summary = article.lead;
  for (const [at, { title }] of article.points.entries()) {
    const next = `${summary}${at === 0 ? (article.language === 'zh' ? '' : ' ') : comma}${title}`;
    if (next.length + end.length > most) break;
    summary = next;
  }
  return shorten(/[。.！？!?]$/.test(summary) ? summary : `${summary}${end}`, most);
}
