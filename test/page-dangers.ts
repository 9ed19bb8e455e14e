/** A node of a page as parse5 gives it. */
export interface ParsedNode {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly ParsedNode[];
  readonly content?: ParsedNode;
}

const active = new Set(['script', 'iframe', 'frame', 'object', 'embed', 'applet', 'base', 'form', 'link', 'meta', 'style', 'template']);

/** Elements and attributes of HTML that run or fetch something, as a browser's own parser sees them. */
export function dangers(node: ParsedNode, allowed: (node: ParsedNode) => boolean): readonly string[] {
  const own: string[] = [];
  if (active.has(node.nodeName) && !allowed(node)) own.push(`<${node.nodeName}>`);
  for (const { name, value } of node.attrs ?? []) {
    if (/^(?:on|srcdoc$|formaction$|style$)/.test(name)) own.push(`${node.nodeName} ${name}`);
    const isAddress = ['href', 'src', 'action', 'data', 'poster', 'xlink:href'].includes(name);
    // A picture inside the page: pictures run nothing.
    const isPicture = name === 'src' && /^data:image\//.test(value);
    if (isAddress && !isPicture && !/^(?:https?:\/\/|mailto:|#|\/(?!\/))/.test(value)) own.push(`${node.nodeName} ${name}=${value}`);
  }
  return [
    ...own,
    ...(node.childNodes ?? []).flatMap((child) => dangers(child, allowed)),
    ...(node.content ? dangers(node.content, allowed) : []),
  ];
}

/** The page's own parts: what stands in every page. */
export function isOfPage({ nodeName, attrs = [] }: ParsedNode): boolean {
  const value = (name: string): string => attrs.find((each) => each.name === name)?.value ?? '';
  if (nodeName === 'script') return /^\/assets\/[\w.-]+\.js$/.test(value('src'));
  if (nodeName === 'link') return /^(?:\/|https:\/\/log\.example\.org\/)/.test(value('href'));
  if (nodeName === 'meta') return value('http-equiv') === '' || value('http-equiv') === 'Content-Security-Policy';
  return false;
}
