import { type Bilingual, say } from '../base/text.js';
import type { Day, Entry, FieldKind } from '../log/types.js';
import type { Html } from './html.js';
import { type PageContext, pageLang, tell } from './page-context.js';
import { langOf, titleView } from './title.js';

/** An entry with where it stands. */
export interface EntryPlace {
  readonly day: Day;
  readonly entry: Entry;
  /** 1-based position in the day. */
  readonly n: number;
}

/** What the kinds of fields are called on pages. */
export const kindWords: Readonly<Record<Exclude<FieldKind, 'link' | 'text'> | 'article' | 'links', Bilingual>> = {
  abstract: say('Abstract', '摘要'),
  paper: say('Paper', '论文'),
  code: say('Code', '代码'),
  keyPoints: say('Key points', '要点'),
  tips: say('Tips', 'Tips'),
  article: say('Article', '原文'),
  links: say('Links', '链接'),
};

/** `lang` for a text that is not in the page's language. */
export function langFor(context: PageContext, text: string): 'zh-CN' | 'en' | undefined {
  const lang = langOf(text);
  return lang === null || lang === pageLang(context) ? undefined : lang;
}

/** A title with its venue set back. */
export function Title({ title }: { readonly title: string }): Html {
  const { lead, rest } = titleView(title);
  return (
    <>
      {lead !== '' && <span class="lead">{lead}</span>}
      {rest}
    </>
  );
}

/** A title that may stand alone: an entry without one is named by its number. */
export function titleOr(context: PageContext, place: EntryPlace): string {
  return place.entry.title.trim() === ''
    ? tell(context, say(`Entry ${place.n}, without a title`, `第 ${place.n} 点，没有标题`))
    : place.entry.title;
}
