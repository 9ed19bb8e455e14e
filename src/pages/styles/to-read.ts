/** The page of what is to be read: only that page loads it. */
export const toReadStyle: string = `
.button.tiny{font-size:var(--t-0);padding:.2rem .6rem}
.keep-link{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:var(--s-1) var(--s-2);max-width:46rem;margin-bottom:var(--s-5)}
.keep-link label{grid-column:1 / -1;font-size:var(--t-0);line-height:1.6;color:var(--ink-2)}
.keep-link .input,.keep-link .button{min-height:2.75rem}
.keep-link [aria-invalid]{border-color:var(--error)}
.page > .notice{margin-bottom:var(--s-5)}
.notice.said{grid-template-columns:1fr auto;align-items:center}
.queue{max-width:46rem;border-top:1px solid var(--line)}
.filter + .queue{margin-top:calc(-1 * var(--s-4))}
.queued{padding-block:var(--s-4);border-bottom:1px solid var(--line)}
.queued .title{font-size:1.125rem;line-height:1.5}
.queued .bare{font-weight:400;font-size:var(--t-1)}
.queued .first{border-color:var(--accent);color:var(--accent-deep);font-weight:600}
.queued .facts{display:flex;flex-wrap:wrap;gap:0 var(--s-4);margin-top:var(--s-1);color:var(--ink-2);font-variant-numeric:lining-nums tabular-nums}
.queued .unread{color:var(--warning)}
.queued .snippet{margin-top:var(--s-2);font-size:var(--t-1);line-height:1.7;color:var(--ink-2);display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;overflow:hidden}
.queued .row{margin-top:var(--s-3)}
@media (pointer:coarse){.button.tiny{min-height:2.75rem}}
`;
