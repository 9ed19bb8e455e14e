/** Text with emphasis, links and formulas, free of any platform's markup. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong' | 'em' | 'del'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly type: 'formula'; readonly tex: string; readonly display: boolean }
  | { readonly type: 'break' };

/** A piece of running text. */
export type RichBlock =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly (readonly RichBlock[])[] }
  | { readonly type: 'quote'; readonly children: readonly RichBlock[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] };

/** What inline text says, without markup. */
export function inlineText(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (child.type === 'text' || child.type === 'code') return child.text;
      if (child.type === 'formula') return child.tex;
      return child.type === 'break' ? '\n' : inlineText(child.children);
    })
    .join('');
}

/** All inline nodes of blocks, parents first. */
export function* inlinesOf(blocks: readonly RichBlock[]): Generator<Inline> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield* within(block.children);
    else if (block.type === 'list') for (const item of block.items) yield* inlinesOf(item);
    else if (block.type === 'quote') yield* inlinesOf(block.children);
    else if (block.type === 'table') for (const row of block.rows) for (const cell of row) yield* within(cell);
  }
}

function* within(children: readonly Inline[]): Generator<Inline> {
  for (const child of children) {
    yield child;
    if ('children' in child) yield* within(child.children);
  }
}
