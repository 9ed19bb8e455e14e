/** The pages by which things come into the log: what stands on them besides the controls of the editor. */
export const waysStyle: string = `
.save{display:grid;gap:var(--s-5);max-width:44rem}
.save-form{display:grid;gap:var(--s-4)}
.save-pair{display:grid;gap:var(--s-4)}
@media (min-width:34rem){.save-pair{grid-template-columns:auto 1fr;gap:var(--s-5)}}
.save-acts .button,.save .row .button{min-height:2.5rem}
.page-head .save-acts{margin-left:auto}
.page-head:has(.save-acts){align-items:center;max-width:44rem}
.noted-places{display:grid;gap:var(--s-1)}
.offers{display:grid;gap:var(--s-1);font-size:var(--t-1);line-height:1.5}
.offers label{display:grid;grid-template-columns:auto 1fr;gap:var(--s-3);align-items:start;padding:var(--s-2) var(--s-3);border:1px solid var(--line);border-radius:var(--r-2);background:var(--raised);cursor:pointer}
.offers label:has(:checked){border-color:var(--accent);background:var(--wash)}
.offers input[type=checkbox]{width:1.1rem;height:1.1rem;margin:.2rem 0 0;accent-color:var(--accent)}
.offers .mono,.offers .quiet{font-size:var(--t-0)}
.offers .mono{color:var(--ink-2)}
.offered-pictures{grid-template-columns:repeat(auto-fill,minmax(8.5rem,1fr))}
.offered-pictures label{padding:var(--s-2);gap:var(--s-2)}
.offered-pictures img{display:block;width:100%;aspect-ratio:16/10;object-fit:contain;background:var(--sunk);border-radius:var(--r-1);font-size:var(--t-0)}
.ways{display:grid;gap:var(--s-7);max-width:44rem}
.ways section{display:grid;gap:var(--s-4);justify-items:start}
.ways section > *{max-width:100%}
.ways h2{font-size:var(--t-3)}
.ways p,.bullets{font-size:var(--t-1);max-width:var(--measure)}
.ways pre{width:100%;font-size:var(--t-0)}
.ways pre code{font-size:1em}
.ways .small{font-size:var(--t-0)}
.bookmarklet{cursor:grab}
.bullets{display:grid;gap:var(--s-2);padding-left:1.2em;list-style:disc}
.ways details{width:100%}
.ways summary{cursor:pointer;color:var(--ink-2)}
.ways details > * + *{margin-top:var(--s-3)}
.ways textarea{font-size:var(--t-0)}
`;
