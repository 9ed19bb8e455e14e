/** The pages of digests: only they load it. */
export const digestStyle: string = `
.digest{max-width:46rem;border-top:1px solid var(--line);counter-reset:item}
.digest-item{padding-block:var(--s-4);border-bottom:1px solid var(--line);counter-increment:item}
.digest-item .title{font-size:1.125rem;line-height:1.5;overflow-wrap:anywhere}
.digest-item .title::before{content:counter(item) ".";margin-right:.4em;color:var(--ink-3);font-variant-numeric:lining-nums tabular-nums}
.digest-item .facts{display:flex;flex-wrap:wrap;gap:0 var(--s-4);margin-top:var(--s-1);color:var(--ink-2);font-variant-numeric:lining-nums tabular-nums}
.digest-item .facts span{overflow-wrap:anywhere}
.digest-item .summary{margin-top:var(--s-2);font-size:var(--t-1);line-height:1.7}
.digest-item .snippet{margin-top:var(--s-2);font-size:var(--t-1);line-height:1.7;color:var(--ink-2);overflow-wrap:anywhere}
.digest-item .reason{margin-top:var(--s-2);padding-left:var(--s-3);border-left:2px solid var(--accent);font-size:var(--t-0);line-height:1.7;color:var(--ink-2);overflow-wrap:anywhere}
.unbroken{white-space:nowrap}
.digest-item.tried .reason{border-left-style:dotted}
.digest-rest{max-width:46rem;margin-block:var(--s-5);font-size:var(--t-1);line-height:1.7}
.page > .notice{max-width:46rem}
.digest-sources{max-width:46rem;font-size:var(--t-1);line-height:1.7}
.digest-sources h2{font-size:var(--t-2)}
.digest-sources li{margin-top:var(--s-2);color:var(--ink-2);overflow-wrap:anywhere}
.digest-sources strong{color:var(--ink);font-weight:600}
.digest-sources .trouble strong{color:var(--warning)}
.digest-sources details{margin-top:var(--s-4)}
.digest-sources summary{padding-block:.45rem;color:var(--ink-2);cursor:pointer}
.digest-around{display:flex;flex-wrap:wrap;gap:var(--s-2) var(--s-5);max-width:46rem;margin-top:var(--s-6);font-size:var(--t-1)}
.digest-around a:last-child:not(:only-child){margin-left:auto}
@media (pointer:coarse){.digest-around a{padding-block:.6rem}}
`;
