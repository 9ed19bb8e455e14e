import { type Language, say } from '../../base/text.js';
import { xmlText } from '../../base/xml-text.js';
import type { CommentsConfig } from '../../log/site-config.js';

/** Readers' comments under an entry: a script of giscus.app that keeps them in the discussions of a GitHub repository. */
export function commentsHtml(comments: CommentsConfig, slug: string, language: Language): string {
  const values = {
    src: 'https://giscus.app/client.js',
    'data-repo': comments.repo,
    'data-repo-id': comments.repoId,
    'data-category': comments.category,
    'data-category-id': comments.categoryId,
    // The entry's own name: the same at every base path and in every language.
    'data-mapping': 'specific',
    'data-term': slug,
    'data-strict': '1',
    'data-reactions-enabled': '1',
    'data-emit-metadata': '0',
    'data-input-position': 'top',
    'data-theme': 'preferred_color_scheme',
    'data-lang': say('en', 'zh-CN')[language],
    'data-loading': 'lazy',
    crossorigin: 'anonymous',
  };
  const attributes = Object.entries(values).map(([name, value]) => `${name}="${xmlText(value)}"`);
  const title = say('Comments', '评论')[language];
  return `<section class="comments"><h2>${title}</h2><script ${attributes.join(' ')} async></script></section>`;
}

/** What a page with comments may load besides: the script, its frame and its style, from one host. */
export const commentSources: Readonly<Record<string, string>> = {
  'script-src': 'https://giscus.app',
  'style-src': 'https://giscus.app',
  'frame-src': 'https://giscus.app',
  'connect-src': 'https://giscus.app',
};
