/** The pages of the inbox: only they load it. */
export const triageStyle: string = `
.button.tiny{font-size:var(--t-0);padding:.2rem .6rem}
.page > .notice{margin-bottom:var(--s-5)}
.notice.said{grid-template-columns:1fr auto;align-items:center;max-width:52rem}
.notice.said.now{position:sticky;top:var(--s-2);z-index:2;padding-block:var(--s-2);box-shadow:0 2px 12px rgb(0 0 0 / .08)}
.notice.said[hidden],.notice[data-end][hidden],.bulk [hidden],[data-empty][hidden]{display:none}
.inbox ~ .turn{max-width:52rem;font-variant-numeric:tabular-nums}
.inbox ~ .turn [rel=next]{margin-left:auto}
.inbox ~ .notice{max-width:52rem;margin-top:var(--s-4)}
.notice.begin{display:grid;gap:var(--s-3);max-width:46rem;grid-template-columns:minmax(0,1fr)}
.notice.begin .button{margin-right:var(--s-2)}
.notice.begin code{overflow-wrap:anywhere}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.sr:focus{position:static;width:auto;height:auto;clip-path:none}
.inbox{max-width:52rem;border-top:1px solid var(--line)}
.filter + .inbox{margin-top:calc(-1 * var(--s-4))}
.item{position:relative;display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 var(--s-3);padding-block:var(--s-4);border-bottom:1px solid var(--line);scroll-margin-block:5rem;touch-action:pan-y}
.item > .what:first-child{grid-column:1 / -1}
.item .tick{width:1.1rem;height:1.1rem;margin-top:.35rem;accent-color:var(--accent)}
.item:focus-within::before,.item.current::before{content:"";position:absolute;inset-block:var(--s-3);left:calc(-1 * var(--s-3));width:3px;border-radius:2px;background:var(--accent)}
.item:has(.tick:checked){background:var(--wash)}
.item .title{font-size:1.125rem;line-height:1.5;overflow-wrap:anywhere}
.facts{display:flex;flex-wrap:wrap;gap:0 var(--s-4);margin-top:var(--s-1);color:var(--ink-2);font-variant-numeric:lining-nums tabular-nums}
.facts a{display:inline-block;min-height:1.6rem}
.facts .noted{color:var(--fine)}
.item .snippet{margin-top:var(--s-2);font-size:var(--t-1);line-height:1.7;color:var(--ink-2);display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;overflow:hidden;overflow-wrap:anywhere}
.why{display:flex;flex-wrap:wrap;gap:var(--s-1) var(--s-4);margin-top:var(--s-2);font-size:var(--t-0);line-height:1.7;color:var(--ink-2)}
.why .label{color:var(--ink-3)}
.why .word{padding:.05rem .4rem;border-radius:var(--r-1);background:var(--wash);color:var(--accent-deep)}
.notice a.button{text-decoration:none}
.steps .row{gap:var(--s-2)}
.why .against{background:var(--sunk);color:var(--ink-2)}
.page-head:has([popovertarget]){max-width:52rem}
.steps{display:flow-root;margin-block:var(--s-3) calc(-1 * var(--s-2))}
.steps > .row{float:left;margin:0 var(--s-2) var(--s-2) 0}
.steps .first{border-color:var(--accent);color:var(--accent-deep);font-weight:600}
.mute > summary{display:inline-flex;align-items:center;margin-bottom:var(--s-2);list-style:none;cursor:pointer}
.mute > summary::-webkit-details-marker{display:none}
.mute-forms{clear:both;display:grid;gap:var(--s-3);margin-bottom:var(--s-2);padding:var(--s-3) var(--s-4);border:1px solid var(--line);border-radius:var(--r-2);background:var(--raised)}
.mute-forms form{display:flex;flex-wrap:wrap;gap:var(--s-1) var(--s-2);align-items:center}
.mute-forms label{flex-basis:100%;font-size:var(--t-0);color:var(--ink-2)}
.mute-forms p{flex:1 1 12rem;font-size:var(--t-0);color:var(--ink-2);overflow-wrap:anywhere}
.mute-forms .input{flex:1 1 10rem;min-width:0;width:auto;min-height:2.25rem}
.bulk{position:sticky;bottom:0;display:flex;flex-wrap:wrap;gap:var(--s-2) var(--s-3);align-items:center;max-width:52rem;margin-top:var(--s-4);padding:var(--s-3) var(--s-4);border:1px solid var(--line);border-radius:var(--r-3) var(--r-3) 0 0;background:var(--raised);box-shadow:0 -2px 12px rgb(0 0 0 / .08)}
.bulk p{margin-right:auto;font-size:var(--t-1);font-variant-numeric:tabular-nums}
.bulk.idle{display:none}
.item.sliding{transition:none;user-select:none}
.item.settling{transition:transform var(--quick)}
.item[data-pull]{background:var(--raised)}
.item[data-pull]::after{content:attr(data-pull);position:absolute;top:50%;translate:0 -50%;padding:.2rem .7rem;border-radius:var(--r-2);font-size:var(--t-0);font-weight:600;white-space:nowrap;background:var(--accent);color:var(--on-accent)}
.item[data-way="left"]::after{left:calc(100% + .5rem)}
.item[data-way="right"]::after{right:calc(100% + .5rem)}
.inbox.pulled{overflow-x:clip;overflow-clip-margin:0}
details.tastes{max-width:52rem;margin-top:var(--s-6);font-size:var(--t-1);color:var(--ink-2)}
.tastes form > span{display:flex;flex:1 1 10rem;flex-wrap:wrap;gap:0 var(--s-3);align-items:baseline}
.tastes .hides{color:var(--ink-3);font-size:var(--t-0)}
details.tastes summary{padding-block:.45rem;cursor:pointer}
.tastes form{display:flex;flex-wrap:wrap;gap:var(--s-2) var(--s-4);align-items:center;justify-content:space-between;padding-block:var(--s-2);border-bottom:1px solid var(--line);overflow-wrap:anywhere}
[popovertarget="inbox-keys"][aria-haspopup]{margin-left:auto}
.item-page > .meta:first-child{display:flex;flex-wrap:wrap;gap:var(--s-2);align-items:center}
.triage-keys{inset:0;margin:auto;width:min(30rem,calc(100vw - 2 * var(--gutter)));max-height:calc(100dvh - 2 * var(--s-5));padding:var(--s-5) var(--s-6);overflow:auto;color:var(--ink);background:var(--raised);border:1px solid var(--edge);border-radius:var(--r-3);font-size:var(--t-1)}
.triage-keys:not(:popover-open){display:none}
.triage-keys::backdrop{background:color-mix(in oklab,var(--ink) 35%,transparent)}
.triage-keys h2{font-size:var(--t-2)}
.triage-keys dl{display:grid;gap:var(--s-2);margin-block:var(--s-4)}
.triage-keys dl div{display:flex;gap:var(--s-3)}
.triage-keys dt{flex:0 0 5.5rem}
.triage-keys p{margin-bottom:var(--s-4);color:var(--ink-2)}
.item-page{max-width:46rem}
.item-page a.button{text-decoration:none}
.item-page h1{margin-block:var(--s-2);line-height:1.3;overflow-wrap:anywhere}
.item-page .notice,.item-page > form{margin-block:var(--s-4)}
.item-page .steps{margin-block:var(--s-4) var(--s-2)}
.item-page .abstract{margin-block:var(--s-4);line-height:1.8;overflow-wrap:anywhere}
.item-page .other{font-size:var(--t-0);line-height:1.8;color:var(--ink-2);overflow-wrap:anywhere}
.article{margin-top:var(--s-5);padding-top:var(--s-4);border-top:1px solid var(--line);line-height:1.85;overflow-wrap:anywhere}
.article > * + *{margin-top:var(--s-4)}
.article h2,.article h3{font-size:var(--t-3);line-height:1.4;margin-top:var(--s-5)}
.article h3{font-size:var(--t-2)}
.article ul,.article ol{padding-left:1.5em}
.article ul{list-style:disc}
.article ol{list-style:decimal}
.article blockquote{padding-left:var(--s-4);border-left:3px solid var(--line);color:var(--ink-2)}
.article pre{overflow-x:auto;padding:var(--s-3);border-radius:var(--r-2);background:var(--sunk);font-size:var(--t-0);line-height:1.6}
.article img{display:block;max-width:100%;height:auto;margin-inline:auto;border-radius:var(--r-1)}
.article figcaption{font-size:var(--t-0);color:var(--ink-2);text-align:center}
@media (pointer:coarse){.mute > summary,.steps .button.tiny,.notice .button.tiny,.bulk .button,.page-head .button.tiny,.item-page > .meta .button{min-height:2.75rem}.item .tick{width:1.5rem;height:1.5rem}}
@media (width>=44rem){.inbox{max-width:calc(52rem + 2 * var(--s-3));margin-inline:calc(-1 * var(--s-3))}.item{padding-inline:var(--s-3)}.item:focus-within::before,.item.current::before{left:0}}
@media (width<44rem){.steps .button.tiny,.mute > summary{padding-inline:.4rem}.steps .row{gap:.375rem}.steps > .row{margin-right:.375rem}.bulk{gap:var(--s-2);padding-inline:var(--s-3)}.bulk .button{font-size:var(--t-0);padding-inline:.6rem}.item{grid-template-columns:minmax(0,1fr);padding-inline:0}.item .tick{position:absolute;right:0;top:var(--s-4)}.item:has(.tick) .title{padding-right:2.4rem}.item:focus-within::before,.item.current::before{left:calc(-.6 * var(--gutter))}}
@media print{.steps,.bulk,.tick,[popovertarget]{display:none}}
`;
