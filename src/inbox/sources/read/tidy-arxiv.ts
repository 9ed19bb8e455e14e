import { plainTex } from '../../../base/plain-tex.js';
import { arxivReference } from '../../../base/urls.js';
import type { Said } from './said-item.js';

/**
 * What arXiv's own feeds say, as other sources would: the abstract without what is put before it (“arXiv:2205.01234v2 Announce Type: new
 * Abstract: …”), authors one by one, titles without TeX. A paper that is only a newer version of itself is no news. Other entries stay as they are.
 */
export function tidyArxiv(said: Said): readonly Said[] {
  const reference = /arxiv\.org/i.test(said.url ?? '') ? arxivReference(said.url ?? '') : null;
  if (!reference?.valid) return [said];
  const announced = /^\s*arXiv:\S{1,40}\s+Announce Type:\s*([\w-]{1,30})\s*(?:Abstract:)?/i.exec(said.abstract ?? '');
  if (announced && /^replace/i.test(announced[1] ?? '')) return [];
  return [
    {
      ...said,
      title: plainTex(said.title ?? ''),
      abstract: plainTex((said.abstract ?? '').slice(announced?.[0].length ?? 0).slice(0, 10_000)),
      authors: (said.authors ?? []).flatMap((names) => (names ?? '').split(/,\s+/)),
    },
  ];
}
