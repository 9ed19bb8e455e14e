/** The page that shows a day as a platform's article: only that page loads it. */
export const outletStyle: string = `
.outlets{display:flex;flex-wrap:wrap;gap:0 var(--s-5);margin-bottom:var(--s-2);font-size:var(--t-0)}
.outlets a{padding-block:var(--s-2);color:var(--ink-2);text-decoration:none}
.outlets a:hover{color:var(--accent)}
.outlets [aria-current]{color:var(--ink);font-weight:600;box-shadow:inset 0 -2px var(--accent)}
.button.primary{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
.button.primary:hover{background:var(--accent-deep);border-color:var(--accent-deep)}
a.button{text-decoration:none}
a.button:hover{color:var(--ink)}
@media (scripting:none){[data-copy]{display:none}}
.options{display:flex;flex-wrap:wrap;align-items:end;gap:var(--s-3) var(--s-4);margin-bottom:var(--s-6)}
.options label{display:grid;gap:var(--s-1);color:var(--ink-2);font-size:var(--t-0)}
.options .input{width:auto}
.paste{display:grid;gap:var(--s-6) var(--s-8)}
@media (min-width:64rem){.paste{grid-template-columns:26.5rem 1fr} .paste .side{max-width:40rem}}
.sheet{display:block;color-scheme:light;background:#fff;border:1px solid var(--line);border-radius:var(--r-3);max-width:26.5rem;width:100%;height:70vh;min-height:20rem}
.source{width:100%;height:16rem;font-family:var(--mono);font-size:var(--t-0);line-height:1.6;resize:vertical}
.source.tall{height:70vh}
.paste details{margin-top:var(--s-4)}
.paste summary{cursor:pointer;padding-block:var(--s-2);color:var(--ink-2)}
.facts .icon{color:var(--fine)}
.paste table{width:100%;border-collapse:collapse}
.paste th{text-align:left;font-weight:600;color:var(--ink-2)}
.paste td,.paste th{padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line);vertical-align:top}
.paste td.number{width:2rem}
.paste td.way{white-space:nowrap}
.paste th:last-child,.paste td:last-child{text-align:right;white-space:nowrap;padding-right:0}
.boxes dt{color:var(--ink-2);font-size:var(--t-0)}
.boxes dd{margin-bottom:var(--s-3);overflow-wrap:anywhere}
`;
