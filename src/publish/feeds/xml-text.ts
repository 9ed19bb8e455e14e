/** Text as it may stand between tags and in attributes of XML; characters that XML cannot hold are left out. */
export function xmlText(text: string): string {
  return printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** HTML as a CDATA section. `]]>` is written `]]&gt;`, which means the same in HTML. */
export function xmlCdata(html: string): string {
  return `<![CDATA[${printable(html).replaceAll(']]>', ']]&gt;')}]]>`;
}

/** Text without control characters (tabs and line ends stay), halves of surrogate pairs and noncharacters. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu, '').replace(/\r\n?/g, '\n');
}
