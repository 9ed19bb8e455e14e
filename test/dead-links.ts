import { posix } from 'node:path';
import { parse } from 'parse5';
import type { BuiltSite } from './built-site.js';

interface Node {
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

interface Page {
  readonly addresses: string[];
  readonly ids: Set<string>;
}

/** Addresses in a site at a base path (`/`, `/log/`) that lead nowhere, as `page → address`. */
export function deadLinks(site: Pick<BuiltSite, 'files' | 'read'>, base: string): readonly string[] {
  const files = new Set(site.files);
  const pages = new Map(
    site.files
      .filter((path) => path.endsWith('.html'))
      .map((path) => [path, walk(parse(site.read(path)) as Node, { addresses: [], ids: new Set() })]),
  );
  const leads = (page: string, address: string): boolean => {
    if (/^(?:https?:|mailto:|data:)/.test(address)) return true;
    const [path = '', anchor = ''] = address.split('#');
    if (path !== '' && !path.startsWith(base)) return false;
    const inSite = path === '' ? page : decodeURIComponent(path.slice(base.length));
    const target = inSite === '' || inSite.endsWith('/') ? posix.join(inSite, 'index.html') : inSite;
    return files.has(target) && (anchor === '' || pages.get(target)?.ids.has(decodeURIComponent(anchor)) === true);
  };
  return [...pages].flatMap(([page, { addresses }]) =>
    [...new Set(addresses)].filter((address) => !leads(page, address)).map((address) => `${page} → ${address}`),
  );
}

/** Every address that a page loads or links to, and every id it has. */
function walk(node: Node, seen: Page): Page {
  for (const { name, value } of node.attrs ?? []) {
    if (name === 'href' || name === 'src') seen.addresses.push(value);
    if (name === 'id') seen.ids.add(value);
  }
  for (const child of node.childNodes ?? []) walk(child, seen);
  return seen;
}
