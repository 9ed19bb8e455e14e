import { type Bilingual, say } from '../../base/text.js';

/** How an entry says that two ids, or a paper and its code or its article, belong together. */
export type MergeReason = 'title' | 'field' | 'only' | 'whole-title' | 'address' | 'repository' | 'article';

/** Why two ids, or a paper and its code or its article, belong together, and the entry that says so first. */
export interface Merge {
  readonly ids: readonly [string, string];
  readonly ref: string;
  readonly because: MergeReason;
}

/** The reason of a merge as a sentence. */
export function mergeWords({ ref, because }: Merge): Bilingual {
  switch (because) {
    case 'title':
      return say(`${ref} has both under one title.`, `${ref} 把两者写在同一标题下。`);
    case 'field':
      return say(`${ref} has both side by side in one field.`, `${ref} 在同一字段里并列写了两者。`);
    case 'only':
      return say(`${ref} links to one and names the other, and no other paper.`, `${ref} 链接到前者，又只写了后者这一篇论文。`);
    case 'whole-title':
      return say(`${ref} names it by its whole title, without an address.`, `${ref} 写了完整标题，没有网址。`);
    case 'address':
      return say(`${ref} has its address, without a title.`, `${ref} 写了它的网址，没有标题。`);
    case 'repository':
      return say(
        `${ref} names this one paper and this one repository, which no other paper here has.`,
        `${ref} 只写了这一篇论文和这一个仓库，本日志中没有别的论文用这个仓库。`,
      );
    case 'article':
      return say(`${ref} is an article about this one paper.`, `${ref} 是只讲这一篇论文的文章。`);
  }
}
