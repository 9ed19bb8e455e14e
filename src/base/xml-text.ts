import { printable } from './printable.js';

/** Text as it may stand between tags and in attributes of XML; characters that XML cannot hold are left out. */
export function xmlText(text: string): string {
  return printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** HTML as a CDATA section. `]]>` is written `]]&gt;`, which means the same in HTML. */
export function xmlCdata(html: string): string {
  return `<![CDATA[${printable(html).replaceAll(']]>', ']]&gt;')}]]>`;
}
