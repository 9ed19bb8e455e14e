/** Topics, venues, papers and repositories: lists of entries by month, tags, what stands near. */
export const subjects: string = `
.tag{color:var(--ink-2);text-decoration:none;white-space:nowrap}
a.tag,.meta .noted{padding-block:.1rem}
a.tag:hover{color:var(--accent);text-decoration:underline 1px}
.subject-head{margin-bottom:var(--s-5)}
.sheaves{display:grid;gap:var(--s-6)}
.sheaf{display:grid;gap:var(--s-2) var(--s-6);align-items:start}
.sheaf h2{display:flex;gap:var(--s-3);align-items:baseline;font-size:var(--t-1);line-height:1.6;padding-block:.42rem;white-space:nowrap}
.sheaf h2 small{font-weight:400;font-size:var(--t-0);color:var(--ink-3)}
.lines a{display:grid;grid-template-columns:3.4rem 1fr auto;gap:0 var(--s-3);align-items:baseline;padding-block:.42rem;line-height:1.6;font-size:var(--t-1);color:var(--ink);text-decoration:none;border-bottom:1px solid var(--line)}
.lines time,.lines .n{font-size:var(--t-0);color:var(--ink-2);white-space:nowrap;font-variant-numeric:lining-nums tabular-nums}
.lines .n{color:var(--ink-3)}
.lines .mono{font-size:.88em}
.lines a:hover .gist{color:var(--accent);text-decoration:underline 1px;text-underline-offset:.22em}
.lines .lead{color:var(--ink-3)}
.lines .relevance{font-size:.8rem}
@media (min-width:48rem){
  .sheaf{grid-template-columns:8.5rem 1fr}
  .sheaf h2{justify-content:space-between;padding-top:.42rem}
  .lines li:first-child a{border-top:1px solid var(--line)}
  .sheaf h2{padding-top:calc(.42rem + 1px)}
}
@media (max-width:47.99rem){.sheaf h2{border-bottom:1px solid var(--line)}}
.parts{margin-block:var(--s-6);font-size:var(--t-1);line-height:1.6}
.parts:first-child{margin-top:0}
.parts ul,.tags ul,.years{display:flex;flex-wrap:wrap;gap:var(--s-1) var(--s-5)}
.parts p + ul{margin-top:var(--s-1)}
.parts li,.tags li,.years li{white-space:nowrap}
.parts a,.tags a,.years a{display:inline-block;padding-block:.1rem;min-width:1.5rem}
.parts .num,.tags .num,.years .num,.near .num{font-size:var(--t-0);color:var(--ink-3)}
.parts [aria-current],.near [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
.tags{margin-top:var(--s-7)}
.tags h2,.most h2{font-size:var(--t-3);margin-bottom:var(--s-3)}
.tags ul{font-size:var(--t-1)}
.tags li{white-space:normal}
.near li{display:flex;justify-content:space-between;gap:var(--s-4);padding-block:.16rem}
.near a{color:var(--ink)}
.near a:hover{color:var(--accent)}
.course svg{width:100%;height:2.6rem}
.course .row{margin-top:.15rem}
.venues{max-width:46rem;font-size:var(--t-1)}
.venues .years{gap:0 var(--s-5)}
.venues :is(td,th).n{padding-right:var(--s-6)}
.most{max-width:60rem;margin-bottom:var(--s-7)}
.most th a{display:inline-block;padding-block:.1rem}
.most td.n{padding-top:.48rem}
.meta:empty{display:none}
.others{margin-bottom:var(--s-4);font-size:var(--t-3);font-weight:600}
.most table{font-size:var(--t-1)}
.most td.n{white-space:nowrap}
.work h1{font-size:clamp(1.4rem,1.15rem + 1.1vw,1.9rem);line-height:1.36;max-width:32em;font-weight:600}
.work h1.mono{font-size:clamp(1.2rem,1.05rem + .7vw,1.5rem)}
.work-source{margin-top:var(--s-3)}
.why-one{margin-top:var(--s-3);font-size:var(--t-0);line-height:1.6;color:var(--ink-2)}
.why-one summary{cursor:pointer;width:fit-content}
.why-one summary:hover{color:var(--ink)}
.why-one ul{display:grid;gap:var(--s-3);margin-top:var(--s-3);padding-left:var(--s-4);border-left:1px solid var(--line);max-width:46em}
.why-one .mono{overflow-wrap:anywhere}
.work .entries{margin-top:var(--s-6);border-top:1px solid var(--line)}
.work .entries > .entry:first-child{padding-top:var(--s-6)}
.work .entry .title{font-size:1.125rem}
.work .long-work{margin-top:var(--s-6)}
.beside{flex-direction:column;gap:var(--s-2);line-height:1.5}
.beside a{color:var(--ink)}
.works{margin-top:var(--s-4)}
@container entries (min-width:40rem){
  .work .entry{grid-template-columns:1fr 14rem}
  .work .entry > *{grid-column:1}
  .work .entry .assets{grid-column:2}
}
@container entries (max-width:39.99rem){
  .work .entry .title,.work .entry .meta{grid-column:1 / -1;grid-row:auto}
}
`;
