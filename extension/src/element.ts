type Child = Node | string | null;

/** Makes an element. Properties are set as they are, texts become text: nothing that a page or a server says is ever read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> & { readonly data?: Readonly<Record<string, string>> },
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const { data = {}, ...own } = properties;
  const made = Object.assign(document.createElement(name), own);
  Object.assign(made.dataset, data);
  made.append(...children.filter((child) => child !== null));
  return made;
}
