/** The page of the inbox's sources: only that page loads it. */
export const sourcesStyle: string = `
.button.tiny{font-size:var(--t-0);padding:.2rem .6rem}
.add-source{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,14rem) auto;gap:var(--s-1) var(--s-2);align-items:end;max-width:52rem;margin-bottom:var(--s-5)}
.add-source .field{display:grid;gap:var(--s-1)}
.add-source label,.opml label{font-size:var(--t-0);line-height:1.6;color:var(--ink-2)}
.add-source .input,.add-source .button{min-height:2.75rem;width:100%}
.add-source .help{grid-column:1 / -1;line-height:1.6}
.add-source [aria-invalid]{border-color:var(--error)}
.page > .notice{margin-bottom:var(--s-5)}
.notice.said{grid-template-columns:1fr auto;align-items:center}
.all-sources{display:flex;flex-wrap:wrap;gap:var(--s-3) var(--s-5);align-items:baseline;max-width:52rem;margin-bottom:var(--s-5)}
.all-sources summary{padding-block:.45rem;font-size:var(--t-1);color:var(--ink-2);cursor:pointer}
.all-sources details p{margin-top:var(--s-3)}
.opml{display:flex;flex-wrap:wrap;gap:var(--s-2) var(--s-3);align-items:center;margin-top:var(--s-2)}
.opml label{width:100%}
.opml input{max-width:100%;font:inherit;font-size:var(--t-0)}
.sources{max-width:52rem;border-top:1px solid var(--line)}
.source{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 var(--s-5);padding-block:var(--s-3);border-bottom:1px solid var(--line)}
.source > *{grid-column:1}
.source .title{font-size:1.125rem;line-height:1.5;overflow-wrap:anywhere}
.source .meta{color:var(--ink-2);font-variant-numeric:lining-nums tabular-nums}
.source .what a{color:inherit;overflow-wrap:anywhere}
.source .what > span:first-child{margin-right:var(--s-2);color:var(--ink)}
.source .facts{display:flex;flex-wrap:wrap;gap:0 var(--s-4);margin-top:var(--s-1)}
.source .silent{color:var(--warning)}
.source .failed{color:var(--error)}
.source .why{margin-top:var(--s-2);font-size:var(--t-1);line-height:1.7;color:var(--ink-2);overflow-wrap:anywhere;max-width:46rem}
.source .why.failed{color:var(--error)}
.source > .row{grid-column:2;grid-row:1 / span 4;align-self:start;margin-top:var(--s-1);flex-wrap:nowrap}
@media (pointer:coarse){.button.tiny{min-height:2.75rem}}
@media (width<44rem){.add-source,.source{grid-template-columns:minmax(0,1fr)}.add-source{row-gap:var(--s-3)}.source > .row{grid-column:1;grid-row:auto;margin-top:var(--s-2)}}
`;
