import { readFile } from 'node:fs/promises';
import { parseSync } from 'rolldown/utils';

/**
 * Compiles the JSX of a view to text: `<a href={x}>{y}</a>` becomes `markup('<a' + attribute('href', x) + '>' + child(y) + '</a>')`, so
 * that a page is put together from strings and no element is ever an object. What is written is what hono/jsx would write.
 */
export function compileView(source, name) {
  const { program, errors } = parseSync(name, source, { lang: 'tsx', astType: 'ts' });
  if (errors.length > 0) throw new Error(`${name}: ${errors[0].message}`);
  const code = rewrite(source, program, 0, source.length);
  return code === source
    ? source
    : `import { attribute as $a, child as $c, markup as $m, toggle as $t } from '#markup/jsx-runtime';${code}`;
}

/** The plug-in for esbuild. */
export const viewsForEsbuild = {
  name: 'views',
  setup(build) {
    build.onLoad({ filter: /\.tsx$/ }, async ({ path }) => {
      return { contents: compileView(await readFile(path, 'utf8'), path), loader: 'ts' };
    });
  },
};

/** The plug-in for Vite. */
export const viewsForVite = {
  name: 'views',
  enforce: 'pre',
  transform: (source, id) => (id.endsWith('.tsx') ? { code: compileView(source, id), map: null } : null),
};

/** A part of the source with its outermost elements compiled. */
function rewrite(source, root, from, to) {
  let code = '';
  let at = from;
  for (const node of elementsBelow(root)) {
    code += `${source.slice(at, node.start)}$m(${joined(partsOf(node, source))})${'\n'.repeat(linesOf(source, node))}`;
    at = node.end;
  }
  return code + source.slice(at, to);
}

/** Keeps the lines after an element where they were, for the places that errors name. */
function linesOf(source, { start, end }) {
  return source.slice(start, end).split('\n').length - 1;
}

function* elementsBelow(node) {
  for (const key in node) {
    const value = node[key];
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one === null || typeof one !== 'object' || typeof one.type !== 'string') continue;
      if (one.type === 'JSXElement' || one.type === 'JSXFragment') yield one;
      else yield* elementsBelow(one);
    }
  }
}

/** The text of an element as parts: fixed text, or code that gives text. */
function partsOf(node, source) {
  if (node.type === 'JSXFragment') return childrenOf(node, source).flatMap(childParts);
  const { openingElement: opening } = node;
  const tag = source.slice(opening.name.start, opening.name.end);
  const children = childrenOf(node, source);
  if (!/^[a-z]/.test(tag))
    return [{ code: `$c(${tag}({${[...propertiesOf(opening, source), ...childrenProperty(children)].join(', ')}}))` }];
  const start = [{ text: `<${tag}` }, ...opening.attributes.map((attribute) => attributePart(attribute, source))];
  if (voids.has(tag)) return [...start, { text: '/>' }];
  return [...start, { text: '>' }, ...children.flatMap(childParts), { text: `</${tag}>` }];
}

/** Children as `{text}` of the source, `{parts}` of elements, or `{code}` of expressions. */
function childrenOf({ children }, source) {
  return children.flatMap((child) => {
    if (child.type === 'JSXText') {
      const text = lineText(source.slice(child.start, child.end));
      return text === '' ? [] : [{ text }];
    }
    if (child.type === 'JSXElement' || child.type === 'JSXFragment') return [{ parts: partsOf(child, source) }];
    if (child.type !== 'JSXExpressionContainer') throw new Error(`${child.type} is not known`);
    const { expression } = child;
    if (expression.type === 'JSXEmptyExpression') return [];
    if (typeof expression.value === 'string') return [{ text: expression.value }];
    return [{ code: expressionOf(child, source) }];
  });
}

function childParts(child) {
  if (child.parts) return child.parts;
  return [child.text === undefined ? { code: `$c(${child.code})` } : { text: escapeHtml(child.text) }];
}

function childrenProperty(children) {
  if (children.length === 0) return [];
  const values = children.map(({ parts, text, code }) =>
    parts ? `$m(${joined(parts)})` : text === undefined ? code : JSON.stringify(text),
  );
  return [`children: ${values.length === 1 ? values[0] : `[${values.join(', ')}]`}`];
}

function propertiesOf({ attributes }, source) {
  return attributes.map((attribute) => {
    if (attribute.type === 'JSXSpreadAttribute') return `...${rewriteNode(attribute.argument, source)}`;
    return `${JSON.stringify(nameOf(attribute, source))}: ${propertyValue(attribute, source)}`;
  });
}

function attributePart(attribute, source) {
  if (attribute.type === 'JSXSpreadAttribute') throw new Error('an element takes no spread attributes');
  const name = nameOf(attribute, source);
  const { value } = attribute;
  if (value === null) return { text: switches.has(name) ? ` ${name}=""` : ` ${name}="true"` };
  if (value.type !== 'JSXExpressionContainer') return { text: ` ${name}="${escapeHtml(plain(value.value))}"` };
  return { code: `${switches.has(name) ? '$t' : '$a'}(' ${name}="', ${expressionOf(value, source)})` };
}

function nameOf({ name }, source) {
  return source.slice(name.start, name.end);
}

function propertyValue({ value }, source) {
  if (value === null) return 'true';
  return value.type === 'JSXExpressionContainer' ? `(${expressionOf(value, source)})` : JSON.stringify(plain(value.value));
}

/** The code between the braces, with the elements in it compiled and comments kept. */
function expressionOf({ expression }, source) {
  return rewriteNode(expression, source);
}

function rewriteNode(node, source) {
  return rewrite(source, { node }, node.start, node.end);
}

/** Text between tags as JSX reads it: lines are trimmed and joined by a space, empty ones left out. */
function lineText(text) {
  const lines = plain(text).split('\n');
  const trimmed = lines.map((line, at) => {
    const start = at === 0 ? line : line.replace(/^[ \t\r]+/, '');
    return at === lines.length - 1 ? start : start.replace(/[ \t\r]+$/, '');
  });
  return trimmed.filter((line) => line !== '').join(' ');
}

function plain(text) {
  if (/&#?\w+;/.test(text)) throw new Error(`write the character itself: ${text}`);
  return text;
}

/** An expression that joins parts; neighbouring texts are one. */
function joined(parts) {
  const merged = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.text !== undefined && last?.text !== undefined) last.text += part.text;
    else merged.push({ ...part });
  }
  if (merged.length === 0) return "''";
  return merged.map(({ text, code }) => (text === undefined ? code : JSON.stringify(text))).join(' + ');
}

function escapeHtml(text) {
  return text.replace(/[&<>'"]/g, (found) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&#39;', '"': '&quot;' })[found]);
}

// biome-ignore format: a list of words
const voids = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/** Attributes that are there or not; all others say "true" or "false". */
// biome-ignore format: a list of words
const switches = new Set([
  'async', 'autofocus', 'autoplay', 'checked', 'controls', 'default', 'defer', 'disabled', 'download', 'hidden', 'inert', 'ismap', 'itemscope',
  'loop', 'multiple', 'muted', 'nomodule', 'novalidate', 'open', 'playsinline', 'readonly', 'required', 'reversed', 'selected',
]);
