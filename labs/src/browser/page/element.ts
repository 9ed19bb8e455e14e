/** An element of the page by its id, which the page always has. */
export function element<Type extends HTMLElement>(id: string): Type {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found as Type;
}

/** A new element with a class and text. */
export function made<Name extends keyof HTMLElementTagNameMap>(name: Name, text = '', className = ''): HTMLElementTagNameMap[Name] {
  const one = document.createElement(name);
  one.textContent = text;
  if (className !== '') one.className = className;
  return one;
}
