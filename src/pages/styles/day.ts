/** A day: date, contents, entries with their pointers and pictures. */
export const day: string = `
.day,.split{display:grid;gap:var(--s-6) var(--s-8)}
.date{display:flex;align-items:flex-end;gap:var(--s-4)}
.date b{white-space:nowrap;font:400 var(--t-5)/.8 var(--serif);letter-spacing:-.045em;margin-left:-.04em}
.date span{color:var(--ink-2);font-weight:400}
.date span strong{display:block;color:var(--ink);font-weight:600}
.contents{margin-top:var(--s-5);border-top:1px solid var(--line);line-height:1.5}
.contents a{display:grid;grid-template-columns:1.5rem 1fr auto;gap:var(--s-2);padding-block:.55rem;border-bottom:1px solid var(--line)}
.contents .name{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
.contents .relevance{margin-top:.28em}
.contents .num{font-family:var(--serif);color:var(--ink-3)}
@media (min-width:40rem) and (max-width:63.99rem){.contents{columns:2;column-gap:var(--s-6)} .contents li{break-inside:avoid}}
.turn{display:flex;align-items:center;justify-content:space-between;gap:var(--s-4);margin-top:var(--s-4)}
.turn a{display:inline-flex;align-items:center;gap:.3em;padding-block:var(--s-1);min-height:1.75rem}
@media (min-width:64rem){
  .day{grid-template-columns:17.5rem 1fr}
  .rail{position:sticky;top:var(--s-6);align-self:start;max-height:calc(100vh - 2 * var(--s-6));overflow-y:auto;scrollbar-width:thin}
}
.relevance{display:inline-flex;color:var(--star);font-size:.875rem;vertical-align:-.12em;white-space:nowrap}
.entries{container:entries / inline-size}
.entry{display:grid;grid-template-columns:auto 1fr;gap:var(--s-1) var(--s-3);padding-block:var(--s-6);border-top:1px solid var(--line)}
.entries > .entry:first-child{border:0;padding-top:0}
.entry > *{grid-column:1 / -1;max-width:var(--measure)}
.entry .ordinal{grid-column:1;grid-row:1;font:400 var(--t-3)/1.4 var(--serif);color:var(--ink-3)}
.entry .meta{grid-column:2;grid-row:1;align-self:center}
.meta{display:flex;flex-wrap:wrap;align-items:center;gap:0 var(--s-3);line-height:1.8;color:var(--ink-2)}
.entry .meta{margin-block:.25rem .1rem}
.kept{font-size:var(--t-0);color:var(--ink-2);padding:.05rem .45rem;border:1px dashed var(--edge);border-radius:var(--r-2)}
.title{font-size:var(--t-3);line-height:1.45}
.title a:visited{color:var(--ink-2)}
.title a:hover{text-decoration:underline 1px}
.lead{font-weight:400;color:var(--ink-3)}
.words{margin-top:var(--s-2)}
.words:empty{display:none}
.words > * + *{margin-top:var(--s-2)}
.words > .label{margin-top:var(--s-3);font-size:var(--t-0);color:var(--ink-3)}
.words > .label + *{margin-top:0}
.prose > * + *{margin-top:.6em}
.prose ul,.prose ol{padding-left:1.35em}
.prose ul{list-style:"–  "}
.prose ol{list-style:decimal}
.prose li + li{margin-top:.2em}
.prose li::marker{color:var(--ink-3)}
.prose table{display:block;overflow-x:auto;max-width:100%;width:max-content;border-collapse:collapse}
.prose th,.prose td{padding:.38rem var(--s-3) .38rem 0;text-align:left;border-bottom:1px solid var(--line);font-weight:400}
.prose pre{font-size:.84em}
.prose pre code{padding:0;background:none}
.formula{display:inline-block;max-width:100%;overflow-x:auto;overflow-y:hidden;vertical-align:middle}
.formula.alone{display:block;padding-block:.2em}
math{font-family:"STIX Two Math","Cambria Math","Latin Modern Math","Noto Sans Math",math;text-autospace:no-autospace}
pre .keyword,pre .constant{color:var(--accent-deep)}
pre .function{color:var(--accent)}
pre .string{color:var(--ink-2)}
pre .comment{color:var(--ink-3)}
pre .inserted{color:var(--fine)}
pre .deleted{color:var(--error)}
.prose blockquote{padding-left:var(--s-4);border-left:2px solid var(--line);color:var(--ink-2)}
.words .abstract{color:var(--ink-2)}
.refs{display:flex;flex-wrap:wrap;gap:.1rem var(--s-4);line-height:1.6}
.words > .refs{margin-top:var(--s-3)}
.refs li{display:grid;grid-template-columns:1.4rem minmax(0,auto)}
.refs .paper{flex-basis:100%}
.refs .icon{margin-top:.3em;color:var(--ink-3)}
.refs .paper a:not(.mono),.paper-title{font-family:var(--serif);font-size:1.03em}
.refs .id{font:400 var(--t-0)/1.5 var(--mono);color:var(--ink-3);margin-left:.5em;white-space:nowrap}
.assets{display:grid;gap:var(--s-4);margin-top:var(--s-4);align-content:start}
.asset > a,.asset > .frame{display:grid;place-items:center;width:100%;aspect-ratio:16 / 10;max-height:26rem;border-radius:var(--r-2);background:var(--sunk);overflow:hidden;border:1px solid var(--line);text-decoration:none}
.asset img,.asset video{width:100%;height:100%;object-fit:contain;font-size:var(--t-0);line-height:1.6;color:var(--ink-2)}
.asset figcaption{margin-top:var(--s-2);color:var(--ink-3)}
.asset > .gone{align-content:center;justify-items:center;gap:var(--s-2);padding:var(--s-4);border-style:dashed;border-color:var(--edge);text-align:center;color:var(--ink-2);background:none}
.asset .gone .icon{font-size:1.25rem}
@container entries (min-width:40rem){
  .entry{grid-template-columns:1.75rem 1fr 14rem;grid-template-rows:auto auto 1fr;column-gap:var(--s-4)}
  .entry > *{grid-column:2}
  .entry .title{grid-row:1}
  .entry .meta{grid-row:2;grid-column:2}
  .entry .words{grid-row:3;margin-top:var(--s-1)}
  .entry .assets{grid-column:3;grid-row:1 / span 3;margin:.35rem 0 0}
  .entry .ordinal{line-height:1.45;text-align:right}
}
`;
