import { browser } from 'wxt/browser';

/** The page that somebody looks at. */
export interface HandedPage {
  readonly url: string;
  readonly title: string;
  /** Null where an extension cannot look in, and for what is no HTML: then the server asks for it itself. */
  readonly html: string | null;
}

/** Reads the page of the tab whose button was clicked; null where there is no page of the web. */
export async function readHandedPage(): Promise<HandedPage | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const read = await lookInto(tab.id);
  if (read) return read;
  const url = tab.url ?? '';
  return /^https?:/.test(url) ? { url, title: tab.title ?? '', html: null } : null;
}

async function lookInto(tabId: number): Promise<HandedPage | null> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: pageItself });
    return (answer?.result as HandedPage | null | undefined) ?? null;
  } catch {
    return null; // A page of the browser, of a shop of extensions, or a viewer of PDFs.
  }
}

/** Runs in the page. */
function pageItself(): HandedPage | null {
  if (!/^https?:$/.test(location.protocol)) return null;
  const isHtml = /html/.test(document.contentType);
  return { url: location.href, title: document.title, html: isHtml ? document.documentElement.outerHTML : null };
}
