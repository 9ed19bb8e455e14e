import { dateIn } from '../../base/dates.js';
import type { Extractor } from '../extractor.js';
import { type Facts, fact, noFacts } from '../facts.js';
import { textOfJson, valueOfJson } from '../text/json-value.js';
import { codeIn, papersIn } from '../text/named-links.js';

/** Videos on Bilibili. */
export const bilibili: Extractor = {
  name: 'bilibili',
  matches: ({ host, path }) => /^(?:www|m)\.bilibili\.com$/.test(host) && videoId(path) !== null,
  reader: 'page',
  async ask(url, web) {
    const id = videoId(url) ?? '';
    const key = /^av/i.test(id) ? `aid=${id.slice(2)}` : `bvid=${id}`;
    const answer = await web.json(`https://api.bilibili.com/x/web-interface/view?${key}`, 'application/json');
    return textOfJson(answer, 'code') === '0' ? videoFacts(valueOfJson(answer, 'data')) : null;
  },
};

function videoFacts(video: unknown): Facts {
  const from = 'Bilibili API';
  const words = textOfJson(video, 'desc') ?? '';
  const seconds = Number(textOfJson(video, 'pubdate') ?? Number.NaN);
  const cover = textOfJson(video, 'pic');
  return {
    ...noFacts,
    title: fact(textOfJson(video, 'title'), from, 'sure'),
    site: fact(textOfJson(video, 'owner', 'name') ?? 'Bilibili', from, 'sure'),
    date: seconds > 0 && seconds < 1e11 ? fact(dateIn('Asia/Shanghai', new Date(seconds * 1000)), from, 'sure') : null,
    // A description without words is a dash.
    abstract: /^-?$/.test(words.trim()) ? null : fact(words, from, 'likely'),
    papers: papersIn(words, 'description'),
    code: codeIn(words, 'description'),
    images: cover === null ? [] : [{ value: cover, from, certainty: 'likely' }],
  };
}

/** `/video/BV1xx411c7mD/`, `/video/av170001` */
function videoId(path: string): string | null {
  return /\/video\/(BV[0-9A-Za-z]{10}|av\d{1,12})(?:[/?#]|$)/i.exec(path)?.[1] ?? null;
}
