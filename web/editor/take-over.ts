/** Puts a part of a page that the server drew in the place of the one that is shown, unless they are the same. */
export function takeOver(id: string, page: Document): void {
  const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
  if (old && fresh && old.outerHTML !== fresh.outerHTML) old.replaceWith(document.adoptNode(fresh));
}
