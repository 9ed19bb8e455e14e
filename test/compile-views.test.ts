import fc from 'fast-check';
import { Fragment as HonoFragment, jsxDEV as honoJsx } from 'hono/jsx/jsx-dev-runtime';
import { describe, expect, it } from 'vitest';
import { compileView } from '../scripts/compile-views.mjs';
import { attribute, child, markup, toggle } from '../src/pages/markup/jsx-runtime.js';

/** What an expression with elements gives when it is compiled and run. */
function run(source: string, names: Readonly<Record<string, unknown>> = {}): string {
  const body = compileView(`(${source})`, 'view.tsx').replace(/^import [^;]*;/, 'return ');
  const make = new Function('$a', '$c', '$m', '$t', ...Object.keys(names), body);
  return String(make(attribute, child, markup, toggle, ...Object.values(names)));
}

describe('compileView', () => {
  it('writes elements as text', () => {
    expect(run('<a class="tag" href={href}>{text}</a>', { href: '/?a&b', text: '<检测>' })).toBe(
      '<a class="tag" href="/?a&amp;b">&lt;检测&gt;</a>',
    );
    expect(run('<p><br />{n > 1 && <b>{n}</b>}</p>', { n: 2 })).toBe('<p><br/><b>2</b></p>');
    expect(run('<input type="radio" checked={on} disabled aria-hidden />', { on: false })).toBe(
      '<input type="radio" disabled="" aria-hidden="true"/>',
    );
  });

  it('joins lines as JSX does', () => {
    expect(run('<p>\n  one\n  two <i>three</i>{" "}\n  four\n</p>')).toBe('<p>one two <i>three</i> four</p>');
    expect(run('<p>{/* nothing */} a </p>')).toBe('<p> a </p>');
  });

  it('gives views their properties and children', () => {
    const View = ({ title, children }: { title: string; children?: unknown }) => markup(`<em>${title}|${child(children)}</em>`);
    expect(run('<View title="a">x<b>1</b>{2}</View>', { View })).toBe('<em>a|x<b>1</b>2</em>');
    expect(run('<><View title={String(1)} /><View {...more} /></>', { View, String, more: { title: 'b' } })).toBe('<em>1|</em><em>b|</em>');
    expect(run('<ul>{list.map((one) => <li>{one}</li>)}</ul>', { list: [1, 2] })).toBe('<ul><li>1</li><li>2</li></ul>');
  });

  it('refuses what it would have to guess', () => {
    expect(() => run('<p>&nbsp;</p>')).toThrow('write the character itself');
    expect(() => run('<p {...a} />')).toThrow('an element takes no spread attributes');
  });

  it('writes what hono/jsx writes', () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom<unknown>('检测 & "YOLOv6"', "<script>'x'</script>", 12, true, false, null, undefined),
    );
    fc.assert(
      fc.property(value, value, fc.option(fc.string(), { nil: undefined }), fc.boolean(), (one, two, title, hidden) => {
        const names = { one, two, title, hidden };
        const ours = run('<div title={title} hidden={hidden}><>{one}</><use href="#a">{[two, <b>{one}</b>]}</use></div>', names);
        const bold = honoJsx('b', { children: [one] as never }, undefined as never);
        const use = honoJsx('use', { href: '#a', children: [two, bold] as never }, undefined as never);
        const fragment = honoJsx(HonoFragment as never, { children: [one] as never }, undefined as never);
        expect(ours).toBe(String(honoJsx('div', { title, hidden, children: [fragment, use] as never }, undefined as never)));
      }),
    );
  });
});
