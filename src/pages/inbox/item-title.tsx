import { readableTex } from '../../base/readable-tex.js';
import { mayHoldFormulas } from '../../log/formulas.js';
import { Title } from '../entry-parts.js';
import type { Html } from '../html.js';
import type { PageContext } from '../page-context.js';
import { shorten } from '../title.js';
import { TexText } from '../typeset/tex-text.js';

/** The title of an item: its formulas drawn in the line, as titles are links. The bar of `$p(x|y)$` sets no venue off. */
export function ItemTitle({ context, title }: { context: PageContext; title: string }): Html {
  const plain = readableTex(title);
  if (!mayHoldFormulas(plain)) return <Title title={plain} />;
  return <TexText text={shorten(plain, longest)} typeset={context.typeset} isLine />;
}

const longest = 300;
