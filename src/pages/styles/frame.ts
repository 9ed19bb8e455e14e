/** Masthead, page, footer and controls. */
export const frame: string = `
.masthead,.page,.footer{max-width:80rem;margin-inline:auto;padding-inline:var(--gutter)}
.masthead{display:flex;flex-wrap:wrap;align-items:center;gap:var(--s-1) var(--s-5);padding-block:var(--s-3)}
.wordmark{display:flex;align-items:center;gap:.55em;margin-right:var(--s-3);font:600 1.1875rem/1.2 var(--serif);color:var(--ink);text-decoration:none}
.wordmark:hover{color:var(--ink)}
.wordmark svg{width:14px;height:20px;flex:none;fill:var(--ink)}
.wordmark circle:last-child{fill:var(--star)}
.nav{display:flex;flex-wrap:wrap;gap:0 var(--s-5)}
.nav a{padding-block:var(--s-2);white-space:nowrap}
.nav .num{font-size:var(--t-0);font-weight:400;color:var(--ink-3)}
.nav [aria-current]{color:var(--ink);font-weight:600;box-shadow:inset 0 -2px var(--accent)}
.find{margin-left:auto;flex:1 1 9rem;max-width:16rem}
.find form{display:flex;align-items:center;gap:var(--s-2);padding-inline:var(--s-3);height:2.25rem;border:1px solid var(--edge);border-radius:var(--r-2);background:var(--raised);color:var(--ink-3)}
.find form:focus-within{outline:2px solid var(--accent);outline-offset:1px}
.find input{flex:1;width:0;border:0;outline:0;padding:0;background:none;color:var(--ink);font:inherit;appearance:none}
input::placeholder{color:var(--ink-3);opacity:1}
.tongue{padding:var(--s-2) var(--s-1);margin-inline:calc(-1 * var(--s-1))}
.nav + .tongue{margin-left:auto}
.tongue:hover{color:var(--accent)}
@media (min-width:48rem) and (max-width:63.99rem){.masthead,.nav{column-gap:var(--s-4)} .wordmark{margin-right:0} .find{flex-basis:6rem}}
@media (min-width:48rem) and (max-width:63.99rem){.masthead:has(.nav a:nth-child(8)) .nav{order:3;flex-basis:100%}}
@media (min-width:64rem) and (max-width:75.99rem){.nav:has(> :nth-child(9)){column-gap:var(--s-4)} .nav:has(> :nth-child(9)) ~ .find{flex-basis:6rem}}
@media (max-width:47.99rem){
  .nav:has(a:nth-child(8)){justify-content:flex-start;column-gap:var(--s-4)}
  .masthead{padding-block:var(--s-3) 0;box-shadow:0 1px var(--line);flex-wrap:wrap}
  .wordmark{flex:0 1 auto;margin-right:0}
  .nav{order:3;flex-basis:100%;justify-content:space-between;gap:0 var(--s-2)}
  .nav:has(> :nth-child(8)){justify-content:flex-start;column-gap:var(--s-4)}
  .find{max-width:none;flex-basis:7rem}
  .find .key{display:none}
}
@media (max-width:23.4rem){.masthead{column-gap:var(--s-3)} .find{flex-basis:5rem} .nav{font-size:var(--t-0)}}
.page{padding-block:var(--s-6) var(--s-8);min-height:60vh}
.page-head{display:flex;flex-wrap:wrap;align-items:baseline;gap:var(--s-2) var(--s-5);margin-bottom:var(--s-6)}
.page-head h1{font-size:var(--t-4);line-height:1.3}
.page-head p{color:var(--ink-2)}
.footer{display:flex;flex-wrap:wrap;gap:var(--s-3) var(--s-6);align-items:center;padding-block:var(--s-5) var(--s-7);border-top:1px solid var(--line);color:var(--ink-2)}
.footer p{flex:1 1 24em}
.footer ul{display:flex;gap:var(--s-4)}
.footer a,.noted{color:inherit}
.footer a{display:inline-block;padding-block:.2rem}
.button,.input{font:inherit;font-size:var(--t-1);line-height:1.4;color:var(--ink);background:var(--raised);border:1px solid var(--edge);border-radius:var(--r-2)}
.button{display:inline-flex;align-items:center;justify-content:center;gap:.45em;min-height:2.25rem;padding:.3rem .85rem;cursor:pointer;white-space:nowrap;transition:border-color var(--quick)}
.button:hover{border-color:var(--ink-2)}
.input{width:100%;padding:.45rem .7rem;min-height:2.25rem}
.date-input{width:10.5rem}
.choice{display:inline-flex;border:1px solid var(--edge);border-radius:var(--r-2);overflow:hidden;background:var(--raised)}
.choice button{appearance:none;border:0;background:none;margin:0;font:inherit;padding:.25rem .7rem;color:var(--ink-2);cursor:pointer;white-space:nowrap}
.choice button + button{border-left:1px solid var(--line)}
.choice button:hover{color:var(--accent)}
.choice [aria-pressed="true"]{background:var(--wash);color:var(--accent-deep);font-weight:600;box-shadow:inset 0 -2px var(--accent)}
.choice label{position:relative;padding:.25rem .7rem;color:var(--ink-2);cursor:pointer;white-space:nowrap}
.choice label + label{border-left:1px solid var(--line)}
.choice label input{position:absolute;inset:0;margin:0;opacity:0;cursor:pointer}
.choice label:has(:checked){background:var(--wash);color:var(--accent-deep);font-weight:600;box-shadow:inset 0 -2px var(--accent)}
.choice label:has(:focus-visible){outline:2px solid var(--accent);outline-offset:-3px}
.choice button:focus-visible{outline-offset:-3px}
@media (pointer:coarse){.button,.input,.find form{min-height:2.75rem} .choice button{padding-block:.55rem} .nav a,.tongue{padding-block:.6rem}}
`;
