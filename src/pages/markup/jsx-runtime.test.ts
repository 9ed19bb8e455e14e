import fc from 'fast-check';
import { raw } from 'hono/html';
import { Fragment as HonoFragment, jsxDEV as honoJsx } from 'hono/jsx/jsx-dev-runtime';
import { describe, expect, it } from 'vitest';
import { Fragment, jsx } from './jsx-runtime.js';

type Tree = string | number | boolean | null | readonly Tree[] | { readonly tag: string; readonly props: object; readonly children: Tree };

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Tree>('检测 & "YOLOv6"', "<script>'x'</script>", '', 0, 12, true, false, null),
    fc.string(),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.record({
      tag: fc.constantFrom('p', 'span', 'ul', 'use', 'view', 'fragment'),
      props: fc.record(
        { class: fc.string(), lang: fc.constantFrom('en', undefined), width: fc.nat(), hidden: fc.boolean(), 'aria-hidden': fc.boolean() },
        { requiredKeys: [] },
      ),
      children: tie('tree'),
    }),
  ),
}));

type Runtime = { readonly jsx: (tag: never, props: never) => unknown; readonly fragment: unknown };

function build(node: Tree, runtime: Runtime): unknown {
  if (Array.isArray(node)) return node.map((one: Tree) => build(one, runtime));
  if (typeof node !== 'object' || node === null || !('tag' in node)) return node;
  const { tag, props, children } = node;
  const view = (given: { readonly children: unknown }) => runtime.jsx('em' as never, { title: 'a "b"', children: given.children } as never);
  const named = tag === 'view' ? view : tag === 'fragment' ? runtime.fragment : tag;
  return runtime.jsx(named as never, { ...props, children: build(children, runtime) } as never);
}

describe('the runtime of views', () => {
  it('writes what hono/jsx writes', () => {
    fc.assert(
      fc.property(tree, (node) => {
        const root = { tag: 'div', props: {}, children: node };
        const ours = build(root, { jsx: jsx as never, fragment: Fragment });
        expect(String(ours)).toBe(String(build(root, { jsx: honoJsx as never, fragment: HonoFragment })));
      }),
    );
  });

  it('escapes text and attributes, and nothing twice', () => {
    const link = jsx('a', { href: '/?a="1"&b', children: ['检测 <b>', raw('<i>&amp;</i>'), jsx('br', {})] });
    expect(String(link)).toBe('<a href="/?a=&quot;1&quot;&amp;b">检测 &lt;b&gt;<i>&amp;</i><br/></a>');
  });
});
