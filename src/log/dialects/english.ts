import type { Dialect } from '../dialect.js';

/** A log in English: `## Today`, `## History` as a nested list, ISO dates. */
export const englishDialect: Dialect = {
  name: 'english',
  files: ['notes/{YYYY}/{YYYY}-{MM}-{DD}.md'],
  dayHeading: ['Reading log, {YYYY}-{MM}-{DD}'],
  sections: {
    today: ['Today'],
    history: ['History'],
    footer: ['About', 'Others'],
  },
  stars: [':star:', '⭐'],
  labels: {
    abstract: ['Abstract', 'Summary'],
    paper: ['Paper', 'Papers', 'PDF', 'arXiv'],
    code: ['Code', 'GitHub', 'Repository', 'Repo', 'Source'],
    tips: ['Tips', 'Notes', 'Note', 'Comment'],
    keyPoints: ['Key points', 'Highlights'],
  },
  fieldOrder: ['abstract', 'paper', 'code', 'keyPoints', 'tips'],
  colon: ': ',
  readme: {
    started: ['Started'],
    updated: ['Updated'],
    date: '{YYYY}-{MM}-{DD}',
    history: {
      style: 'list',
      line: '{YYYY}-{MM}-{DD}',
      year: '{YYYY}',
      month: '{YYYY}-{MM}',
    },
  },
};
