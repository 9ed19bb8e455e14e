import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { isHttpUrl } from '../../base/urls.js';
import type { Config } from '../../log/config.js';
import type { Day, Log } from '../../log/types.js';
import type { Worktree } from '../../worktree/worktree.js';
import type { Outlet, OutletOptions, OutletResult } from '../outlet.js';
import { readPictureFiles } from './picture-files.js';

/** Where articles are made from. */
export interface ArticleSource {
  readonly worktree: Worktree;
  readonly config: Config;
  /** As others may see it. */
  readonly log: Log;
}

/**
 * Makes the article of a day with the pictures of the log's folder, in the log's language.
 * @throws DaybookError `bad-value` when `pictureBase` is no address.
 */
export async function makeArticle(source: ArticleSource, outlet: Outlet, day: Day, options: OutletOptions): Promise<OutletResult> {
  const { worktree, config, log } = source;
  const pictureBase = options.pictureBase ?? publicFiles(config);
  if (pictureBase !== undefined && !isHttpUrl(pictureBase)) {
    throw new DaybookError('bad-value', say(`“${pictureBase}” is no address.`, `“${pictureBase}”不是网址。`), {
      hint: say('Give it as https://example.org/log/.', '请写成 https://example.org/log/ 这样。'),
    });
  }
  const files = await readPictureFiles(worktree, log, day);
  const chosen = { language: config.language ?? 'zh', ...options, files } as const;
  return outlet.render(log, day, pictureBase === undefined ? chosen : { ...chosen, pictureBase });
}

/** Where the files of the log's folder are public: its site has them under `files/`. Undefined while the log names no site. */
function publicFiles({ site }: Config): string | undefined {
  const url = site.url ?? (site.domain === null ? null : `https://${site.domain}/`);
  return url === null ? undefined : `${url.replace(/\/+$/, '')}/files`;
}
