import { type Bilingual, type Language, say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import type { LinksOutput } from '../links-check.js';
import type { LinkStatus } from './check-link.js';

/** What needs a look first: dead links, then those that moved, then those nobody can tell; how many are alive is said at the end. */
export function linksText({ links, counts }: LinksOutput, language: Language): string {
  const lines = shown.flatMap((status) =>
    links
      .filter((link) => link.status === status)
      .map(({ url, refs, httpStatus, finalUrl, reason }) => {
        const to = status === 'moved' ? ` → ${finalUrl}` : '';
        const why = httpStatus === null ? reason : status === 'moved' ? null : `HTTP ${httpStatus}`;
        const head = visible(`${names[status][language]}  ${url}${to}  (${refs.join(', ')})`);
        return why === null ? head : `${head}\n    ${visible(why)}`;
      }),
  );
  return [...lines, summary(counts)[language]].join('\n');
}

const shown: readonly LinkStatus[] = ['dead', 'moved', 'unknown'];

const names: Readonly<Record<LinkStatus, Bilingual>> = {
  alive: say('alive', '有效'),
  moved: say('moved', '已迁移'),
  dead: say('dead', '失效'),
  unknown: say('unknown', '不确定'),
};

function summary({ alive, moved, dead, unknown }: LinksOutput['counts']): Bilingual {
  if (alive + moved + dead + unknown === 0) return say('There are no links.', '没有链接。');
  return say(
    `${alive} alive, ${moved} moved, ${dead} dead, ${unknown} unknown.`,
    `有效 ${alive} 个，已迁移 ${moved} 个，失效 ${dead} 个，不确定 ${unknown} 个。`,
  );
}
