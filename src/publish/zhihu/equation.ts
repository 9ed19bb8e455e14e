import { escapeHtml } from '../article/escape.js';

/** The picture of a formula as Zhihu's importer knows it; a formula that stands alone ends in two backslashes. */
export function equationImage(tex: string, display: boolean): string {
  const written = `${tex.replace(/\s+/g, ' ').trim()}${display ? '\\\\' : ''}`;
  const src = `https://www.zhihu.com/equation?tex=${encodeURIComponent(written.replace(halfPair, '')).replace(/[!'()*]/g, percent)}`;
  return `<img src="${src}" alt="${attribute(written)}" class="ee_img tr_noresize" eeimg="1">`;
}

/** Markdown must not read what stands in the attribute. */
function attribute(text: string): string {
  return escapeHtml(text).replace(/[|`*_[\]~$]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

function percent(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}

const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
