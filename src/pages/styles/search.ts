/** The search page: the box, how a query was read, hits, ways to narrow; and the palette. */
export const search: string = `
.query{position:relative;display:flex;gap:var(--s-2);max-width:56rem}
.completions{position:absolute;z-index:2;top:100%;left:0;min-width:min(24rem,100%);max-width:100%;margin:2px 0 0;padding:var(--s-1);list-style:none;background:var(--raised);border:1px solid var(--edge);border-radius:var(--r-2);font-size:var(--t-0);line-height:1.6}
.completions li{display:flex;gap:var(--s-4);justify-content:space-between;padding:.2rem var(--s-2);border-radius:var(--r-1);cursor:pointer}
.completions span{color:var(--ink-2)}
.completions [aria-selected=true]{background:var(--wash)}
.query .input{flex:1;width:0;font-family:var(--mono);font-size:1rem;min-height:2.75rem;appearance:none}
.query .button{min-height:2.75rem}
.button.primary{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
.button.primary:hover{background:var(--accent-deep);border-color:var(--accent-deep)}
.reading{display:flex;flex-wrap:wrap;gap:var(--s-1) var(--s-2);line-height:1.5;font-size:var(--t-0);color:var(--ink-2);align-items:baseline;margin-top:var(--s-3)}
.reading b{font-weight:400;padding:.15rem .55rem;border-radius:var(--r-2);background:var(--wash);color:var(--ink);overflow-wrap:anywhere}
.reading .not{background:none;box-shadow:inset 0 0 0 1px var(--line);text-decoration:line-through;text-decoration-color:var(--error)}
.results .notice{margin-top:var(--s-4)}
.wrong{text-decoration:underline wavy 1.5px var(--error);text-underline-offset:.3em}
.found{margin-top:var(--s-5)}
.found-count{display:flex;gap:var(--s-4);overflow-wrap:anywhere}
.offers{display:flex;flex-wrap:wrap;gap:0 var(--s-5);margin-top:var(--s-2);color:var(--ink-2)}
.offers a{overflow-wrap:anywhere;display:inline-block;padding-block:.1rem}
.offers .num,.facet .num{color:var(--ink-3)}
.hits{list-style:none;padding:0;margin-top:var(--s-2)}
.hit{padding-block:var(--s-4);border-bottom:1px solid var(--line)}
.hit .title{font-size:1.125rem;line-height:1.5}
.hit .title a{color:var(--ink);text-decoration:none}
.hit .title a:hover{color:var(--accent);text-decoration:underline 1px;text-underline-offset:.22em}
.hit p{max-width:var(--measure);overflow-wrap:anywhere}
.hit .snippet{margin-top:var(--s-1);font-size:var(--t-1);line-height:1.7;color:var(--ink-2)}
.hit .meta{margin-top:var(--s-1)}
mark{background:var(--mark);color:var(--ink);border-radius:2px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.near-hits{margin-top:var(--s-6)}
.near-hits > h2{font-size:var(--t-1);color:var(--ink-2);font-weight:400}
.facets{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:var(--s-5);align-content:start;font-size:var(--t-0);margin-top:var(--s-6)}
.facet h2{color:var(--ink-3);font-weight:400;font-size:var(--t-0);margin-bottom:var(--s-1)}
.facet ul{list-style:none;padding:0}
.facet a{display:flex;justify-content:space-between;gap:var(--s-2);padding:.16rem var(--s-2);margin-inline:calc(-1 * var(--s-2));border-radius:var(--r-1);line-height:1.6;color:var(--ink);text-decoration:none}
.facet a:hover{background:var(--sunk)}
.facet [aria-current]{background:var(--wash);font-weight:600}
@media (min-width:64rem){.facets{grid-template-columns:1fr;margin-top:0} .jump{display:none}}
.query-help{margin-top:var(--s-6);color:var(--ink-2)}
.query-help dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(19rem,1fr));gap:var(--s-1) var(--s-6);margin-top:var(--s-3)}
.query-help div{display:grid;grid-template-columns:12.5rem 1fr;gap:var(--s-3);align-items:baseline}
.query-help dd{margin:0}
@media (max-width:30rem){.query-help dl{grid-template-columns:1fr} .query-help div{grid-template-columns:11.5rem 1fr}}
.palette{width:min(40rem,calc(100vw - 2 * var(--gutter)));max-height:min(36rem,80vh);margin:10vh auto auto;padding:0;border:1px solid var(--edge);border-radius:var(--r-3);background:var(--paper);color:var(--ink)}
.palette[open]{display:flex;flex-direction:column}
.palette::backdrop{background:rgb(0 0 0/.35)}
.palette .input{border:0;border-bottom:1px solid var(--line);border-radius:0;min-height:3rem;padding-inline:var(--s-4);outline-offset:-2px;flex:none}
.palette [role=listbox]{overflow:auto;padding:var(--s-2);margin:0;list-style:none}
.palette [role=option]{display:grid;grid-template-columns:5.6rem 1fr;gap:var(--s-3);padding:var(--s-2) var(--s-3);border-radius:var(--r-2);font-size:var(--t-1);line-height:1.5;cursor:pointer;color:var(--ink);text-decoration:none}
.palette [role=option] time{color:var(--ink-2);font-size:var(--t-0);font-variant-numeric:lining-nums tabular-nums}
.palette [aria-selected=true]{background:var(--wash)}
.palette p{padding:var(--s-2) var(--s-4) var(--s-3);font-size:var(--t-0);color:var(--ink-2)}
`;
