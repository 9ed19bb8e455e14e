/** Diagnostics, notices, messages, the page about the log. */
export const notices: string = `
.notice{display:grid;gap:var(--s-2);padding:var(--s-4) var(--s-5);border-left:3px solid var(--edge);background:var(--sunk);border-radius:0 var(--r-2) var(--r-2) 0;line-height:1.65;max-width:46rem}
.notice.error{border-color:var(--error)}
.notice.fine-notice{display:flex;align-items:center;border-color:var(--fine)}
.fine-notice .icon{color:var(--fine);font-size:1.1rem}
.quiet-notice{display:flex;flex-wrap:wrap;gap:0 var(--s-4);margin-top:var(--s-2)}
.quiet-notice a{color:var(--ink-2);padding-block:.15rem}
.filter{display:flex;flex-wrap:wrap;gap:var(--s-1) var(--s-5);margin-bottom:var(--s-6)}
.filter a{padding-block:var(--s-1)}
.filter [aria-current]{color:var(--ink);font-weight:600;box-shadow:inset 0 -2px var(--accent)}
.filter .num{color:var(--ink-3);font-weight:400}
.findings-file{max-width:60rem}
.findings-file + .findings-file{margin-top:var(--s-6)}
.findings-file h2{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 var(--s-4);padding-bottom:var(--s-2);border-bottom:1px solid var(--line);font-size:var(--t-1)}
.findings-file h2 a{color:inherit}
.findings-file h2 small{font-size:var(--t-0)}
.diagnostic{display:grid;grid-template-columns:1.25rem 1fr auto;gap:var(--s-2);align-items:start;padding-block:var(--s-2)}
.diagnostic .icon{font-size:1.05rem;margin-top:.12rem;color:var(--ink-3)}
.diagnostic.error .icon{color:var(--error)} .diagnostic.warning .icon{color:var(--warning)}
.diagnostic + .diagnostic{border-top:1px solid var(--line)}
.diagnostic a{display:inline-block;min-width:1.5rem;text-align:right}
.rule-id{white-space:nowrap}
.message{max-width:46rem}
.message h1{font-size:var(--t-4);line-height:1.35}
.message > * + *{margin-top:var(--s-4)}
.message > .row{gap:var(--s-5);font-size:var(--t-1)}
.nearest li + li{margin-top:var(--s-1)}
.form{display:grid;gap:var(--s-4);justify-items:start;max-width:30rem}
.form label{display:grid;gap:var(--s-1);width:100%;color:var(--ink-2);font-size:var(--t-0)}
.about{max-width:var(--measure)}
.keys{margin-top:var(--s-7);max-width:30rem}
.keys h2{font-size:var(--t-3);margin-bottom:var(--s-3)}
.keys dl > div{display:grid;grid-template-columns:6rem 1fr;gap:var(--s-4);padding-block:.4rem;border-top:1px solid var(--line);font-size:var(--t-1)}
`;
