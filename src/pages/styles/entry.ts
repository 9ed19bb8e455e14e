/** The page of one entry: fields at left, what is known about it at right. */
export const entry: string = `
.bibtex{grid-column:1 / -1;max-width:var(--measure);margin-top:var(--s-5);font-size:var(--t-0);color:var(--ink-2)}
.bibtex pre{margin-top:var(--s-2)}
.comments{grid-column:1 / -1;max-width:var(--measure);margin-top:var(--s-6)}
@media (min-width:64rem){.split{grid-template-columns:1fr 19.5rem}}
.side{display:grid;gap:var(--s-6);align-content:start;line-height:1.6}
.side h2{margin-bottom:var(--s-3);line-height:1.4}
.side p + p,.side p + pre{margin-top:var(--s-2)}
.crumbs{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 var(--s-2);color:var(--ink-2);margin-bottom:var(--s-4)}
.crumbs a{color:inherit;padding-block:.15rem}
.permalink h1{font-size:clamp(1.5rem,1.2rem + 1.3vw,2.125rem);line-height:1.36;letter-spacing:-.008em;max-width:28em}
.permalink > .meta{margin-top:var(--s-3)}
.permalink > .meta .relevance{font-size:1rem}
.fields{display:grid;gap:var(--s-4);max-width:46.75rem;margin-top:var(--s-6)}
.fields:empty{display:none}
.fields > div{display:grid;gap:0 var(--s-5)}
.fields dt{line-height:1.9;color:var(--ink-3)}
.fields .refs{font-size:inherit}
.permalink .assets{margin-block:var(--s-6);gap:var(--s-5)}
.permalink .asset > a,.permalink .asset > .frame{max-height:34rem}
.permalink :is(.assets,.acts){max-width:46.75rem}
@media (min-width:40rem){.fields > div{grid-template-columns:4.75rem 1fr} .fields dt{line-height:2.28} .permalink :is(.assets,.acts){padding-left:calc(4.75rem + var(--s-5))}}
.permalink .turn{margin-top:var(--s-6);padding-top:var(--s-4);align-items:flex-start}
.permalink .turn > *{max-width:46%}
.permalink .turn a{align-items:flex-start}
.permalink .turn .icon{margin-top:.3em}
.permalink .turn > :last-child{text-align:right}
.lab-run{display:grid;gap:var(--s-3);padding:var(--s-4) var(--s-5);border-radius:var(--r-3);background:var(--wash)}
.lab-run h2{margin-bottom:0}
.lab-run .button{text-decoration:none}
.trail{display:grid;gap:var(--s-3)}
.trail li{display:grid;grid-template-columns:5.9em 1fr;gap:var(--s-3)}
.trail time{line-height:1.85;color:var(--ink-3)}
.trail a{color:var(--ink)}
.related{display:grid;gap:var(--s-4);max-width:var(--measure)}
.related a{color:var(--ink)}
.related small{display:block;margin-top:.15rem;font-size:var(--t-0);line-height:1.6;color:var(--ink-3)}
.side h2 > a{color:inherit}
`;
