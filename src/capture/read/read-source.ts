import type { Facts } from '../facts.js';

/** How a page is read. */
export type ReaderName = 'page' | 'weixin' | 'github' | 'cvf' | 'pdf';

/** What is read: a page's HTML, or a PDF's bytes; with the address that it has, when it is known. Plain data. */
export interface Source {
  readonly reader: ReaderName;
  readonly content: string | Uint8Array;
  readonly url: string | null;
}

/** Reads a page or a PDF: it asks nothing of the network and runs nothing in it, so that it can work in a thread with limits. */
export async function readSource({ reader, content, url }: Source): Promise<Facts> {
  if (typeof content !== 'string') return (await import('./read-pdf.js')).readPdf(content);
  const { readHtml } = await import('./read-html.js');
  return readHtml(reader, content, url);
}
