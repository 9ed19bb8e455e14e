/**
 * A bookmark that hands the page one looks at to the log at an origin, in a small window: its address, its title and the words that are
 * marked. It loads nothing, so that a page's own policy has nothing to forbid; a browser that opens no window goes there itself.
 */
export function bookmarklet(origin: string): string {
  return `javascript:${encodeURI(`(()=>{${steps(JSON.stringify(`${origin}/save`))}})()`)}`;
}

/** So many characters, without halves of any, fit into what a server takes as an address. */
const cut = 'const part=(text,most)=>encodeURIComponent([...String(text)].slice(0,most).join("").replace(/\\p{Cs}/gu,""))';

function steps(page: string): string {
  const query = '"?url="+part(location.href,9e3)+"&title="+part(document.title,200)+"&text="+part(getSelection(),600)';
  return `${cut};const to=${page}+${query};window.open(to,"_blank","popup,width=620,height=860")||location.assign(to)`;
}
