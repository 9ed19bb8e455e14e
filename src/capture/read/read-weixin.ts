import { dateIn } from '../../base/dates.js';
import { type Bilingual, say } from '../../base/text.js';
import type { Fact } from '../capture.js';
import { type Facts, fact, firstFact, noFacts } from '../facts.js';
import { codeIn, papersIn } from '../text/named-links.js';
import { blockText } from './block-text.js';
import { linkedText } from './main-text.js';
import { metaFact, pageMeta } from './page-meta.js';
import type { Page, PageDocument, PageElement } from './parse-page.js';
import { readPage } from './read-page.js';

/**
 * Reads an article of a WeChat official account. Its words stand in `#js_content`, which a script shows later; its pictures wait in
 * `data-src`; links to other sites are written out as text.
 */
export function readWeixin(page: Page): Facts {
  const { document, html } = page;
  const content = document.querySelector('#js_content');
  const meta = pageMeta(page);
  const title = firstFact(
    fact(document.querySelector('#activity-name')?.textContent, '#activity-name', 'sure'),
    metaFact(meta, ['og:title'], 'sure'),
    fact(scriptText(html, 'msg_title'), 'msg_title', 'sure'),
  );
  if (content === null && title === null) {
    const problem = problemOf(document);
    return problem === null ? readPage(page) : { ...noFacts, problem };
  }
  const text = content === null ? '' : linkedText(document, content);
  const cover = firstFact(
    metaFact(meta, ['og:image', 'twitter:image'], 'likely'),
    fact(scriptText(html, 'msg_cdn_url'), 'msg_cdn_url', 'likely'),
  );
  return {
    ...noFacts,
    url: firstFact(metaFact(meta, ['og:url'], 'sure'), fact(scriptText(html, 'msg_link'), 'msg_link', 'sure')),
    title,
    site: firstFact(
      fact(document.querySelector('#js_name')?.textContent, '#js_name', 'sure'),
      fact(scriptText(html, 'nickname'), 'nickname', 'sure'),
      metaFact(meta, ['og:article:author', 'author'], 'likely'),
    ),
    date: dateOf(document, html),
    abstract: firstFact(
      metaFact(meta, ['og:description', 'description'], 'likely'),
      fact(scriptText(html, 'msg_desc'), 'msg_desc', 'likely'),
    ),
    papers: papersIn(text, 'article'),
    code: codeIn(text, 'article'),
    images: [...(content === null ? [] : pictures(content)), ...(cover ? [cover] : [])],
  };
}

/** `var ct = "1652230000"` is the second of publishing; `#publish_time` and `createTime` are China's time. */
function dateOf(document: PageDocument, html: string): Fact | null {
  const seconds = Number(/\bvar\s{1,9}ct\s{0,9}=\s{0,9}["'](\d{9,11})["']/.exec(html)?.[1] ?? Number.NaN);
  const made = /\bcreateTime\s{0,9}=\s{0,9}["'](\d{4}-\d{2}-\d{2})/.exec(html)?.[1];
  return firstFact(
    seconds > 0 ? fact(dateIn('Asia/Shanghai', new Date(seconds * 1000)), 'ct', 'sure') : null,
    fact(document.querySelector('#publish_time')?.textContent, '#publish_time', 'sure'),
    fact(made, 'createTime', 'sure'),
  );
}

/** Pictures of the text in order; icons and lines between sections are small. */
function pictures(content: PageElement): readonly Fact[] {
  return [...content.querySelectorAll('img')]
    .slice(0, 200)
    .flatMap((picture) => {
      const source = picture.getAttribute('data-src') ?? picture.getAttribute('src');
      const width = Number(picture.getAttribute('data-w') ?? Number.NaN);
      return fact(source, 'data-src', width < 300 ? 'guess' : 'likely') ?? [];
    })
    .sort((a, b) => Number(a.certainty === 'guess') - Number(b.certainty === 'guess'));
}

/** A variable of the page's own script: `var msg_title = 'A title'.html(false);`, `var nickname = htmlDecode("…");`. */
function scriptText(html: string, name: string): string | null {
  const found = new RegExp(
    `\\bvar\\s{1,9}${name}\\s{0,9}=\\s{0,9}(?:htmlDecode\\(\\s{0,9})?(?:"((?:[^"\\\\\\n]|\\\\.){0,4000})"|'((?:[^'\\\\\\n]|\\\\.){0,4000})')`,
  ).exec(html);
  const text = found?.[1] ?? found?.[2] ?? null;
  return text === null
    ? null
    : text.replace(
        /\\x([0-9a-f]{2})|\\u([0-9a-f]{4})|\\(.)/gi,
        (_, two, four, one) => one ?? String.fromCharCode(Number.parseInt(two ?? four, 16)),
      );
}

function problemOf(document: PageDocument): Bilingual | null {
  const words = blockText(document, document, 20_000);
  return problems.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

const problems: readonly (readonly [RegExp, Bilingual])[] = [
  [/已被发布者删除|deleted by (?:the|its) author/i, say('The article was deleted by its author.', '文章已被发布者删除。')],
  [/违规|无法查看|投诉|cannot be viewed|violation/i, say('WeChat no longer shows the article.', '微信已不再显示这篇文章。')],
  [/已迁移|account has been migrated/i, say('The account was moved, and the article with it.', '公众号已迁移，文章换了地址。')],
  [
    /环境异常|完成验证|去验证|verify|unusual/i,
    say('WeChat wants to see a person before it shows the article.', '微信要求先完成验证才显示文章。'),
  ],
];
